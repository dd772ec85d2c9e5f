#include "platform/server/control.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace platform {

namespace {

constexpr std::size_t longestLine = 1000;

}  // namespace

Control::Control(std::filesystem::path path, Answer answer) : path_(std::move(path)), answer_(std::move(answer)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path_.native().size() >= sizeof address.sun_path) throw std::runtime_error("the path of the control socket is too long");
    std::strcpy(address.sun_path, path_.c_str());
    unlink(path_.c_str());    // left by a platform that was killed
    socket_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto before = umask(0077);
    bool bound = bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && listen(socket_, 4) == 0;
    umask(before);
    if (!bound) throw std::runtime_error("cannot open " + path_.string());
    wake_ = eventfd(0, EFD_CLOEXEC);
    thread_ = std::thread([this] { serve(); });
}

Control::~Control() {
    eventfd_write(wake_, 1);
    thread_.join();
    close(socket_);
    close(wake_);
    unlink(path_.c_str());
}

bool Control::readable(int descriptor) {
    pollfd wait[] = {{descriptor, POLLIN, 0}, {wake_, POLLIN, 0}};
    while (poll(wait, 2, -1) < 0 && errno == EINTR) {}
    return !wait[1].revents;
}

void Control::serve() {
    while (readable(socket_)) {
        int connection = accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        talk(connection);
        close(connection);
    }
}

void Control::talk(int connection) {
    std::string waiting;
    char bytes[256];
    while (waiting.size() < longestLine && readable(connection)) {
        auto size = read(connection, bytes, sizeof bytes);
        if (size <= 0) return;
        waiting.append(bytes, std::size_t(size));
        for (auto end = waiting.find('\n'); end != waiting.npos; end = waiting.find('\n')) {
            auto reply = answer_(waiting.substr(0, end)) + "\n";
            waiting.erase(0, end + 1);
            if (send(connection, reply.data(), reply.size(), MSG_NOSIGNAL) < 0) return;
        }
    }
}

}  // namespace platform
