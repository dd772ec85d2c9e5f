#pragma once

#include <chrono>
#include <optional>

#include "drivers/device.h"
#include "ui/prompt.h"

namespace kiosk {

// Whether somebody stands in front of the terminal, as far as a sensor tells. Nothing is known without one.
class Presence {
public:
    void on(const drivers::DeviceEvent&, std::chrono::milliseconds now);
    void touched(std::chrono::milliseconds now) { if (away_) away_ = now; }   // somebody is there, whatever the sensor says

    bool sensed() const { return there_ || away_.has_value(); }
    bool nobody() const { return away_.has_value(); }
    // Nobody has stood there for so long.
    bool nobodyFor(std::chrono::milliseconds span, std::chrono::milliseconds now) const { return away_ && now - *away_ >= span; }

private:
    bool there_ = false;
    std::optional<std::chrono::milliseconds> away_;  // since when
};

// A hand did it: a card, a code, a key of the rating pad. Whoever does that is there as if they had touched the screen.
bool byHand(const drivers::DeviceEvent&);

// Which screens show what not everybody in the hall may read: decided here alone. What is new counts as personal.
bool holdsPersonalData(const ui::Prompt&);

}  // namespace kiosk
