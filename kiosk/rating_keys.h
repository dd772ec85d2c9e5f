#pragma once

#include <optional>

#include "drivers/device.h"
#include "ui/prompt.h"

namespace kiosk {

// The buttons of the rating pad, while the screen asks for a rating: the first is the best level, as on the screen. A press
// is a tap on that level; whatever comes afterwards (tags, sending) is done on the screen.
class RatingKeys {
public:
    explicit RatingKeys(drivers::RatingPad* pad) : pad_{pad} {}   // null: there is none

    void show(const ui::Prompt&);      // what is on the screen from now on: the pad is listened to, or not
    void off();
    // What a press means on this screen; nothing where it means nothing. The level that is chosen already stays chosen.
    static std::optional<ui::Answer> answer(const drivers::DeviceEvent&, const ui::Prompt&);

private:
    drivers::RatingPad* pad_;
    bool listening_ = false;
};

}  // namespace kiosk
