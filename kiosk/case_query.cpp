#include "kiosk/case_query.h"

#include <utility>

#include "ui/text.h"

namespace kiosk {

using ui::_;

void CaseQuery::begin(Desk& desk, Draft& draft) {
    site_ = desk.config.site;
    trouble_.reset();
    guide_ = renewed_ = false;
    ask(desk, draft);
}

void CaseQuery::ask(Desk& desk, Draft& draft) {
    trouble_.reset();
    waiting_ = true;
    giveUp_ = desk.time.steady + desk.config.deadlines.query;
    key_ = desk.freshKey("query");
    if (!draft.caseAsked.empty()) desk.platform.findCase(key_, draft.caseAsked);
    else if (draft.token.empty()) desk.platform.openSession(key_, personOf(*draft.card));
    else desk.platform.cases(key_, draft.token);
}

void CaseQuery::stop(Desk& desk) {
    if (waiting_) desk.platform.forget(key_);
    waiting_ = false;
}

bool CaseQuery::on(const Event& event, Desk& desk, Draft& draft) {
    if (auto* chosen = as<ui::Chosen>(event); chosen && trouble_ && chosen->id == "retry") ask(desk, draft);
    if (auto* chosen = as<ui::Chosen>(event); chosen && trouble_ && chosen->id == "guide") guide_ = true;
    else if (as<ui::Confirmed>(event)) guide_ = false;
    if (as<Tick>(event) && waiting_ && desk.time.steady >= giveUp_) {
        stop(desk);
        failed({platform::Unreachable::Why::timeout, ""});
    }
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || reply->key != key_ || !waiting_) return false;
    if (auto* opened = std::get_if<platform::SessionOpened>(&reply->what)) {
        draft.token = opened->token;
        ask(desk, draft);
        return false;
    }
    waiting_ = false;
    if (auto* list = std::get_if<platform::CaseList>(&reply->what)) draft.cases = list->cases;
    else if (auto* found = std::get_if<platform::CaseFound>(&reply->what)) draft.cases = {found->found};
    else if (auto* refused = std::get_if<platform::Refused>(&reply->what)) {
        draft.cases.clear();
        if (refused->code == "case_unknown") return true;
        draft.token.clear();
        // It ran out while the resident was reading: their card has been read in this visit, so it is opened again, once.
        bool ranOut = platformFailure(*refused) == Failure::identityExpired && draft.card;
        if (ranOut && !std::exchange(renewed_, true)) ask(desk, draft);
        else trouble_ = refusedTrouble(*refused, site_);
        return false;
    } else {
        if (auto* why = std::get_if<platform::Unreachable>(&reply->what)) failed(*why);
        return false;
    }
    return true;
}

void CaseQuery::failed(const platform::Unreachable& why) {
    trouble_ = unreachableTrouble(why, site_);
}

std::optional<ui::Prompt> CaseQuery::prompt() const {
    if (waiting_) return ui::Working{_("正在查询"), _("正在向办理平台查询，请稍等。"), 0, 0, ui::Icon::search, {}};
    if (trouble_ && guide_) return offlineGuide(site_);
    if (trouble_) return *trouble_;
    return std::nullopt;
}

ui::Tone caseTone(const platform::Case& shown) {
    if (shown.decision == platform::Decision::returned) return ui::Tone::danger;
    if (shown.status == platform::CaseStatus::finished) return ui::Tone::success;
    return ui::Tone::primary;
}

}  // namespace kiosk
