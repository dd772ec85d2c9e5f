#include "tests/support/shaping_proxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <deque>
#include <list>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

namespace support {

namespace {

using namespace std::chrono;
using Steady = steady_clock;

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

int dial(int port) {
    int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(port);
    if (connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return made;
    close(made);
    return -1;
}

void resetNow(int socket) {
    linger hard{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close(socket);
}

// One way of a connection: what came in waits here until it may go out.
struct Pipe {
    int from = -1, to = -1;
    struct Chunk { std::vector<char> bytes; Steady::time_point due; };
    std::deque<Chunk> waiting;
    Steady::time_point free{};                       // when the line has carried what was put on it
    bool ended = false;
};

}  // namespace

struct ShapingProxy::Parts {
    struct Connection { Pipe up, down; std::size_t carried = 0; };

    void run(std::stop_token);
    void accept();
    bool take(Connection&, Pipe&);
    bool give(Pipe&);

    int listener = -1, wake[2]{-1, -1}, upstream = 0;
    std::mutex mutex;
    WeakLine line;
    std::mt19937 random;
    std::list<Connection> connections;
    std::atomic<int> resets{0};
    std::jthread thread;                             // the last: it ends first
};

ShapingProxy::ShapingProxy(int port, WeakLine line) : parts_(std::make_unique<Parts>()) {
    parts_->upstream = port;
    parts_->line = line;
    parts_->random.seed(line.seed);
    parts_->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    if (bind(parts_->listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(parts_->listener, 16) != 0 || pipe2(parts_->wake, O_CLOEXEC) != 0)
        throw std::runtime_error("the shaping proxy cannot listen");
    parts_->thread = std::jthread([parts = parts_.get()](std::stop_token stop) { parts->run(stop); });
}

ShapingProxy::~ShapingProxy() {
    parts_->thread.request_stop();
    if (write(parts_->wake[1], "x", 1) != 1) std::terminate();
    parts_->thread.join();
    for (auto& one : parts_->connections) close(one.up.from), close(one.up.to);
    for (int descriptor : {parts_->listener, parts_->wake[0], parts_->wake[1]}) close(descriptor);
}

int ShapingProxy::port() const {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(parts_->listener, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void ShapingProxy::become(const WeakLine& line) {
    std::lock_guard lock(parts_->mutex);
    parts_->line = line;
}

int ShapingProxy::resets() const { return parts_->resets; }

void ShapingProxy::Parts::accept() {
    int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    int server = client < 0 ? -1 : dial(upstream);
    if (server < 0) {
        if (client >= 0) resetNow(client);           // the platform is gone: so is the line
        return;
    }
    int on = 1;
    for (int one : {client, server}) setsockopt(one, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    auto& made = connections.emplace_back();
    made.up.from = made.down.to = client;
    made.up.to = made.down.from = server;
}

bool ShapingProxy::Parts::take(Connection& connection, Pipe& pipe) {
    std::vector<char> bytes(1024);
    auto size = recv(pipe.from, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
    bytes.resize(static_cast<std::size_t>(size));
    WeakLine now;
    {
        std::lock_guard lock(mutex);
        now = line;
    }
    connection.carried += bytes.size();
    if (now.cutEvery && connection.carried >= now.cutEvery) return ++resets, false;
    auto start = std::max(pipe.free, Steady::now());
    pipe.free = start + (now.bytesPerSecond ? duration_cast<Steady::duration>(duration<double>(double(size) / now.bytesPerSecond)) : Steady::duration{});
    auto due = pipe.free + now.delay;
    if (now.stalls > 0 && std::uniform_real_distribution<>(0, 1)(random) < now.stalls) due = pipe.free += now.stall;
    pipe.ended = size == 0;
    pipe.waiting.push_back({std::move(bytes), due});
    return true;
}

bool ShapingProxy::Parts::give(Pipe& pipe) {
    while (!pipe.waiting.empty() && pipe.waiting.front().due <= Steady::now()) {
        auto& bytes = pipe.waiting.front().bytes;
        if (bytes.empty()) return shutdown(pipe.to, SHUT_WR), pipe.waiting.clear(), true;
        auto sent = send(pipe.to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.erase(bytes.begin(), bytes.begin() + sent);
        if (bytes.empty()) pipe.waiting.pop_front();
    }
    return true;
}

void ShapingProxy::Parts::run(std::stop_token stop) {
    while (!stop.stop_requested()) {
        std::vector<pollfd> wanted{{listener, POLLIN, 0}, {wake[0], POLLIN, 0}};
        auto next = Steady::now() + 1s;
        for (auto& one : connections)
            for (auto* pipe : {&one.up, &one.down}) {
                // What is far ahead of the line is left with the sender, as a router's queue is.
                bool room = !pipe->ended && pipe->waiting.size() < 64;
                wanted.push_back({pipe->from, static_cast<short>(room ? POLLIN : 0), 0});
                if (!pipe->waiting.empty()) next = std::min(next, pipe->waiting.front().due);
            }
        auto pause = duration_cast<milliseconds>(next - Steady::now()).count() + 1;
        poll(wanted.data(), wanted.size(), static_cast<int>(std::max<long long>(0, pause)));
        std::size_t at = 2;
        for (auto one = connections.begin(); one != connections.end();) {
            bool alive = true;
            for (auto* pipe : {&one->up, &one->down}) {
                if (alive && (wanted[at].revents & (POLLIN | POLLERR | POLLHUP)) && wanted[at].events) alive = take(*one, *pipe);
                if (alive && (wanted[at].revents & POLLERR)) alive = false;
                ++at;
                alive = alive && give(*pipe);
            }
            bool over = one->up.ended && one->down.ended && one->up.waiting.empty() && one->down.waiting.empty();
            if (alive && !over) {
                ++one;
                continue;
            }
            for (int end : {one->up.from, one->up.to}) alive ? void(close(end)) : resetNow(end);
            one = connections.erase(one);
        }
        if (wanted[0].revents) accept();
    }
}

int portOf(const std::string& url) { return std::stoi(url.substr(url.rfind(':') + 1)); }

}  // namespace support
