#include "kiosk/journey.h"

#include <functional>

#include "kiosk/steps/steps.h"

namespace kiosk {
namespace {

using drivers::Role;

struct Kind { const char* name; std::unique_ptr<Step> (*make)(); std::vector<Role> roles; };

// One line a step kind.
const std::vector<Kind>& kinds() {
    static const std::vector<Kind> table{
        {"guide", makeGuide, {}},
        {"directory", makeDirectory, {}},
        {"notice", makeNotice, {}},
        {"identify", makeIdentify, {Role::cardReader}},
        {"form", makeForm, {}},
        {"declare", makeDeclare, {}},
        {"review", makeReview, {}},
        {"submit", makeSubmit, {}},
        {"receipt", makeReceipt, {}},
        {"find_case", makeFindCase, {}},
        {"cases", makeCases, {}},
        {"progress", makeProgress, {}},
        {"results", makeResults, {}},
        {"scenario", makeScenario, {}},
        {"materials", makeMaterials, {}},
        {"result_way", makeResultWay, {}},
        {"supplement", makeSupplement, {}},
        {"resume_draft", makeResumeDraft, {}},
        {"record", makeRecord, {}},
        {"certificate_copy", makeCertificateCopy, {}},
        {"draft_code", makeDraftCode, {}},
        {"resume_code", makeResumeCode, {}},
        {"show_document", makeShowDocument, {}},
        {"print_document", makePrintDocument, {Role::documentPrinter}},
        {"rate", makeRate, {}},
        {"my_appointments", makeMyAppointments, {}},
        {"book", makeBook, {}},
        {"hotline", makeHotline, {}},
        {"hotline_send", makeHotlineSend, {}},
        {"hotline_status", makeHotlineStatus, {}},
        {"pickup", makePickup, {}},
        {"hand_over", makeHandOver, {}},
        {"bill_code", makeBillCode, {}},
        {"pay_for", makePayFor, {}},
        {"bills", makeBills, {}},
        {"pay", makePay, {}},
        {"pay_receipt", makePayReceipt, {}},
        {"find_order", makeFindOrder, {}},
        {"members", makeMembers, {}},
        {"region", makeRegion, {}},
        {"principal", makePrincipal, {}},
    };
    return table;
}

const Kind* find(const std::string& name) {
    for (auto& kind : kinds())
        if (kind.name == name) return &kind;
    return nullptr;
}

}  // namespace

std::vector<std::string> stepKinds() {
    std::vector<std::string> names;
    for (auto& kind : kinds()) names.emplace_back(kind.name);
    return names;
}

std::unique_ptr<Step> makeStep(const std::string& name) {
    auto* kind = find(name);
    return kind ? kind->make() : nullptr;
}

std::vector<Role> rolesOf(const std::string& name) {
    auto* kind = find(name);
    return kind ? kind->roles : std::vector<Role>{};
}

}  // namespace kiosk
