#pragma once

#include <cmath>
#include <cstdint>
#include <random>

namespace codes {

// The same numbers everywhere for the same seed, which the standard's distributions do not promise.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_{seed} {}
    double between(double least, double most) { return least + (most - least) * (static_cast<double>(engine_() >> 11) * 0x1p-53); }
    int number(int least, int most) { return least + static_cast<int>(between(0, most - least + 1)); }   // both included
    bool chance(double probability) { return between(0, 1) < probability; }
    double sign() { return chance(0.5) ? 1 : -1; }
    double angle() { return between(0, 2 * 3.14159265358979); }
    double bell() {   // mean 0, deviation 1
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += between(0, 1);
        return sum;
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace codes
