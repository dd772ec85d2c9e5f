#include "kiosk/browse.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t listedWhole = 24;              // four pages
constexpr std::size_t listedAtMost = 60;             // of what cannot be divided; the rest is found by searching
constexpr std::size_t seenAtOnce = 6;                // of what somebody chooses from who does not know what it is called

constexpr const char* ways[] = {"apply", "ask", "collect", "pay"};

}  // namespace

Browse::Browse(const Catalogue& catalogue, Instant now) : catalogue_(&catalogue), now_(now) {}

std::string Browse::idOf(const ItemGroup& group, Divided divided) {
    return (divided == Divided::byWay ? "way_" : divided == Divided::byTopic ? "topic_" : "department_") + group.code;
}

bool Browse::open(const std::string& id) {
    Level first;
    asks_ = id == "unsure";
    if (id == "topics" || asks_) first.divided = Divided::byTopic, first.groups = catalogue_->topics({}, now_);
    else if (id == "departments") first.divided = Divided::byDepartment, first.groups = catalogue_->departments({});
    else if (id == "packages") push({}, {.packages = true});
    else if (std::ranges::count(ways, id)) push({}, {.way = id});
    if (!first.groups.empty()) levels_.push_back(std::move(first));
    if (!levels_.empty() && levels_.back().groups.empty() && levels_.back().items.empty()) levels_.pop_back();
    return !levels_.empty();
}

bool Browse::openPackage(const ServiceItem& package) {
    Level members{package.title, {}, Divided::no, {}, {}, 0};
    for (auto& id : package.package)
        if (auto item = catalogue_->item(id)) members.items.push_back(parseServiceItem(item->json));
    if (members.items.empty()) return false;
    levels_.push_back(std::move(members));
    return true;
}

void Browse::push(Localised title, const ItemFilter& filter) {
    Level level{std::move(title), filter, Divided::no, {}, {}, 0};
    const auto all = static_cast<std::size_t>(catalogue_->count(filter));
    if (asks_ && all > seenAtOnce && filter.way.empty()) divideByWay(level);
    else if (all > listedWhole && !filter.packages) divide(level);
    if (level.divided == Divided::no) {
        level.items = opened(catalogue_->mostUsed(filter, all > listedWhole ? listedAtMost : listedWhole));
        level.more = static_cast<int>(all - level.items.size());
    }
    levels_.push_back(std::move(level));
}

// By the first thing that tells them apart and has not been chosen yet.
void Browse::divide(Level& level) const {
    for (auto by : {Divided::byTopic, Divided::byDepartment}) {
        const bool topic = by == Divided::byTopic;
        if (!(topic ? level.filter.topic : level.filter.department).empty()) continue;
        auto groups = topic ? catalogue_->topics(level.filter, now_) : catalogue_->departments(level.filter);
        if (groups.size() < 2) continue;
        level.divided = by;
        level.groups = std::move(groups);
        return;
    }
}

void Browse::divideByWay(Level& level) const {
    for (auto* way : ways) {
        auto filter = level.filter;
        filter.way = way;
        if (int count = catalogue_->count(filter)) level.groups.push_back({way, {}, {}, count});
    }
    if (level.groups.size() < 2) return level.groups.clear();
    level.divided = Divided::byWay;
}

bool Browse::groupChosen(const std::string& id) {
    const auto& level = levels_.back();
    for (auto& group : level.groups) {
        if (id != idOf(group, level.divided)) continue;
        auto filter = level.filter;
        const bool way = level.divided == Divided::byWay;
        (way ? filter.way : level.divided == Divided::byTopic ? filter.topic : filter.department) = group.code;
        push(Localised{way ? level.title : group.title}, filter);
        return true;
    }
    return false;
}

const ServiceItem* Browse::itemOf(const std::string& id) const {
    if (levels_.empty()) return nullptr;
    for (auto& item : levels_.back().items)
        if (item.id == id) return &item;
    return nullptr;
}

const ServiceItem* Browse::only() const {
    return levels_.size() == 1 && levels_[0].items.size() == 1 && !levels_[0].filter.way.empty() ? &levels_[0].items[0] : nullptr;
}

std::optional<ServiceItem> Browse::chosen() const {
    auto* item = itemOf(chosen_);
    return item ? std::optional{*item} : std::nullopt;
}

bool Browse::on(const ui::Answer& answer) {
    chosen_.clear();
    if (std::holds_alternative<ui::Back>(answer)) {
        levels_.pop_back();
        return true;
    }
    auto* tapped = std::get_if<ui::Chosen>(&answer);
    if (!tapped) return false;
    if (itemOf(tapped->id)) chosen_ = tapped->id;
    return !chosen_.empty() || groupChosen(tapped->id);
}

std::string Browse::title(const Level& level, ui::Language language) const {
    const bool first = level.title.zh.empty();
    if (asks_) return level.divided == Divided::byTopic ? _("您的事和哪方面有关？") : level.divided == Divided::byWay ? _("您想怎么样？") : _("是不是这里面的？");
    if (level.divided != Divided::no && first) return level.divided == Divided::byTopic ? _("按主题找") : _("按部门找");
    return first ? _("请选要办的事") : level.title.in(language);
}

ui::Tile Browse::tile(const ItemGroup& group, Divided divided, ui::Language language) {
    ui::Tile tile{idOf(group, divided), group.title.zh.empty() ? _("其他") : group.title.in(language), {}, fmt::format(fmt::runtime(_("{} 项")), group.count), ui::Tone::plain, ui::Icon::department};
    if (divided == Divided::byTopic) tile.icon = iconNamed(group.icon.empty() ? "list" : group.icon);
    if (divided == Divided::byWay) nameWay(tile, group.code);
    return tile;
}

ui::Choice Browse::prompt(const Here& here) const {
    auto& level = levels_.back();
    ui::Choice choice{title(level, here.language), {}, {}, {}};
    for (auto& group : level.groups) choice.options.push_back(tile(group, level.divided, here.language));
    for (auto& item : level.items) choice.options.push_back(itemTile(item, here));
    if (level.more > 0)
        choice.options.push_back({"search", fmt::format(fmt::runtime(_("还有 {} 项，搜一搜")), level.more), {}, {}, ui::Tone::plain, ui::Icon::search});
    if (asks_) choice.options.push_back({"ask_staff", _("都不是，问工作人员"), {}, {}, ui::Tone::plain, ui::Icon::phone});
    return choice;
}

}  // namespace kiosk
