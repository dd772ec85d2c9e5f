#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/line_server.h"

// The technician's line into the running program (kioskctl): a Unix socket, one JSON object a line.
namespace kiosk {

struct ControlRequest {
    std::string command;                                 // as kioskctl's table has it
    std::map<std::string, std::string> arguments;        // reason; action, door
    std::string argument(const char* name) const {       // empty when it was not given
        auto found = arguments.find(name);
        return found == arguments.end() ? "" : found->second;
    }
    LineReply reply;                                     // one JSON object a line; those before the last have "more": true
};

// Of a line that holds a JSON object with a command, the rest of it texts; none: it does not.
std::optional<ControlRequest> requestIn(const std::string& line);

// Own thread. Posts each request into the sink (from its thread) and waits for the reply, at most `deadline`, then says
// {"error": …}. Peers other than root and the owner of this process are refused.
// Throws std::runtime_error when the socket cannot be made.
class ControlServer {
public:
    using Sink = std::function<void(ControlRequest)>;
    ControlServer(std::filesystem::path socket, Sink, std::chrono::milliseconds deadline = std::chrono::seconds{5});
    ~ControlServer();                                    // joins without waiting for a reply; removes the socket

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
