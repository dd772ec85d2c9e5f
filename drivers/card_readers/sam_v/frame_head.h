#pragma once

#include <cstddef>
#include <cstdint>

namespace drivers {

// Follows bytes until a preamble and its LEN are over.
class FrameHead {
public:
    // How many bytes this LEN counts, when it has just come to its end; else 0.
    std::size_t counted(std::uint8_t byte) {
        switch (at_) {
        case At::high: return high_ = byte, at_ = At::low, 0;
        case At::low: return at_ = At::outside, aas_ = 0, static_cast<std::size_t>(high_ << 8 | byte);
        case At::marked:
            at_ = byte == 0x69 ? At::high : At::outside;
            aas_ = byte == 0xAA;
            return 0;
        case At::outside: break;
        }
        if (byte == 0x96 && aas_ >= 2) at_ = At::marked;
        aas_ = byte == 0xAA ? aas_ + 1 : 0;
        return 0;
    }

private:
    enum class At { outside, marked, high, low } at_ = At::outside;
    int aas_ = 0;               // AA in a row; one of the three may be missing
    std::uint8_t high_ = 0;
};

}  // namespace drivers
