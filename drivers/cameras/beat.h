#pragma once

#include <chrono>

#include "drivers/descriptor.h"

namespace drivers {

// A timer to wait for.
class Beat {
public:
    Beat();
    void start(std::chrono::nanoseconds every);         // the first at once
    void stop();
    bool due();                                         // whether it has struck since it was asked last
    const Descriptor& descriptor() const { return timer_; }

private:
    Descriptor timer_;
};

}  // namespace drivers
