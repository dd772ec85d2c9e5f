#include "kiosk/line_server.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <future>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

#include "drivers/descriptor.h"

namespace kiosk {
namespace {

constexpr std::size_t longestLine = 64 << 10;

int listenAt(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.native().size() >= sizeof address.sun_path) throw std::runtime_error(path.native() + ": path of the socket is too long");
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    unlink(path.c_str());
    if (listener < 0 || bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || chmod(path.c_str(), 0660) != 0 || listen(listener, 4) != 0) {
        auto why = std::system_category().message(errno);
        if (listener >= 0) close(listener);
        throw std::runtime_error(path.native() + ": " + why);
    }
    return listener;
}

struct Peer { int socket; std::string pending; };

// A reply that is on its way. Shared with whoever may give it after the server has given up, or is gone.
struct Answer {
    std::promise<std::string> words;
    drivers::Descriptor given{eventfd(0, EFD_CLOEXEC)};   // readable once the words are there
    std::atomic_flag once;

    void give(std::string text) {
        if (once.test_and_set()) return;
        words.set_value(std::move(text));
        eventfd_write(given.get(), 1);
    }
};

}  // namespace

struct LineServer::Parts {
    std::filesystem::path path;
    Handler handler;
    std::chrono::milliseconds deadline;
    std::string late;
    Admit admit;
    int listener, stop;
    std::vector<Peer> peers;
    std::jthread thread;

    void run() {
        for (;;) {
            std::vector<pollfd> watched{{stop, POLLIN, 0}, {listener, POLLIN, 0}};
            for (auto& peer : peers) watched.push_back({peer.socket, POLLIN, 0});
            if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
            if (watched[0].revents) return;
            for (std::size_t i = watched.size(); i-- > 2;)
                if (watched[i].revents && !serve(peers[i - 2])) {
                    close(peers[i - 2].socket);
                    peers.erase(peers.begin() + long(i) - 2);
                }
            if (watched[1].revents) accept();
        }
    }

    void accept() {
        int peer = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (peer < 0) return;
        ucred who{};
        socklen_t size = sizeof who;
        bool welcome = !admit || (getsockopt(peer, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && admit(who));
        if (welcome) peers.push_back({peer, {}});
        else close(peer);
    }

    // False when this peer is to be dropped: it is gone, says too much, or does not read what it asked for.
    bool serve(Peer& peer) {
        char buffer[4096];
        auto got = recv(peer.socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (got <= 0) return false;
        peer.pending.append(buffer, std::size_t(got));
        for (std::size_t end; (end = peer.pending.find('\n')) != std::string::npos;) {
            auto line = peer.pending.substr(0, end);
            peer.pending.erase(0, end + 1);
            auto answer = ask(std::move(line));
            if (!answer) return false;
            *answer += '\n';
            if (send(peer.socket, answer->data(), answer->size(), MSG_NOSIGNAL | MSG_DONTWAIT) != ssize_t(answer->size())) return false;
        }
        return peer.pending.size() <= longestLine;
    }

    // None when the server is being stopped meanwhile.
    std::optional<std::string> ask(std::string line) {
        auto answer = std::make_shared<Answer>();
        auto words = answer->words.get_future();
        handler(std::move(line), [answer](std::string text) { answer->give(std::move(text)); });
        pollfd watched[] = {{stop, POLLIN, 0}, {answer->given.get(), POLLIN, 0}};
        const auto end = std::chrono::steady_clock::now() + deadline;
        auto left = [&] { return std::max(0L, long(std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count())); };
        while (poll(watched, 2, int(left())) < 0 && errno == EINTR) {}
        if (watched[0].revents) return std::nullopt;
        return watched[1].revents ? words.get() : late;
    }
};

LineServer::LineServer(std::filesystem::path socket, Handler handler, std::chrono::milliseconds deadline, std::string late, Admit admit)
    : parts_(new Parts{socket, std::move(handler), deadline, std::move(late), std::move(admit), listenAt(socket), eventfd(0, EFD_CLOEXEC), {}, {}}) {
    parts_->thread = std::jthread([parts = parts_.get()] { parts->run(); });
}

LineServer::~LineServer() {
    eventfd_write(parts_->stop, 1);
    parts_->thread.join();
    for (auto& peer : parts_->peers) close(peer.socket);
    close(parts_->listener);
    close(parts_->stop);
    unlink(parts_->path.c_str());
}

}  // namespace kiosk
