#include "kiosk/collection_query.h"

#include "ui/text.h"

namespace kiosk {

using ui::_;

void CollectionQuery::begin(Desk& desk, Draft& draft) {
    wrongCode_ = false;
    draft.collections.clear();
    inquiry_.say(_("正在查询"), _("正在查可以取的结果，请稍等。"));
    inquiry_.begin(desk, draft, draft.pickupCode.empty() ? Inquiry::Needs::session : Inquiry::Needs::nothing,
                   [](const Draft& asked) { return platform::AskCollections{asked.token, asked.pickupCode}; }, {}, {"pickup_code_wrong", "not_owner"});
}

bool CollectionQuery::on(const Event& event, Desk& desk, Draft& draft) {
    auto* said = inquiry_.on(event, desk, draft);
    if (!said) return false;
    if (auto* no = std::get_if<platform::Refused>(said)) {
        wrongCode_ = no->code == "pickup_code_wrong";
        inquiry_.fails(failurePage(wrongCode_ ? Failure::pickupCodeWrong : Failure::notOwner, desk.config.site));
    }
    auto* list = std::get_if<platform::CollectionList>(said);
    if (list) draft.collections = list->collections;
    return list;
}

}  // namespace kiosk
