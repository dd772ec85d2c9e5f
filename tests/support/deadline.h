#pragma once

#include <algorithm>
#include <chrono>

namespace support {

using Milliseconds = std::chrono::milliseconds;

// How long a test is willing to wait for something that comes at once when all is well.
inline constexpr Milliseconds patience{20'000};

class Deadline {
public:
    explicit Deadline(Milliseconds from) : end_(std::chrono::steady_clock::now() + from) {}
    // As poll(2) takes it; 0 when it is over.
    int left() const {
        auto rest = std::chrono::ceil<Milliseconds>(end_ - std::chrono::steady_clock::now());
        return static_cast<int>(std::max<Milliseconds::rep>(rest.count(), 0));
    }
    bool over() const { return left() == 0; }

private:
    std::chrono::steady_clock::time_point end_;
};

}  // namespace support
