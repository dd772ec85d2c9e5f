#pragma once

#include <optional>
#include <string>

#include "kiosk/technician/bench.h"

namespace kiosk {

// Asks the platform once, with a heartbeat, and takes the time.
class PlatformCheck {
public:
    struct Result {
        bool reached = false;
        std::chrono::milliseconds took{};
        std::optional<std::chrono::milliseconds> clockOff{};   // our clock ahead of the platform's; none: it does not say
    };

    explicit PlatformCheck(Bench& bench) : bench_(bench) {}
    ~PlatformCheck();                                // nobody waits for it any more

    void ask();
    void on(const Event&);
    bool underway() const { return !key_.empty(); }
    const std::optional<Result>& result() const { return result_; }   // of the last one that ended

private:
    void answered(const platform::Said&);

    Bench& bench_;
    std::string key_;
    std::chrono::milliseconds asked_{};
    std::optional<Result> result_;
};

}  // namespace kiosk
