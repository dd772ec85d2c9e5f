#pragma once

#include <string>

#include "drivers/rating_pads/pad.h"

namespace drivers {

// "1, 2, 5": the digit of each button, from the first on. Throws std::invalid_argument with a sentence.
std::vector<int> parsePadKeys(const std::string&);

// Key events of four bytes, as the evdev transport hands them over: type, code (low byte first), value. A digit counts in the
// row and on the number pad, with Num Lock or without; only its going down.
class KeypadWords final : public PadWords {
public:
    explicit KeypadWords(std::vector<int> digits) : digits_{std::move(digits)} {}
    std::vector<int> take(std::span<const std::uint8_t>) override;
    bool begun() const override { return !begun_.empty(); }
    void forget() override { begun_.clear(); }

private:
    std::vector<int> digits_;
    std::vector<std::uint8_t> begun_;   // of an event
};

}  // namespace drivers
