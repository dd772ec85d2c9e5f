#include "kiosk/items/condition.h"

#include <algorithm>

namespace kiosk {

bool holds(const Condition& condition, const Answers& answers) {
    return std::ranges::all_of(condition, [&](auto& one) {
        auto given = answers.find(one.first);
        return given != answers.end() && std::ranges::count(one.second, given->second);
    });
}

}  // namespace kiosk
