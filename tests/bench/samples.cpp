#include "tests/bench/samples.h"

#include <algorithm>
#include <cmath>

namespace bench {

void Samples::add(double value) { sorted_.insert(std::upper_bound(sorted_.begin(), sorted_.end(), value), value); }

double Samples::quantile(double part) const {
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted_.size())));
    return sorted_.at(std::max<std::size_t>(rank, 1) - 1);
}

}  // namespace bench
