#pragma once

#include "platform/messages/material.h"
#include "platform/messages/payments.h"
#include "platform/messages/result_way.h"
#include "platform/wire_time.h"

namespace platform {

constexpr const char* decisions[] = {"none", "approved", "returned"};    // in the order of Decision

inline Decision decisionNamed(const std::string& name) { return Decision(std::find(std::begin(decisions), std::end(decisions), name) - decisions); }

inline Json write(const CaseMember& member) {
    return {{"id", member.id}, {"caseNumber", member.caseNumber}, {"title", member.title}, {"department", member.department},
            {"decision", decisions[int(member.decision)]}, {"statusText", member.statusText}, {"returnReason", member.returnReason},
            {"promiseTime", wireTime(member.dueTime)}, {"resultReady", member.resultReady}};
}

inline void read(const Json& json, CaseMember& member) {
    Fields fields(json, "Case.members");
    member.id = fields.code("id", patterns::topic);
    member.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    member.title = fields.text("title", 100);
    member.department = fields.text("department", 100);
    member.decision = decisionNamed(fields.code("decision", "none|approved|returned"));
    member.statusText = fields.text("statusText", 100);
    member.returnReason = fields.text("returnReason", 500);
    member.dueTime = fields.time("promiseTime");
    member.resultReady = fields.yes("resultReady");
    fields.end();
}

inline Json write(const Case& found) {
    Json events = Json::array();
    for (auto& event : found.events) events.push_back({{"time", wireTime(event.time)}, {"what", event.what}});
    Json json{{"caseNumber", found.caseNumber}, {"storedNumber", found.storedNumber}, {"itemId", found.itemId},
            {"taskName", found.taskName}, {"caseStatus", int(found.status)}, {"decision", decisions[int(found.decision)]},
            {"statusText", found.statusText}, {"returnReason", found.returnReason}, {"applyTime", wireTime(found.applyTime)}};
    if (!found.awaitsAcceptance) json["promiseTime"] = wireTime(found.dueTime);
    json.update({{"resultReady", found.resultReady}, {"originalPrints", found.originalPrints}, {"reprints", found.reprints}, {"events", std::move(events)}});
    if (auto& notice = found.acceptance) json["acceptance"] = {{"number", notice->number}, {"office", notice->office}, {"acceptTime", wireTime(notice->time)}};
    if (!found.packageNumber.empty()) json["packageNumber"] = found.packageNumber;
    for (auto& member : found.members) json["members"].push_back(write(member));
    if (found.bill) json["bill"] = write(*found.bill);
    if (!found.principal.empty()) json["principalName"] = found.principal;
    if (!found.resultWay.empty()) json["resultWay"] = found.resultWay;
    if (!found.otherWays.empty()) json["otherWays"] = found.otherWays;
    if (found.handedOver) json["handedOver"] = write(*found.handedOver);
    if (found.papersIn) json["papersIn"] = write(*found.papersIn);
    if (found.wanted.empty()) return json;
    for (auto& one : found.wanted) json["wanted"].push_back(write(one));
    json["wantedUntilTime"] = wireTime(found.wantedUntil);
    return json;
}

inline void read(const Json& json, CaseEvent& event) {
    Fields fields(json, "Case.events");
    event.time = fields.time("time");
    event.what = fields.text("what", 200);
    fields.end();
}

inline void read(const Json& json, AcceptanceNotice& notice) {
    Fields fields(json, "Case.acceptance");
    notice.number = fields.text("number", 30);
    notice.office = fields.text("office", 100);
    notice.time = fields.time("acceptTime");
    fields.end();
}

inline void read(const Json& json, Case& found) {
    Fields fields(json, "Case");
    found.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    found.storedNumber = fields.code("storedNumber", patterns::storedNumber);
    found.itemId = fields.code("itemId", patterns::itemId);
    found.taskName = fields.text("taskName", 200);
    found.status = CaseStatus(fields.number("caseStatus", 1, 3));
    found.decision = decisionNamed(fields.code("decision", "none|approved|returned"));
    found.statusText = fields.text("statusText", 100);
    found.returnReason = fields.text("returnReason", 500);
    found.applyTime = fields.time("applyTime");
    found.awaitsAcceptance = !fields.has("promiseTime");
    if (!found.awaitsAcceptance) found.dueTime = fields.time("promiseTime");
    if (fields.has("acceptance")) read(fields.object("acceptance"), found.acceptance.emplace());
    found.resultReady = fields.yes("resultReady");
    found.originalPrints = fields.number("originalPrints", 0, 1);
    found.reprints = fields.number("reprints", 0, 10000);
    for (auto& event : fields.list("events", 100)) read(event, found.events.emplace_back());
    if (fields.has("wanted")) {
        for (auto& one : fields.list("wanted", 40)) read(one, found.wanted.emplace_back());
        found.wantedUntil = fields.time("wantedUntilTime");
    }
    found.packageNumber = fields.codeOr("packageNumber", patterns::caseNumber);
    found.principal = fields.textOr("principalName", 120);
    if (fields.has("bill")) read(fields.object("bill"), found.bill.emplace());
    if (fields.has("members"))
        for (auto& one : fields.list("members", 40)) read(one, found.members.emplace_back());
    found.resultWay = fields.codeOr("resultWay", patterns::resultWay);
    if (fields.has("otherWays")) found.otherWays = fields.codes("otherWays", 4, patterns::resultWay);
    if (fields.has("handedOver")) read(fields.object("handedOver"), found.handedOver.emplace());
    if (fields.has("papersIn")) read(fields.object("papersIn"), found.papersIn.emplace());
    fields.end();
}

inline Json write(const CaseList& list) {
    Json cases = Json::array();
    for (auto& found : list.cases) cases.push_back(write(found));
    Json json{{"cases", std::move(cases)}};
    if (!list.years.empty()) json["years"] = list.years;
    return json;
}

inline void read(const Json& json, CaseList& list) {
    Fields fields(json, "CaseList");
    for (auto& found : fields.list("cases", 100)) read(found, list.cases.emplace_back());
    if (fields.has("years")) list.years = fields.numbers("years", 100, 1900, 9999);
    fields.end();
}

}  // namespace platform
