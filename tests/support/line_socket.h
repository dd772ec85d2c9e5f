#pragma once

#include <filesystem>
#include <string>

#include "drivers/descriptor.h"
#include "tests/support/deadline.h"

namespace support {

// One line there, one line back, over a Unix stream socket: the dock and the robot speak so.
class LineSocket {
public:
    // Waits until somebody listens. Throws std::runtime_error, one line, when nobody does in time.
    explicit LineSocket(const std::filesystem::path&, Milliseconds deadline = patience);
    // Throws when the other side closes or stays silent.
    std::string ask(const std::string& line, Milliseconds deadline = patience);
    std::string next(Milliseconds deadline = patience);   // a line that comes; throws as ask does
    void say(const std::string& bytes);              // as they are; throws when the other side is gone
    // Whether the other side has closed.
    bool closed() const;

private:
    std::string name_;
    drivers::Descriptor socket_;
    std::string pending_;
};

}  // namespace support
