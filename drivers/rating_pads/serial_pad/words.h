#pragma once

#include <string>

#include "drivers/rating_pads/pad.h"

namespace drivers {

using PadBytes = std::vector<std::uint8_t>;

// "31, 32, 0A 05": the bytes of each button, from the first on. Throws std::invalid_argument with a sentence that names the
// mistake; one is that a button's bytes begin another's.
std::vector<PadBytes> parsePadButtons(const std::string&);

// A pad that sends these bytes. Anything else is dropped, byte by byte.
class SerialPadWords final : public PadWords {
public:
    explicit SerialPadWords(std::vector<PadBytes> buttons) : buttons_{std::move(buttons)} {}
    std::vector<int> take(std::span<const std::uint8_t>) override;
    bool begun() const override { return !begun_.empty(); }
    void forget() override { begun_.clear(); }

private:
    std::vector<PadBytes> buttons_;
    PadBytes begun_;
};

}  // namespace drivers
