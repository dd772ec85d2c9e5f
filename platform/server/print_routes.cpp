#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/cases.h"
#include "platform/server/certificate_copies.h"
#include "platform/server/prints.h"
#include "platform/server/records.h"

namespace platform {

namespace {

ServiceReply grantedPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto record = ownCase(premises.database, person, words[0]);
    return {200, toJson(grantPrint(premises.database, printable(premises.database, record, premises.seal), key, request.terminal, now))};
}

// What was printed under `spoiled`: the copy of a certificate of this person, a record of theirs, or the result of a case.
Printable onceMore(Premises& premises, const std::string& spoiled, const std::string& key, const ServiceRequest& request, const Person& person, Time now) {
    if (auto copy = copyOnceMore(premises, person, spoiled, key, now)) return *copy;
    auto subject = printedSubject(premises.database, spoiled, request.terminal);
    if (auto record = printableRecord(premises, subject, person)) return *record;
    return printable(premises.database, ownCase(premises.database, person, subject), premises.seal);
}

ServiceReply grantedReplacement(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto fault = fromJson<ReplacePrint>(request.body).fault;
    auto& spoiled = words[0];
    auto grant = grantReplacement(premises.database, onceMore(premises, spoiled, key, request, person, now), spoiled, fault, key, request.terminal, now);
    keepCopyOnceMore(premises.database, spoiled, key, request.terminal, now);
    return {200, toJson(grant)};
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
