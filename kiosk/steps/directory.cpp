#include <fmt/format.h>

#include <algorithm>

#include "kiosk/items/speech.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

std::size_t shared(const std::string& one, const std::string& other) {
    return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

// A list that is only read: groups, what is in one of them, and all about one of those. Nobody is asked who they are.
class Directory final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        desk_ = &desk;
        entries_ = draft.item.directory;
        auto& here = desk.config.site.placeCode;
        std::ranges::stable_sort(entries_, std::greater{}, [&](auto& entry) { return shared(entry.area, here); });
        group_.reset();
        chosen_ = nullptr;
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (chosen_) return page(draft.language);
        ui::Choice choice{draft.item.title.in(draft.language), _("点一个看详细情况。"), {}, {}};
        if (choosesGroup()) choice.options = groups(draft.language);
        else
            for (auto& entry : entries_)
                if (listed(entry)) choice.options.push_back(tile(entry, draft.language));
        return choice;
    }

    Move on(const Event& event, Desk&, Draft&) override {
        if (as<ui::Confirmed>(event) && chosen_) chosen_ = nullptr;
        auto* tapped = as<ui::Chosen>(event);
        if (!tapped || chosen_) return Stay{};
        for (auto& entry : entries_) {
            if (choosesGroup() && tapped->id == groupId(entry)) return group_ = entry.group.zh, Stay{};
            if (!choosesGroup() && tapped->id == entry.id) chosen_ = &entry;
        }
        return Stay{};
    }

    bool back(Desk&, Draft&) override {
        if (chosen_) return chosen_ = nullptr, true;
        const bool inGroup = group_.has_value();
        group_.reset();
        return inGroup;
    }

    std::size_t page(const Draft&) const override { return chosen_ ? 2 : group_ ? 1 : 0; }

private:
    bool grouped() const {
        return std::ranges::any_of(entries_, [&](auto& entry) { return entry.group.zh != entries_.front().group.zh; });
    }
    bool choosesGroup() const { return grouped() && !group_; }
    bool listed(const EntrySpec& entry) const { return !group_ || entry.group.zh == *group_; }

    std::string groupId(const EntrySpec& entry) const {
        auto first = std::ranges::find_if(entries_, [&](auto& other) { return other.group.zh == entry.group.zh; });
        return fmt::format("group_{}", first - entries_.begin());
    }

    std::vector<ui::Tile> groups(ui::Language language) const {
        std::vector<ui::Tile> tiles;
        for (auto& entry : entries_)
            if (auto id = groupId(entry); std::ranges::none_of(tiles, [&](auto& tile) { return tile.id == id; })) {
                auto count = std::ranges::count_if(entries_, [&](auto& other) { return other.group.zh == entry.group.zh; });
                tiles.push_back({id, entry.group.in(language), {}, fmt::format(fmt::runtime(_("{} 项")), count), ui::Tone::plain, ui::Icon::list});
            }
        return tiles;
    }

    ui::Tile tile(const EntrySpec& entry, ui::Language language) const {
        ui::Tile tile{entry.id, entry.name.in(language), {}, {}, ui::Tone::plain, ui::Icon::document};
        if (entry.hours.empty()) return tile;
        auto opens = opensNext(entry.hours, desk_->calendar, desk_->time.now);
        tile.icon = ui::Icon::department;
        tile.badge = opens ? fmt::format(fmt::runtime(_("{} 上班")), openingText(*opens, desk_->time.now, language)) : _("正在上班");
        tile.tone = opens ? ui::Tone::plain : ui::Tone::success;
        return tile;
    }

    ui::Notice page(ui::Language language) const {
        ui::Notice page{chosen_->name.in(language), {}, {}, _("看别的"), {}};
        page.sections.push_back({_("详细情况"), Speech{language}(chosen_->lines), ui::Icon::document});
        if (chosen_->hours.empty()) return page;
        ui::Section hours{_("上班时间"), {fmt::format(fmt::runtime(_("工作日 {}")), hoursText(chosen_->hours))}, ui::Icon::clock};
        auto opens = opensNext(chosen_->hours, desk_->calendar, desk_->time.now);
        hours.lines.push_back(opens ? fmt::format(fmt::runtime(_("{} 上班")), openingText(*opens, desk_->time.now, language)) : _("正在上班"));
        page.sections.push_back(std::move(hours));
        return page;
    }

    const Desk* desk_ = nullptr;
    std::vector<EntrySpec> entries_;                 // the nearest first
    std::optional<std::string> group_;
    const EntrySpec* chosen_ = nullptr;
};

}  // namespace

std::unique_ptr<Step> makeDirectory() { return std::make_unique<Directory>(); }

}  // namespace kiosk
