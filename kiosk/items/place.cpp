#include "kiosk/items/place.h"

#include <algorithm>

#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

bool has(const ServiceItem& item, const char* kind) {
    return std::ranges::any_of(item.steps, [&](auto& step) { return step.kind == kind; });
}

bool inArea(const std::string& place, const std::vector<std::string>& areas) {
    return areas.empty() || place.empty() || std::ranges::any_of(areas, [&](auto& area) { return place.starts_with(area); });
}

bool counts(const std::vector<int>& levels, int level) { return std::ranges::count(levels, level) > 0; }

}  // namespace

int levelOf(const std::string& place) {
    if (place.size() != 12 || place.find_first_not_of("0123456789") != place.npos) return 0;
    auto zero = [&](std::size_t from, std::size_t count) { return place.find_first_not_of('0', from) >= from + count; };
    if (!zero(9, 3)) return 6;
    if (!zero(6, 3)) return 5;
    if (!zero(4, 2)) return 4;
    return zero(2, 2) ? 2 : 3;
}

Offered offeredAt(const ServiceItem& item, const std::string& place) {
    if (!inArea(place, item.areas) && !(item.crossRegion && inArea(place, item.crossRegion->areas))) return Offered::no;
    if (item.guideOnly()) return Offered::guided;
    if (item.way == "ask") return Offered::asked;
    if (item.way != "apply") return Offered::finished;
    const int level = levelOf(place);
    if (!has(item, "submit")) return Offered::accepted;
    if (level && !item.levels.accepts.empty() && !counts(item.levels.accepts, level)) return Offered::guided;
    return counts(item.levels.finishes, level) ? Offered::finished : Offered::accepted;
}

std::string offeredWords(Offered offered) {
    switch (offered) {
        case Offered::finished: return _("本机可办结");
        case Offered::accepted: return _("本机可申办");
        case Offered::asked: return _("仅查询");
        case Offered::guided: return _("看指南");
        case Offered::no: break;
    }
    return {};
}

}  // namespace kiosk
