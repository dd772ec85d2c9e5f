#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/control.h"
#include "kiosk/event.h"

namespace kiosk {

// A line from the robot's socket; exactly one reply.
struct RobotRequest { std::string line; std::function<void(std::string)> reply; };

// Everything that other threads tell the main thread.
using Message = std::variant<drivers::DeviceEvent, platform::Reply, ControlRequest, RobotRequest>;

// Thread-safe; wakes the loop through a descriptor.
class Inbox {
public:
    Inbox();
    ~Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    void push(Message);                              // from any thread
    std::vector<Message> drain();                    // main thread: all that is there, in order
    void wake();                                     // also safe in a signal handler
    int descriptor() const { return descriptor_; }   // readable while something is there

private:
    int descriptor_;
    std::mutex mutex_;
    std::vector<Message> messages_;
};

}  // namespace kiosk
