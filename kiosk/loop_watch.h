#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>

namespace kiosk {

// How long the loop was away from its descriptors, at worst, since somebody asked last: by the clock, and how long it
// worked, at worst, in one turn. What lies between the two was taken by other programs, or by the disk.
class LoopWatch {
public:
    void begin() { wall_ = now(CLOCK_MONOTONIC), cpu_ = now(CLOCK_THREAD_CPUTIME_ID); }
    void end() {
        longest_ = std::max(longest_, now(CLOCK_MONOTONIC) - wall_);
        work_ = std::max(work_, now(CLOCK_THREAD_CPUTIME_ID) - cpu_);
    }
    std::string longest() {                          // microseconds of both, "1234 1100"
        const auto said = std::to_string(longest_.count()) + " " + std::to_string(work_.count());
        longest_ = work_ = {};
        return said;
    }

private:
    static std::chrono::microseconds now(clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return std::chrono::seconds{time.tv_sec} + std::chrono::microseconds{time.tv_nsec / 1000};
    }

    std::chrono::microseconds wall_{}, cpu_{}, longest_{}, work_{};
};

}  // namespace kiosk
