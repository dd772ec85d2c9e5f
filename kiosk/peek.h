#pragma once

#include "kiosk/desk.h"

namespace kiosk {

// 看一眼: full values for a few seconds after a touch, then masked again.
class Peeking {
public:
    bool open() const { return until_ > std::chrono::milliseconds{0}; }
    void on(const Event& event, const Desk& desk) {
        if (as<ui::Peek>(event)) until_ = desk.time.steady + desk.config.deadlines.peek;
        if (open() && desk.time.steady >= until_) until_ = {};
    }

private:
    std::chrono::milliseconds until_{0};
};

}  // namespace kiosk
