#pragma once

#include <optional>

#include "kiosk/event.h"

namespace kiosk {

// What time it is by the platform's clock: what heartbeats bring with them, counted on by the clock that never jumps. The
// terminal's own clock may be wrong or be put right in the middle of a visit. Until the platform has said it: the own one.
class PlatformClock {
public:
    void on(const platform::Reply&, const Tick& now);
    std::chrono::sys_seconds at(const Tick& now) const;

private:
    struct Heard { std::chrono::sys_seconds time; std::chrono::milliseconds steady; };
    std::optional<Heard> heard_;
};

}  // namespace kiosk
