#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

#include "drivers/emulators/wire.h"

namespace emulators {

namespace {
constexpr std::chrono::milliseconds again{5};        // until the host listens
}

DialledWire::DialledWire(Loop& loop, int port) : Wire{loop, Pace::atOnce}, port_{port} {}

DialledWire::~DialledWire() {
    loop_.call([this] { DialledWire::unplug(); });
}

void DialledWire::plug() {
    if (plugged_) return;
    plugged_ = true;
    dial();
}

void DialledWire::dial() {
    const int host = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(host, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(host);
        dialling_ = loop_.after(again, [this] { dial(); });
        return;
    }
    dialling_ = 0;
    host_ = host;
    const int yes = 1;
    ::setsockopt(host_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    loop_.watch(host_, [this] { readable(); });
}

void DialledWire::readable() {
    Bytes bytes(4096);
    const auto count = ::recv(host_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count > 0) {
        bytes.resize(static_cast<std::size_t>(count));
        received(bytes);
    } else if (count == 0 || errno != EAGAIN) {
        hangUp();
        if (plugged_) dial();
    }
}

void DialledWire::unplug() {
    if (!plugged_) return;
    plugged_ = false;
    if (dialling_) loop_.cancel(std::exchange(dialling_, 0));
    if (host_ >= 0) hangUp();
}

void DialledWire::hangUp() {
    loop_.forget(host_);
    ::close(std::exchange(host_, -1));
    broken();
}

std::size_t DialledWire::put(const Bytes& bytes) {
    if (host_ < 0) return bytes.size();
    const auto count = ::send(host_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) return static_cast<std::size_t>(count);
    return errno == EAGAIN ? 0 : bytes.size();
}

}  // namespace emulators
