#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/cases.h"
#include "platform/server/prints.h"
#include "platform/server/records.h"

namespace platform {

namespace {

// Somebody else's case is as unknown as one that does not exist.
void requireOwner(const std::optional<CaseRecord>& record, const Person& person) {
    auto owner = record ? record->submission.applicant : Person{};
    if (!record || owner.idNumber != person.idNumber || owner.idType != person.idType || owner.name != person.name)
        throw Refusal{404, "case_unknown", "this person has no such case"};
}

ServiceReply grantedPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto record = findCase(premises.database, words[0]);
    requireOwner(record, person);
    return {200, toJson(grantPrint(premises.database, printable(premises.database, *record, premises.seal), key, request.terminal, now))};
}

// The result of a case of this person, or a record of theirs.
Printable printedBefore(Premises& premises, const std::string& subject, const Person& person) {
    if (auto record = printableRecord(premises, subject, person)) return *record;
    auto record = findCase(premises.database, subject);
    requireOwner(record, person);
    return printable(premises.database, *record, premises.seal);
}

ServiceReply grantedReplacement(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto fault = fromJson<ReplacePrint>(request.body).fault;
    auto subject = printedSubject(premises.database, words[0], request.terminal);
    return {200, toJson(grantReplacement(premises.database, printedBefore(premises, subject, person), words[0], fault, key, request.terminal, now))};
}

ServiceReply reportedPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    reportPrint(premises.database, words[0], request.terminal, fromJson<PrintOutcome>(request.body), now);
    return {204};
}

}  // namespace

std::vector<Route> printRoutes() {
    return {
        {"POST", "/v1/cases/*/prints", grantedPrint},
        {"POST", "/v1/prints/*/replacements", grantedReplacement},
        {"PUT", "/v1/prints/*", reportedPrint},
    };
}

}  // namespace platform
