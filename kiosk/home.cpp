#include "kiosk/home.h"

#include <fmt/format.h>

#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Role;
using ui::_;

ui::Surround surround(const Config& config, Instant now, ui::Language language, bool online) {
    ui::Surround around;
    around.site = config.site.name;
    around.place = config.site.place;
    around.terminal = fmt::format(fmt::runtime(_("{} 号机")), config.terminal.substr(config.terminal.rfind('-') + 1));
    around.clock = clockText(now);
    around.date = dateText(now, language);
    around.minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count());
    around.online = online;
    return around;
}

ui::Attract home(const std::vector<ServiceItem>& items, const Health& health, const Config& config, ui::Language language) {
    ui::Attract home;
    home.greeting = _("您好，请问要办什么？");
    home.search = _("搜事项：打拼音首字母，如 SYDJ");
    auto offered = [&](const char* way) { return items.empty() || !itemsOf(items, way).empty(); };
    if (offered("apply")) home.ways.push_back({"apply", _("我要办"), _("登记 申请"), {}, ui::Tone::plain, ui::Icon::apply});
    if (offered("ask")) home.ways.push_back({"ask", _("我要查"), _("办件进度"), {}, ui::Tone::plain, ui::Icon::search});
    if (offered("collect")) home.ways.push_back({"collect", _("我要取"), _("打印办理结果"), {}, ui::Tone::plain, ui::Icon::collect});
    if (!items.empty()) home.itemsHeading = _("大家常办");
    for (auto& item : items) home.items.push_back(itemTile(item, health, config, language));
    return home;
}

std::vector<const ServiceItem*> itemsOf(const std::vector<ServiceItem>& items, const std::string& way) {
    std::vector<const ServiceItem*> found;
    for (auto& item : items)
        if (item.way == way) found.push_back(&item);
    return found;
}

std::vector<ServiceItem> opened(const std::vector<CatalogueEntry>& entries) {
    std::vector<ServiceItem> items;
    for (auto& entry : entries) items.push_back(parseServiceItem(entry.json));
    return items;
}

// What can be done right now, honestly: a device that is out of order stands on the tile.
ui::Tile itemTile(const ServiceItem& item, const Health& health, const Config&, ui::Language language) {
    ui::Tile tile{item.id, item.noun(language), {}, item.badge.in(language), ui::Tone::success, iconNamed(item.icon)};
    auto role = health.missing(item);
    if (!role) return tile;
    tile.badge = failureTitle(deviceFailure(*role, health.faultOf(*role)));
    tile.tone = ui::Tone::warning;
    return tile;
}

}  // namespace kiosk
