#pragma once

#include <atomic>
#include <limits>

#include "platform/client.h"

namespace platform {

// The platform's time: the system's, or one that was set for a test and runs on from there, or one that stands still.
class Clock {
public:
    Time now() const {
        const auto held = held_.load();
        return held != running ? Time(std::chrono::seconds(held)) : std::chrono::floor<std::chrono::seconds>(system() + std::chrono::milliseconds(ahead_));
    }
    Clock() = default;
    Clock(const Clock& other) : ahead_(other.ahead_.load()), held_(other.held_.load()) {}
    Clock& operator=(const Clock& other) { ahead_ = other.ahead_.load(), held_ = other.held_.load(); return *this; }
    void set(Time now) { ahead_ = (now - system()).count(), held_ = running; }
    void hold(Time now) { held_ = now.time_since_epoch().count(); }

private:
    static std::chrono::sys_time<std::chrono::milliseconds> system() { return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

    static constexpr auto running = std::numeric_limits<std::int64_t>::min();
    std::atomic<std::int64_t> ahead_ = 0;       // ms
    std::atomic<std::int64_t> held_ = running;
};

}  // namespace platform
