#pragma once

#include "platform/messages/payments.h"
#include "platform/messages/result_way.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Accepted& accepted) {
    Json json{{"caseNumber", accepted.caseNumber}, {"applyTime", wireTime(accepted.applyTime)}};
    if (!accepted.awaitsAcceptance) json["promiseTime"] = wireTime(accepted.dueTime);
    json["promiseText"] = accepted.dueText;
    json["nextSteps"] = accepted.nextSteps;
    if (accepted.papersIn) json["papersIn"] = write(*accepted.papersIn);
    for (auto& member : accepted.members) json["members"].push_back({{"caseNumber", member.caseNumber}, {"title", member.title}});
    if (accepted.wantedUntil != Time{}) json["wantedUntilTime"] = wireTime(accepted.wantedUntil);
    if (accepted.bill) json["bill"] = write(*accepted.bill);
    return json;
}

inline void read(const Json& json, AcceptedMember& member) {
    Fields fields(json, "Acceptance.members");
    member.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    member.title = fields.text("title", 100);
    fields.end();
}

inline void read(const Json& json, Accepted& accepted) {
    Fields fields(json, "Acceptance");
    accepted.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    accepted.applyTime = fields.time("applyTime");
    accepted.awaitsAcceptance = !fields.has("promiseTime");
    if (!accepted.awaitsAcceptance) accepted.dueTime = fields.time("promiseTime");
    accepted.dueText = fields.text("promiseText", 100);
    for (auto& step : fields.list("nextSteps", 10)) {
        if (!step.is_string()) throw WrongSchema("Acceptance.nextSteps has a member that is no text");
        accepted.nextSteps.push_back(step.get<std::string>());
    }
    if (fields.has("papersIn")) read(fields.object("papersIn"), accepted.papersIn.emplace());
    if (fields.has("members"))
        for (auto& one : fields.list("members", 40)) read(one, accepted.members.emplace_back());
    if (fields.has("wantedUntilTime")) accepted.wantedUntil = fields.time("wantedUntilTime");
    if (fields.has("bill")) read(fields.object("bill"), accepted.bill.emplace());
    fields.end();
}

}  // namespace platform
