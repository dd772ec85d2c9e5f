#include "tests/support/line_socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "tests/support/text.h"
#include "tests/support/watch.h"

namespace support {
namespace {

drivers::Descriptor connectTo(const std::string& path) {
    drivers::Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + path);
    std::memcpy(address.sun_path, path.data(), path.size());
    if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) < 0) return drivers::Descriptor{};
    return socket;
}

}  // namespace

LineSocket::LineSocket(const std::filesystem::path& path, Milliseconds deadline) : name_(path.filename()) {
    auto connected = [&] { return (socket_ = connectTo(path)).get() >= 0; };
    if (!waitFor(path.parent_path(), Deadline(deadline), connected)) throw std::runtime_error("nobody listens at " + path.string());
}

void LineSocket::say(const std::string& bytes) {
    if (::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error(name_ + " is gone, told: " + bytes.substr(0, 200));
}

std::string LineSocket::ask(const std::string& line, Milliseconds deadline) {
    say(line + "\n");
    try {
        return next(deadline);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(std::string{error.what()} + ", asked: " + line);
    }
}

std::string LineSocket::next(Milliseconds deadline) {
    Deadline end(deadline);
    while (!contains(pending_, "\n")) {
        pollfd waiting{socket_.get(), POLLIN, 0};
        if (::poll(&waiting, 1, end.left()) <= 0) throw std::runtime_error(name_ + " does not answer");
        char buffer[65536];
        auto size = ::recv(socket_.get(), buffer, sizeof buffer, 0);
        if (size <= 0) throw std::runtime_error(name_ + " closed");
        pending_.append(buffer, static_cast<std::size_t>(size));
    }
    auto reply = pending_.substr(0, pending_.find('\n'));
    pending_.erase(0, reply.size() + 1);
    return reply;
}

bool LineSocket::closed() const {
    char one;
    return ::recv(socket_.get(), &one, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

}  // namespace support
