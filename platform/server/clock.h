#pragma once

#include <atomic>

#include "platform/client.h"

namespace platform {

// The platform's time: the system's, or one that was set for a test and runs on from there.
class Clock {
public:
    Time now() const { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::seconds(ahead_); }
    Clock() = default;
    Clock(const Clock& other) : ahead_(other.ahead_.load()) {}
    Clock& operator=(const Clock& other) { ahead_ = other.ahead_.load(); return *this; }
    void set(Time now) { ahead_ = 0; ahead_ = (now - this->now()).count(); }

private:
    std::atomic<std::int64_t> ahead_ = 0;
};

}  // namespace platform
