#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

// What was measured, several times.
class Samples {
public:
    void add(double);
    bool empty() const { return sorted_.empty(); }
    std::size_t count() const { return sorted_.size(); }
    // Of an empty one: std::out_of_range.
    double smallest() const { return quantile(0); }
    double median() const { return quantile(0.5); }
    double p95() const { return quantile(0.95); }
    double largest() const { return quantile(1); }

private:
    double quantile(double part) const;              // nearest rank: always a value that was measured

    std::vector<double> sorted_;
};

}  // namespace bench
