#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "drivers/emulators/wire.h"

namespace emulators {

namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error{errno, std::generic_category(), what}; }

int boundTo(const std::string& host, int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1) throw std::invalid_argument{"no IPv4 address: " + host};
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fail("no port to listen on");
    return socket;
}

int portOf(int listener) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

}  // namespace

TcpWire::TcpWire(Loop& loop, std::filesystem::path portFile) : Wire{loop, Pace::atOnce}, portFile_{std::move(portFile)} {
    loop_.call([this] { plug(); });
}

TcpWire::TcpWire(Loop& loop, std::string address, int port) : Wire{loop, Pace::atOnce}, address_{std::move(address)}, port_{port} {
    loop_.call([this] { plug(); });
}

TcpWire::~TcpWire() {
    loop_.call([this] { TcpWire::unplug(); });
    ::close(listener_);
}

// The first time any free port; later the same one again, as a printer keeps its 9100. Only a port that was asked for by its
// number stays with a socket that no longer listens.
void TcpWire::takePort() {
    listener_ = boundTo(address_, port_);
    if (port_ != 0) return;
    port_ = portOf(listener_);
    ::close(std::exchange(listener_, -1));
    listener_ = boundTo(address_, port_);
}

void TcpWire::plug() {
    if (plugged()) return;
    if (listener_ < 0) takePort();
    if (::listen(listener_, 4) != 0) fail("cannot listen");
    plugged_ = true;
    loop_.watch(listener_, [this] { welcome(); });
    if (portFile_.empty()) return;
    const auto fresh = portFile_.string() + ".new";
    std::ofstream{fresh} << port_ << '\n';
    std::filesystem::rename(fresh, portFile_);
}

void TcpWire::unplug() {
    if (!plugged()) return;
    std::error_code ignored;
    std::filesystem::remove(portFile_, ignored);
    plugged_ = false;
    loop_.forget(listener_);
    ::shutdown(listener_, SHUT_RDWR);
    if (host_ >= 0) hangUp();
}

// One host at a time, as network printers do it: while one is served, a second waits in the backlog.
void TcpWire::welcome() {
    if (host_ >= 0) return loop_.forget(listener_);
    host_ = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (host_ < 0) return;
    const int yes = 1;
    ::setsockopt(host_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (!isHeld()) loop_.watch(host_, [this] { readable(); });
}

void TcpWire::held() {
    if (host_ < 0) return;
    if (isHeld()) loop_.forget(host_);
    else loop_.watch(host_, [this] { readable(); });
}

void TcpWire::readable() {
    Bytes bytes(4096);
    const auto count = ::recv(host_, bytes.data(), bytes.size(), 0);
    if (count > 0) {
        bytes.resize(static_cast<std::size_t>(count));
        received(bytes);
    } else if (count == 0 || errno != EAGAIN) {
        hangUp();
    }
}

void TcpWire::hangUp() {
    loop_.forget(host_);
    ::close(std::exchange(host_, -1));
    if (plugged()) loop_.watch(listener_, [this] { welcome(); });
    broken();
}

std::size_t TcpWire::put(const Bytes& bytes) {
    if (host_ < 0 && plugged()) welcome();           // a host that has connected hears what is said from then on
    if (host_ < 0) return bytes.size();
    const auto count = ::send(host_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) return static_cast<std::size_t>(count);
    return errno == EAGAIN ? 0 : bytes.size();
}

}  // namespace emulators
