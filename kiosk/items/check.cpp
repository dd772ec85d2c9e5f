#include "kiosk/items/check.h"

#include <algorithm>

namespace kiosk {

using nlohmann::json;

const json& membersOf(const json& item, const char* list) {
    static const json none = json::array();
    auto found = item.find(list);
    return found == item.end() ? none : *found;
}

void checkSteps(const json& item, const std::vector<std::string>& stepKinds, Mistakes& mistakes) {
    const auto stages = membersOf(item, "stages").size();
    each(item, "steps", [&](const std::string& at, const json& step) {
        const auto kind = step["kind"].get<std::string>();
        if (!std::ranges::count(stepKinds, kind)) mistakes.add(at + ".kind", "this terminal knows no step \"{}\"", kind);
        if (step["stage"].get<std::size_t>() >= stages) mistakes.add(at + ".stage", "there is no such stage");
    });
}

}  // namespace kiosk
