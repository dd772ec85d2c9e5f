#include "tests/bench/beacon.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace bench {

Beacon::Beacon() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(listener_.get(), any, size) != 0 || ::listen(listener_.get(), 8) != 0 || ::getsockname(listener_.get(), any, &size) != 0)
        throw std::runtime_error("no port for the page's beacon");
    port_ = ntohs(address.sin_port);
}

std::string Beacon::await(support::Milliseconds patience) {
    support::Deadline end(patience);
    pollfd waiting{listener_.get(), POLLIN, 0};
    if (::poll(&waiting, 1, end.left()) <= 0) throw std::runtime_error("the page was not painted");
    drivers::Descriptor caller(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
    std::string request;
    for (pollfd more{caller.get(), POLLIN, 0}; request.find("\r\n") == request.npos && ::poll(&more, 1, end.left()) > 0;) {
        std::array<char, 8192> bytes;
        const auto count = ::recv(caller.get(), bytes.data(), bytes.size(), 0);
        if (count <= 0) break;
        request.append(bytes.data(), static_cast<std::size_t>(count));
    }
    constexpr std::string_view reply = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
    ::send(caller.get(), reply.data(), reply.size(), MSG_NOSIGNAL);
    return request.substr(0, request.find("\r\n"));
}

}  // namespace bench
