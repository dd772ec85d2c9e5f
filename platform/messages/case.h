#pragma once

#include "platform/messages/material.h"
#include "platform/wire_time.h"

namespace platform {

constexpr const char* decisions[] = {"none", "approved", "returned"};    // in the order of Decision

inline Json write(const Case& found) {
    Json events = Json::array();
    for (auto& event : found.events) events.push_back({{"time", wireTime(event.time)}, {"what", event.what}});
    Json json{{"caseNumber", found.caseNumber}, {"storedNumber", found.storedNumber}, {"itemId", found.itemId},
            {"taskName", found.taskName}, {"caseStatus", int(found.status)}, {"decision", decisions[int(found.decision)]},
            {"statusText", found.statusText}, {"returnReason", found.returnReason}, {"applyTime", wireTime(found.applyTime)},
            {"promiseTime", wireTime(found.dueTime)}, {"resultReady", found.resultReady},
            {"originalPrints", found.originalPrints}, {"reprints", found.reprints}, {"events", std::move(events)}};
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

inline void read(const Json& json, Case& found) {
    Fields fields(json, "Case");
    found.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    found.storedNumber = fields.code("storedNumber", patterns::storedNumber);
    found.itemId = fields.code("itemId", patterns::itemId);
    found.taskName = fields.text("taskName", 200);
    found.status = CaseStatus(fields.number("caseStatus", 1, 3));
    auto decision = fields.code("decision", "none|approved|returned");
    found.decision = Decision(std::find(std::begin(decisions), std::end(decisions), decision) - decisions);
    found.statusText = fields.text("statusText", 100);
    found.returnReason = fields.text("returnReason", 500);
    found.applyTime = fields.time("applyTime");
    found.dueTime = fields.time("promiseTime");
    found.resultReady = fields.yes("resultReady");
    found.originalPrints = fields.number("originalPrints", 0, 1);
    found.reprints = fields.number("reprints", 0, 10000);
    for (auto& event : fields.list("events", 100)) read(event, found.events.emplace_back());
    if (fields.has("wanted")) {
        for (auto& one : fields.list("wanted", 40)) read(one, found.wanted.emplace_back());
        found.wantedUntil = fields.time("wantedUntilTime");
    }
    fields.end();
}

inline Json write(const CaseList& list) {
    Json cases = Json::array();
    for (auto& found : list.cases) cases.push_back(write(found));
    return {{"cases", std::move(cases)}};
}

inline void read(const Json& json, CaseList& list) {
    Fields fields(json, "CaseList");
    for (auto& found : fields.list("cases", 100)) read(found, list.cases.emplace_back());
    fields.end();
}

}  // namespace platform
