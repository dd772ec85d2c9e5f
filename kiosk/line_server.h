#pragma once

#include <sys/socket.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace kiosk {

// A Unix socket that takes one line and answers one line, again and again, on a thread of its own.
class LineServer {
public:
    // Called on the server's thread; `reply` may be called once, from any thread. A line of at most 64 KiB, without its end.
    using Handler = std::function<void(std::string line, std::function<void(std::string)> reply)>;
    using Admit = std::function<bool(const ucred&)>;     // who is at the other end

    // Waits for each reply at most `deadline`, then says `late`. Throws std::runtime_error when the socket cannot be made.
    LineServer(std::filesystem::path socket, Handler, std::chrono::milliseconds deadline, std::string late, Admit = {});
    ~LineServer();                                       // joins without waiting for a reply; removes the socket

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
