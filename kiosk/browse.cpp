#include "kiosk/browse.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t listedWhole = 24;              // four pages
constexpr std::size_t listedAtMost = 60;             // of what cannot be divided; the rest is found by searching

constexpr const char* ways[] = {"apply", "ask", "collect", "pay"};

std::string idOf(const ItemGroup& group, const char* kind) { return std::string{kind} + group.code; }

}  // namespace

Browse::Browse(const Catalogue& catalogue, Instant now) : catalogue_(&catalogue), now_(now) {}

bool Browse::open(const std::string& id) {
    Level first;
    if (id == "topics") first.divided = Divided::byTopic, first.groups = catalogue_->topics({}, now_);
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
    if (all > listedWhole && !filter.packages) divide(level);
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

bool Browse::groupChosen(const std::string& id) {
    const auto& level = levels_.back();
    for (auto& group : level.groups) {
        auto filter = level.filter;
        const bool topic = level.divided == Divided::byTopic;
        if (id != idOf(group, topic ? "topic_" : "department_")) continue;
        (topic ? filter.topic : filter.department) = group.code;
        push(Localised{group.title}, filter);
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

ui::Choice Browse::prompt(const Here& here) const {
    auto& level = levels_.back();
    ui::Choice choice{level.title.zh.empty() ? _("请选要办的事") : level.title.in(here.language), {}, {}, {}};
    const bool topics = level.divided == Divided::byTopic;
    if (level.divided != Divided::no && level.title.zh.empty()) choice.title = topics ? _("按主题找") : _("按部门找");
    for (auto& group : level.groups) {
        const bool named = !group.title.zh.empty();
        choice.options.push_back({idOf(group, topics ? "topic_" : "department_"), named ? group.title.in(here.language) : _("其他"), {},
                                  fmt::format(fmt::runtime(_("{} 项")), group.count), ui::Tone::plain,
                                  topics ? iconNamed(group.icon.empty() ? "list" : group.icon) : ui::Icon::department});
    }
    for (auto& item : level.items) choice.options.push_back(itemTile(item, here));
    if (level.more > 0)
        choice.options.push_back({"search", fmt::format(fmt::runtime(_("还有 {} 项，搜一搜")), level.more), {}, {}, ui::Tone::plain, ui::Icon::search});
    return choice;
}

}  // namespace kiosk
