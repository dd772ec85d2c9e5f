#include "kiosk/line_server.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
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

using Clock = std::chrono::steady_clock;

}  // namespace

// Lines on their way back. Shared with whoever may give them after the server has given up, or is gone.
struct LineReply::Talk {
    explicit Talk(std::shared_ptr<drivers::Descriptor> rung) : bell(std::move(rung)) {}

    std::mutex mutex;
    std::string lines;                               // guarded by mutex, as are the two below
    bool begun = false, ended = false;
    std::atomic<bool> gone{false};
    std::shared_ptr<drivers::Descriptor> bell;       // the server's: something was said

    bool say(const std::string& line, bool last) {
        std::lock_guard lock(mutex);
        if (gone || ended) return false;
        lines += line + '\n';
        begun = true;
        ended = last;
        eventfd_write(bell->get(), 1);
        return true;
    }
};

void LineReply::operator()(const std::string& last) const { if (talk_) talk_->say(last, true); }
bool LineReply::say(const std::string& line) const { return talk_ && talk_->say(line, false); }
bool LineReply::heard() const { return talk_ && !talk_->gone; }

namespace {

struct Peer {
    int socket;
    std::string pending = {};
    std::shared_ptr<LineReply::Talk> talk = {};      // none: its next line is read
    Clock::time_point late = {};

    // False when it does not read what it asked for.
    bool send(const std::string& lines) const {
        return ::send(socket, lines.data(), lines.size(), MSG_NOSIGNAL | MSG_DONTWAIT) == ssize_t(lines.size());
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
    std::shared_ptr<drivers::Descriptor> bell = std::make_shared<drivers::Descriptor>(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    std::vector<Peer> peers = {};
    std::jthread thread = {};

    void run() {
        for (;;) {
            std::vector<pollfd> watched{{stop, POLLIN, 0}, {bell->get(), POLLIN, 0}, {listener, POLLIN, 0}};
            for (auto& peer : peers) watched.push_back({peer.socket, short(peer.talk ? 0 : POLLIN), 0});
            if (poll(watched.data(), watched.size(), patience()) < 0 && errno != EINTR) return;
            if (watched[0].revents) return;
            eventfd_t rung = 0;
            if (watched[1].revents) eventfd_read(bell->get(), &rung);
            for (std::size_t i = watched.size(); i-- > 3;)
                if (!attend(peers[i - 3], watched[i].revents)) drop(i - 3);
            if (watched[2].revents) accept();
        }
    }

    // Until the first answer is late.
    int patience() const {
        std::optional<Clock::time_point> first;
        for (auto& peer : peers)
            if (peer.talk && peer.late != Clock::time_point::max()) first = std::min(first.value_or(peer.late), peer.late);
        if (!first) return -1;
        return int(std::max(0L, long(std::chrono::ceil<std::chrono::milliseconds>(*first - Clock::now()).count())));
    }

    void accept() {
        int peer = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (peer < 0) return;
        ucred who{};
        socklen_t size = sizeof who;
        bool welcome = !admit || (getsockopt(peer, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && admit(who));
        if (welcome) peers.push_back({peer});
        else close(peer);
    }

    void drop(std::size_t at) {
        if (auto& talk = peers[at].talk) talk->gone = true;
        close(peers[at].socket);
        peers.erase(peers.begin() + long(at));
    }

    // False when this peer is to be dropped: it is gone, says too much, or does not read what it asked for.
    bool attend(Peer& peer, short happened) {
        if (peer.talk && (happened & (POLLHUP | POLLERR))) return false;
        if (!peer.talk && happened && !receive(peer)) return false;
        if (!deliver(peer)) return false;
        for (std::size_t end; !peer.talk && (end = peer.pending.find('\n')) != std::string::npos;) {
            ask(peer, peer.pending.substr(0, end));
            peer.pending.erase(0, end + 1);
            if (!deliver(peer)) return false;
        }
        return peer.pending.size() <= longestLine;
    }

    static bool receive(Peer& peer) {
        char buffer[4096];
        auto got = recv(peer.socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (got > 0) peer.pending.append(buffer, std::size_t(got));
        return got > 0;
    }

    void ask(Peer& peer, std::string line) {
        peer.talk = std::make_shared<LineReply::Talk>(bell);
        peer.late = Clock::now() + deadline;
        handler(std::move(line), LineReply{peer.talk});
    }

    // What was said so far, or that nothing was.
    bool deliver(Peer& peer) {
        if (!peer.talk) return true;
        std::string lines;                           // in one go: each costs the socket's buffer a good deal more than its bytes
        bool ended = false;
        {
            std::lock_guard lock(peer.talk->mutex);
            lines.swap(peer.talk->lines);
            ended = peer.talk->ended;
            if (peer.talk->begun) peer.late = Clock::time_point::max();
            if (Clock::now() >= peer.late) {
                lines += late + '\n';
                ended = peer.talk->ended = true;
            }
        }
        if (!lines.empty() && !peer.send(lines)) return false;
        if (ended) peer.talk->gone = true, peer.talk.reset();
        return true;
    }
};

LineServer::LineServer(std::filesystem::path socket, Handler handler, std::chrono::milliseconds deadline, std::string late, Admit admit)
    : parts_(new Parts{socket, std::move(handler), deadline, std::move(late), std::move(admit), listenAt(socket), eventfd(0, EFD_CLOEXEC)}) {
    parts_->thread = std::jthread([parts = parts_.get()] { parts->run(); });
}

LineServer::~LineServer() {
    eventfd_write(parts_->stop, 1);
    parts_->thread.join();
    while (!parts_->peers.empty()) parts_->drop(parts_->peers.size() - 1);
    close(parts_->listener);
    close(parts_->stop);
    unlink(parts_->path.c_str());
}

}  // namespace kiosk
