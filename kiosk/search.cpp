#include "kiosk/search.h"

#include <fmt/format.h>

#include "kiosk/event.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t longestSearch = 24;            // characters
constexpr std::size_t mostFound = 36;                // whoever needs more pages types another letter

}  // namespace

Search::Search(Catalogue& catalogue) : catalogue_(&catalogue), index_(catalogue.searchIndex()) { look(); }

void Search::look() { found_ = opened(catalogue_->at(index_.find(typed_, mostFound))); }

bool Search::on(const ui::Answer& answer) {
    if (auto* typed = std::get_if<ui::Typed>(&answer)) {
        typed_ = upTo(typed->text, longestSearch);
        look();
        return true;
    }
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    const bool opens = !writing_ && chosen && chosen->id == "chinese";
    const bool closes = writing_ && (std::holds_alternative<ui::Confirmed>(answer) || std::holds_alternative<ui::Back>(answer));
    if (opens || closes) writing_ = opens, ++screen_;
    return opens || closes;
}

ui::Prompt Search::prompt(const Here& here) const {
    if (writing_) return ui::Typing{_("搜事项"), _("写要办的事，一两个字就够。"), typed_, {}, ui::Keypad::chinese, longestSearch, {}, _("看结果")};
    ui::Search search{_("搜事项"), typed_, _("如失业登记，打 SYDJ"), _("大家常办"), {}, here.language == ui::Language::zh ? _("打汉字") : ""};
    for (auto& item : found_) search.results.push_back(itemTile(item, here));
    if (!typed_.empty()) search.heading = found_.empty() ? _("没有找到，换个词试试") : _("找到的事项");
    return search;
}

}  // namespace kiosk
