#include "kiosk/home.h"

#include <fmt/format.h>

#include "kiosk/items/place.h"
#include "kiosk/right_now.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t shownAtHome = 6, namedInWay = 2;

struct WayWords { const char *id, *title, *usual; ui::Icon icon; };

std::vector<WayWords> wayWords() {
    return {{"apply", _("我要办"), _("登记 申请"), ui::Icon::apply}, {"ask", _("我要查"), _("办件进度"), ui::Icon::search},
            {"collect", _("我要取"), _("打印办理结果"), ui::Icon::collect}, {"pay", _("我要缴"), _("缴费 缴款"), ui::Icon::pay}};
}

// The names of those that are most asked for, or of one and how many there are.
std::string explanation(const Offer::Way& way, ui::Language language) {
    if (way.items > static_cast<int>(way.first.size()))
        return fmt::format(fmt::runtime(_("{}等 {} 项")), way.first.front().noun(language), way.items);
    std::string names;
    for (auto& item : way.first) names += (names.empty() ? "" : " · ") + item.noun(language);
    return names;
}

std::vector<ui::Tile> wayTiles(const Offer& offer, ui::Language language) {
    std::vector<ui::Tile> tiles;
    for (auto& [id, title, usual, icon] : wayWords()) {
        auto way = offer.ways.find(id);
        const bool usualOne = offer.all == 0 && std::string_view{id} != "pay";
        if (way == offer.ways.end() && !usualOne) continue;
        tiles.push_back({id, title, usualOne ? usual : explanation(way->second, language), {}, ui::Tone::plain, icon});
    }
    return tiles;
}

std::vector<ui::Tile> pathTiles(const Offer& offer) {
    std::vector<ui::Tile> tiles;
    if (offer.topics) tiles.push_back({"topics", _("按主题"), {}, {}, ui::Tone::plain, ui::Icon::topics});
    if (offer.departments) tiles.push_back({"departments", _("按部门"), {}, {}, ui::Tone::plain, ui::Icon::department});
    if (offer.packages) tiles.push_back({"packages", _("一件事"), {}, {}, ui::Tone::plain, ui::Icon::package});
    if (offer.hotline) tiles.push_back({callHotline, "12345", {}, {}, ui::Tone::plain, ui::Icon::phone});
    return tiles;
}

std::string officeBadge(const ServiceItem& item, Instant opens, const Here& here) {
    const auto when = openingText(opens, here.now, here.language);
    return fmt::format(fmt::runtime(item.onlyWhileOpen ? _("{} 起可办") : _("现在可交，{} 起办")), when);
}

}  // namespace

Offer offerOf(const Catalogue& catalogue, Instant now) {
    Offer offer;
    offer.all = catalogue.count({});
    for (auto* way : {"apply", "ask", "collect", "pay"})
        if (int items = catalogue.count({.way = way})) offer.ways[way] = {items, opened(catalogue.mostUsed({.way = way}, namedInWay))};
    offer.items = opened(catalogue.mostUsed({}, shownAtHome));
    const bool more = offer.all > static_cast<int>(offer.items.size());
    offer.topics = more && catalogue.topics({}, now).size() > 1;
    offer.departments = more && catalogue.departments({}).size() > 1;
    offer.packages = catalogue.count({.packages = true}) > 0;
    offer.hotline = catalogue.item(hotlineItem).has_value();
    return offer;
}

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

ui::Attract home(const Offer& offer, std::vector<std::string> announcements, const Here& here) {
    ui::Attract home;
    home.greeting = _("您好，请问要办什么？");
    home.search = _("搜事项：打拼音首字母，如 SYDJ");
    home.ways = wayTiles(offer, here.language);
    home.paths = pathTiles(offer);
    if (!announcements.empty())
        home.paths.push_back({"announcements", fmt::format(fmt::runtime(_("公告 {}")), announcements.size()), {}, {}, ui::Tone::plain, ui::Icon::announcement});
    home.news = std::move(announcements);
    if (!offer.items.empty()) home.itemsHeading = _("大家常办");
    for (auto& item : offer.items) home.items.push_back(itemTile(item, here));
    if (offer.all > 0) home.now = rightNow(here);    // before, nobody knows
    return home;
}

std::vector<ServiceItem> opened(const std::vector<CatalogueEntry>& entries) {
    std::vector<ServiceItem> items;
    for (auto& entry : entries) items.push_back(parseServiceItem(entry.json));
    return items;
}

void nameWay(ui::Tile& tile, const std::string& way) {
    for (auto& words : wayWords())
        if (way == words.id) tile.title = words.title, tile.icon = words.icon;
}

// What can be done right now, honestly: a device that is out of order stands on the tile, and an office that is closed.
ui::Tile itemTile(const ServiceItem& item, const Here& here) {
    ui::Tile tile{item.id, item.noun(here.language), {}, item.badge.in(here.language), ui::Tone::success, iconNamed(item.icon)};
    const auto parts = item.package.size() + item.members.size();
    if (parts > 0 && tile.badge.empty()) tile.badge = fmt::format(fmt::runtime(_("{} 件事一起办")), parts);
    if (auto role = here.health.missing(item)) {
        tile.badge = deviceWords(*role, here);
        tile.tone = ui::Tone::warning;
        tile.explanation = elsewhereWords(here.config.site);
        return tile;
    }
    const auto offered = offeredAt(item, here.config.site.placeCode);
    if (tile.badge.empty() || offered == Offered::guided) {    // what it promises holds where it can be done
        tile.badge = offeredWords(offered);
        tile.tone = ui::Tone::plain;
    }
    if (offered == Offered::no) {
        tile.badge = _("本地不办");
        tile.tone = ui::Tone::plain;
    } else if (auto opens = opensNext(item.hours, here.calendar, here.now); opens && offered != Offered::guided && (item.onlyWhileOpen || item.way == "apply")) {
        tile.badge = officeBadge(item, *opens, here);
        tile.tone = item.onlyWhileOpen ? ui::Tone::warning : ui::Tone::primary;
    }
    return tile;
}

}  // namespace kiosk
