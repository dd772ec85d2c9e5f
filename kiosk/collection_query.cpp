#include "kiosk/collection_query.h"

#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

void CollectionQuery::begin(Desk& desk, Draft& draft) {
    site_ = desk.config.site;
    trouble_.reset();
    guide_ = wrongCode_ = false;
    waiting_ = true;
    giveUp_ = desk.time.steady + desk.config.deadlines.query;
    key_ = desk.freshKey("collections");
    draft.collections.clear();
    desk.platform.ask(key_, platform::AskCollections{draft.token, draft.pickupCode});
}

void CollectionQuery::stop(Desk& desk) {
    if (waiting_) desk.platform.forget(key_);
    waiting_ = false;
}

void CollectionQuery::fails(ui::Trouble trouble) {
    waiting_ = false;
    trouble_ = std::move(trouble);
}

bool CollectionQuery::on(const Event& event, Desk& desk, Draft& draft) {
    if (auto* chosen = as<ui::Chosen>(event); chosen && trouble_) {
        if (chosen->id == "retry" && !wrongCode_) begin(desk, draft);
        if (chosen->id == "guide") guide_ = true;
        return false;
    }
    if (as<ui::Confirmed>(event)) guide_ = false;
    if (as<Tick>(event) && waiting_ && desk.time.steady >= giveUp_) {
        stop(desk);
        fails(unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_));
    }
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || !waiting_ || reply->key != key_) return false;
    waiting_ = false;
    if (auto* list = std::get_if<platform::CollectionList>(&reply->what)) {
        draft.collections = list->collections;
        return true;
    }
    if (auto* refused = std::get_if<platform::Refused>(&reply->what)) {
        wrongCode_ = refused->code == "pickup_code_wrong";
        fails(wrongCode_ ? failurePage(Failure::pickupCodeWrong, site_) : refused->code == "not_owner" ? failurePage(Failure::notOwner, site_) : refusedTrouble(*refused, site_));
    }
    if (auto* why = std::get_if<platform::Unreachable>(&reply->what)) fails(unreachableTrouble(*why, site_));
    return false;
}

std::optional<ui::Prompt> CollectionQuery::prompt() const {
    if (waiting_) return ui::Working{_("正在查询"), _("正在查可以领取的结果，请稍等。"), 0, 0, ui::Icon::search, {}};
    if (trouble_ && guide_) return offlineGuide(site_);
    if (trouble_) return *trouble_;
    return std::nullopt;
}

}  // namespace kiosk
