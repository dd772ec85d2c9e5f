#include "kiosk/case_query.h"

namespace kiosk {

void CaseQuery::begin(Desk& desk, Draft& draft, int year) {
    const std::vector<std::string> own{"case_unknown"};
    if (draft.caseAsked.empty())
        return inquiry_.begin(desk, draft, Inquiry::Needs::session, [year](const Draft& asked) { return platform::ListCases{asked.token, year}; }, {}, own);
    inquiry_.begin(desk, draft, Inquiry::Needs::nothing, [](const Draft& asked) { return platform::FindCase{asked.caseAsked}; }, {}, own);
}

bool CaseQuery::on(const Event& event, Desk& desk, Draft& draft) {
    auto* said = inquiry_.on(event, desk, draft);
    if (!said) return false;
    draft.cases.clear();
    if (auto* list = std::get_if<platform::CaseList>(said)) {
        draft.cases = list->cases;
        if (!list->years.empty()) draft.caseYears = list->years;
    } else if (auto* found = std::get_if<platform::CaseFound>(said)) draft.cases = {found->found};
    return true;
}

ui::Tone caseTone(const platform::Case& shown) {
    if (shown.decision == platform::Decision::returned) return ui::Tone::danger;
    if (shown.status == platform::CaseStatus::finished) return ui::Tone::success;
    return ui::Tone::primary;
}

}  // namespace kiosk
