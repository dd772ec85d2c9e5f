#pragma once

#include <sys/socket.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace kiosk {

// Whoever sent a line and waits. May be copied and used from any thread, also when the server has given up or is gone.
class LineReply {
public:
    struct Talk;
    LineReply() = default;
    explicit LineReply(std::shared_ptr<Talk> talk) : talk_(std::move(talk)) {}

    void operator()(const std::string& last) const;             // the answer; what follows it is dropped
    // A line before the answer; from the first one on the answer takes its time. False: nobody listens any more.
    bool say(const std::string& line) const;
    bool heard() const;                                  // somebody still waits for the answer

private:
    std::shared_ptr<Talk> talk_;
};

// A Unix socket that takes one line and answers it, again and again, on a thread of its own. Who waits for an answer keeps
// nobody else waiting.
class LineServer {
public:
    // Called on the server's thread. A line of at most 64 KiB, without its end.
    using Handler = std::function<void(std::string line, LineReply reply)>;
    using Admit = std::function<bool(const ucred&)>;     // who is at the other end

    // Waits for each reply at most `deadline`, then says `late`. Throws std::runtime_error when the socket cannot be made.
    LineServer(std::filesystem::path socket, Handler, std::chrono::milliseconds deadline, std::string late, Admit = {});
    ~LineServer();                                       // joins without waiting for a reply; removes the socket

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
