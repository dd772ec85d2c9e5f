#include "kiosk/ctl/line.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace kiosk::ctl {
namespace {

struct Socket {
    int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ~Socket() { ::close(file); }
};

void connectTo(const Socket& socket, const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.native().size() >= sizeof address.sun_path) throw NoKiosk(path.string() + " is too long for a socket");
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    if (connect(socket.file, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return;
    if (errno == EACCES) throw NoAnswer(path.string() + ": only root and the user of the kiosk may do this");
    throw NoKiosk("no kiosk runs here (" + path.string() + ": " + std::system_category().message(errno) + ")");
}

std::string received(const Socket& socket, int wait) {
    pollfd watched{socket.file, POLLIN, 0};
    if (poll(&watched, 1, wait) <= 0) throw NoAnswer("the kiosk does not answer");
    char buffer[4096];
    auto got = recv(socket.file, buffer, sizeof buffer, 0);
    if (got <= 0) throw NoAnswer("the kiosk closed the line: it refused, or it is ending");
    return {buffer, static_cast<std::size_t>(got)};
}

}  // namespace

std::string askKiosk(const std::filesystem::path& path, const std::string& line, std::chrono::seconds patience,
                     const std::function<bool(const std::string&)>& more) {
    Socket socket;
    connectTo(socket, path);
    auto out = line + '\n';
    send(socket.file, out.data(), out.size(), MSG_NOSIGNAL);
    auto wait = static_cast<int>(std::chrono::milliseconds{patience}.count());
    for (std::string pending;;) {
        while (pending.find('\n') == std::string::npos) pending += received(socket, wait);
        auto first = pending.substr(0, pending.find('\n'));
        pending.erase(0, first.size() + 1);
        if (!more || !more(first)) return first;
        wait = -1;
    }
}

}  // namespace kiosk::ctl
