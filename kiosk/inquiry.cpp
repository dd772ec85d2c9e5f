#include "kiosk/inquiry.h"

#include <algorithm>
#include <utility>

#include "ui/text.h"

namespace kiosk {

using ui::_;

void Inquiry::begin(Desk& desk, Draft& draft, Needs needs, Make make, std::string key, std::vector<std::string> own) {
    site_ = desk.config.site;
    needs_ = needs;
    make_ = std::move(make);
    own_ = std::move(own);
    key_ = key.empty() ? desk.freshKey("query") : std::move(key);
    guide_ = renewed_ = false;
    ask(desk, draft);
}

void Inquiry::ask(Desk& desk, Draft& draft) {
    trouble_.reset();
    waiting_ = true;
    giveUp_ = desk.time.steady + (longer_ ? desk.config.deadlines.transfer : desk.config.deadlines.query);
    sessionKey_.clear();
    if (needs_ == Needs::nothing || !draft.token.empty()) return desk.platform.ask(key_, make_(draft));
    if (!draft.card) {                               // who came by phone and stayed too long: nothing can be opened for them
        waiting_ = false;
        trouble_ = failurePage(Failure::identityExpired, site_);
        return;
    }
    sessionKey_ = desk.freshKey("session");
    desk.platform.ask(sessionKey_, platform::OpenSession{personOf(*draft.card)});
}

void Inquiry::stop(Desk& desk) {
    if (waiting_) desk.platform.forget(sessionKey_.empty() ? key_ : sessionKey_);
    waiting_ = false;
}

bool Inquiry::isOwn(const platform::Said& said) const {
    auto* refused = std::get_if<platform::Refused>(&said);
    return refused && std::ranges::count(own_, refused->code) > 0;
}

const platform::Said* Inquiry::on(const Event& event, Desk& desk, Draft& draft) {
    if (auto* chosen = as<ui::Chosen>(event); chosen && trouble_) {
        if (chosen->id == "retry") ask(desk, draft);
        else if (chosen->id == "guide") guide_ = true;
    } else if (as<ui::Confirmed>(event)) guide_ = false;
    if (as<Tick>(event) && waiting_ && desk.time.steady >= giveUp_) {
        stop(desk);
        trouble_ = unreachable({platform::Unreachable::Why::timeout, ""});
    }
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || !waiting_ || reply->key != (sessionKey_.empty() ? key_ : sessionKey_)) return nullptr;
    if (auto* opened = std::get_if<platform::SessionOpened>(&reply->what); opened && !sessionKey_.empty()) {
        draft.token = opened->token;
        ask(desk, draft);
        return nullptr;
    }
    waiting_ = false;
    auto* no = std::get_if<platform::Refused>(&reply->what);
    if (no && !isOwn(reply->what)) return refused(*no, desk, draft), nullptr;
    if (auto* why = std::get_if<platform::Unreachable>(&reply->what)) {
        trouble_ = unreachable(*why);
        return nullptr;
    }
    answer_ = reply->what;
    return &answer_;
}

ui::Trouble Inquiry::unreachable(const platform::Unreachable& why) const {
    if (!offline_) return unreachableTrouble(why, site_);
    auto page = failurePage(*offline_, site_);
    page.code = code(unreachableIncident(why));
    return page;
}

// It ran out while the resident was reading: their card has been read in this visit, so it is opened again, once.
void Inquiry::refused(const platform::Refused& no, Desk& desk, Draft& draft) {
    bool ranOut = platformFailure(no) == Failure::identityExpired;
    if (ranOut) draft.token.clear();
    if (ranOut && draft.card && !std::exchange(renewed_, true)) ask(desk, draft);
    else trouble_ = refusedTrouble(no, site_);
}

std::optional<ui::Prompt> Inquiry::prompt() const {
    if (waiting_) return working_.value_or(ui::Working{_("正在查询"), _("正在向办理平台查询，请稍等。"), 0, 0, ui::Icon::search, {}});
    if (trouble_ && guide_) return offlineGuide(site_);
    if (trouble_) return *trouble_;
    return std::nullopt;
}

}  // namespace kiosk
