#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/cases.h"
#include "platform/server/prints.h"

namespace platform {

namespace {

ServiceReply grantedPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto record = findCase(premises.database, words[0]);
    auto owner = record ? record->submission.applicant : Person{};
    // Somebody else's case is as unknown as one that does not exist.
    if (!record || owner.idNumber != person.idNumber || owner.idType != person.idType || owner.name != person.name)
        throw Refusal{404, "case_unknown", "this person has no such case"};
    return {200, toJson(grantPrint(premises.database, printable(premises.database, *record, premises.seal), key, request.terminal, now))};
}

ServiceReply reportedPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    reportPrint(premises.database, words[0], request.terminal, fromJson<PrintOutcome>(request.body), now);
    return {204};
}

}  // namespace

std::vector<Route> printRoutes() {
    return {
        {"POST", "/v1/cases/*/prints", grantedPrint},
        {"PUT", "/v1/prints/*", reportedPrint},
    };
}

}  // namespace platform
