#include "drivers/transports/tcp.h"

#include <fmt/core.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "drivers/transports/pipe.h"

namespace drivers {

namespace {

struct Place { std::string host, port; };

Place split(const std::string& place) {
    const auto colon = place.rfind(':');
    if (colon == std::string::npos || colon == 0) throw std::invalid_argument{"a tcp address is tcp:HOST:PORT"};
    Place found{place.substr(0, colon), place.substr(colon + 1)};
    wholeNumber("the port", found.port, 1, 65535);
    if (found.host.front() == '[' && found.host.back() == ']') found.host = found.host.substr(1, found.host.size() - 2);
    return found;
}

class Tcp final : public Pipe {
public:
    using Pipe::Pipe;

private:
    // A peer that is gone must come back as an error, not as SIGPIPE.
    ssize_t put(std::span<const std::uint8_t> bytes) override {
        return ::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
};

using Candidates = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Candidates lookUp(const Place& place) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int error = ::getaddrinfo(place.host.c_str(), place.port.c_str(), &hints, &found))
        throw Disconnected{fmt::format("{} is not known: {}", place.host, ::gai_strerror(error))};
    return {found, &::freeaddrinfo};
}

// The connected socket, or none with errno set.
Descriptor connectTo(const addrinfo& to, Transport::Duration deadline, int stop) {
    Descriptor socket{::socket(to.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
    if (::connect(socket.get(), to.ai_addr, to.ai_addrlen) == 0) return socket;
    if (errno != EINPROGRESS) return Descriptor{};
    int error = ETIMEDOUT;
    socklen_t size = sizeof error;
    if (waitFor(socket.get(), POLLOUT, stop, deadline)) ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    errno = error;
    return error == 0 ? std::move(socket) : Descriptor{};
}

}  // namespace

std::unique_ptr<Transport> openTcp(const Address& address, Transport::Duration deadline, int stop) {
    const auto place = split(address.place);
    const auto candidates = lookUp(place);
    for (const auto* to = candidates.get(); to; to = to->ai_next) {
        auto socket = connectTo(*to, deadline, stop);
        if (socket.get() < 0) continue;
        const int yes = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        return std::make_unique<Tcp>(std::move(socket), stop, address.place);
    }
    throw Disconnected{fmt::format("{} does not answer: {}", address.place, std::strerror(errno))};
}

std::string tcpMistake(const Address& address) {
    if (!address.options.empty()) return fmt::format("a tcp address has no option \"{}\"", address.options.begin()->first);
    try {
        split(address.place);
        return "";
    } catch (const std::invalid_argument& mistake) {
        return mistake.what();
    }
}

}  // namespace drivers
