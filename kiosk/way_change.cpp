#include "kiosk/way_change.h"

#include <fmt/format.h>

#include "kiosk/materials/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

bool WayChange::possible(const Draft& draft) { return draft.card && draft.chosen && !draft.chosen->otherWays.empty(); }

ui::Button WayChange::button() { return {"change_way", _("换个取法"), ui::Tone::plain, ui::Icon::package}; }

void WayChange::begin(Desk& desk, Draft& draft) {
    item_ = desk.itemNamed ? desk.itemNamed(draft.chosen->itemId).value_or(ServiceItem{}) : ServiceItem{};
    draft.resultWay.clear();
    choice_.emplace();
    open_ = true;
}

void WayChange::stop(Desk& desk) {
    inquiry_.stop(desk);
    choice_.reset();
    open_ = false;
}

bool WayChange::back(Desk& desk, Draft& draft) {
    if (!open_) return false;
    const bool wentWrong = inquiry_.clear();
    if (wentWrong && possible(draft)) return true;   // to the ways once more
    if (wentWrong || !choice_->back(draft)) stop(desk);
    return true;
}

WayChoice::Question WayChange::question(const Draft& draft) const {
    auto& shown = *draft.chosen;
    auto now = shown.resultWay.empty() ? shown.taskName : fmt::format(fmt::runtime(_("现在选的是：{}")), resultWayWords(shown.resultWay));
    return {_("换成怎么取"), std::move(now), item_, shown.otherWays, shown.resultWay};
}

ui::Prompt WayChange::prompt(const Draft& draft) const {
    if (auto instead = inquiry_.prompt()) return *instead;
    return choice_->prompt(question(draft), draft);
}

void WayChange::on(const Event& event, Desk& desk, Draft& draft) {
    if (inquiry_.prompt()) {
        const bool guide = inquiry_.guides();
        if (auto* said = inquiry_.on(event, desk, draft)) answered(*said, desk, draft);
        else if (as<ui::Confirmed>(event) && !guide && !inquiry_.busy()) stop(desk), inquiry_.clear();
    } else if (choice_->on(event, question(draft), desk, draft)) {
        send(desk, draft);
    }
}

// The key stays the same however often it is tried: an answer that was lost does no harm.
void WayChange::send(Desk& desk, Draft& draft) {
    inquiry_.say(_("正在换"), _("马上就好。"), ui::Icon::package);
    inquiry_.begin(desk, draft, Inquiry::Needs::session,
                   [](const Draft& asked) { return platform::ChangeWay{asked.token, asked.chosen->caseNumber, asked.resultWay, postedTo(asked)}; },
                   desk.freshKey("way"), {"result_issued", "way_wrong"});
}

void WayChange::answered(const platform::Said& said, const Desk& desk, Draft& draft) {
    if (auto* found = std::get_if<platform::CaseFound>(&said)) {
        draft.chosen = found->found;
        changed_ = true;
        open_ = false;
        return;
    }
    auto* no = std::get_if<platform::Refused>(&said);
    if (!no) return;
    draft.chosen->otherWays.clear();                 // what we offered is not so any more
    inquiry_.fails(failurePage(no->code == "result_issued" ? Failure::resultIssued : Failure::wayNotOffered, desk.config.site));
}

std::size_t WayChange::page(const Draft& draft) const { return inquiry_.prompt() ? 100 : 3 + choice_->page(draft); }

}  // namespace kiosk
