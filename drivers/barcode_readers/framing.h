#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace drivers {

// How a scanner was set to frame what it reads.
struct Framing {
    std::string prefix;             // what a code lacks is dropped without
    std::string suffix;             // empty: only a pause ends a code
    std::size_t longest = 2000;     // bytes; what is longer is dropped to its end
};

// Where a code begins and ends in what a scanner sends. No I/O, no clock.
class ScanFraming {
public:
    explicit ScanFraming(Framing framing) : framing_{std::move(framing)} {}
    // The codes that ended in these bytes, without prefix and suffix.
    std::vector<std::string> take(std::span<const std::uint8_t>);
    // Nothing came for the inter-character time: ends a code where there is no suffix, else drops what began.
    std::vector<std::string> pause();
    // Drops the code that has begun, to its end, because it holds what it should not.
    void spoil() { spoilt_ = true; }
    // The same if one has begun, because it was not expected then.
    void forget();
    bool waiting() const { return !begun_.empty() || spoilt_; }

private:
    std::vector<std::string> end();

    Framing framing_;
    std::string begun_;
    bool spoilt_ = false;
};

}  // namespace drivers
