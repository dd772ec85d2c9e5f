#pragma once

#include <atomic>
#include <optional>
#include <thread>

#include "drivers/device.h"
#include "kiosk/config.h"

namespace kiosk {

// Two faces before the program that whoever runs the terminal has installed: it reads both pictures, binary PPM (P6) one behind
// the other, from its standard input, and answers one line with a number from 0 to 1. On a thread of its own; the pictures are
// overwritten when it ends, and the program is killed when it is late or no longer wanted.
class FaceComparison {
public:
    FaceComparison(const FaceConfig&, drivers::CardPhoto onCard, drivers::CardPhoto seen);

    bool over() const { return over_; }
    std::optional<double> score() const { return over_ ? score_ : std::nullopt; }   // none: it gave no answer that can be used

private:
    void run(std::stop_token);

    const FaceConfig config_;
    drivers::CardPhoto onCard_, seen_;
    std::optional<double> score_;                    // written before over_ is
    std::atomic<bool> over_{false};
    std::jthread thread_;                            // the last: it ends first
};

// What of a program's line is a score; none: anything else, "no" and an empty line included.
std::optional<double> scoreIn(const std::string& line);

}  // namespace kiosk
