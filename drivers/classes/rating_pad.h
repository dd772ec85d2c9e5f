#pragma once

#include "drivers/status.h"

namespace drivers {

struct PadPressed { int button = 0; };                  // 1 … as the pad is configured

class RatingPad : public Device {
public:
    static constexpr Role kind = Role::ratingPad;
    Role role() const final { return kind; }
    virtual void accept() = 0;   // PadPressed follows until stop(); what is pressed before is dropped
    virtual void stop() = 0;
};

}  // namespace drivers
