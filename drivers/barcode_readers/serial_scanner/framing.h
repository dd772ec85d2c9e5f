#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace drivers {

// Where a code begins and ends in what a scanner sends. No I/O, no clock.
class ScanFraming {
public:
    static constexpr std::size_t longest = 2000;   // bytes; what is longer is dropped to its end

    // Without a suffix only a pause ends a code. A code that lacks the prefix is dropped.
    ScanFraming(std::string prefix, std::string suffix) : prefix_{std::move(prefix)}, suffix_{std::move(suffix)} {}
    // The codes that ended in these bytes, without prefix and suffix.
    std::vector<std::string> take(std::span<const std::uint8_t>);
    // Nothing came for the inter-character time: ends a code where there is no suffix, else drops what began.
    std::vector<std::string> pause();
    bool waiting() const { return !begun_.empty() || tooLong_; }

private:
    std::vector<std::string> end();

    std::string prefix_, suffix_;
    std::string begun_;
    bool tooLong_ = false;
};

}  // namespace drivers
