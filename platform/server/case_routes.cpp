#include "platform/server/routes.h"

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/agency.h"
#include "platform/server/cases.h"
#include "platform/server/deceased.h"
#include "platform/server/supervision.h"
#include "platform/server/materials.h"
#include "platform/server/packages.h"
#include "platform/server/parties.h"
#include "platform/server/result_ways.h"
#include "platform/server/supplements.h"

namespace platform {

namespace {

Accepted acceptance(const CaseRecord& record, const Item& item, const Due& due, Time now) {
    Accepted accepted;
    accepted.caseNumber = record.shown.caseNumber;
    accepted.applyTime = record.shown.applyTime;
    accepted.dueTime = record.shown.dueTime;
    accepted.awaitsAcceptance = record.shown.awaitsAcceptance;
    accepted.dueText = accepted.awaitsAcceptance ? "窗口受理后起算" : dueText(due, record.acceptTime, now);
    if (accepted.awaitsAcceptance) accepted.nextSteps = {fmt::format("由{}先看材料，看过才受理。", item.office), "受理了没有，可以在自助终端查。受理后可以打印受理通知书。"};
    else accepted.nextSteps = {fmt::format("由{}办理，办结前不需要再来。", item.office)};   // how the result is collected, the terminal knows
    accepted.wantedUntil = record.shown.wantedUntil;
    accepted.bill = record.shown.bill;
    accepted.papersIn = record.shown.papersIn;
    for (auto& member : record.shown.members) accepted.members.push_back({member.caseNumber, member.title});
    if (!accepted.members.empty()) accepted.nextSteps = {"各件分头办，办好一件是一件。退回一件，别的照办。", "凭总编号或有效身份证件，在任一自助终端一起查进度。"};
    return accepted;
}

ServiceReply takenCase(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto& database = premises.database;
    auto& calendar = premises.calendar;
    auto key = required(request, "idempotency-key");
    auto submission = fromJson<Submission>(request.body);
    if (key != submission.key) throw Refusal{400, "bad_request", "the key is not the stored number"};
    if (!key.starts_with(request.terminal + "-"))
        throw Refusal{403, "terminal_mismatch", "the stored number was made by another terminal"};
    requireRightNumber(submission.applicant);
    auto item = findItem(database, submission.itemId, submission.itemVersion);
    if (!item || !item->canBeAppliedFor() || item->taskCode != submission.taskCode)
        throw Refusal{404, "item_unknown", "no such service item can be applied for"};
    // What came before is answered as it was: its pictures are the case's now.
    if (!findCase(database, key)) {
        requireAlive(database, submission.applicant);
        if (submission.agent) requireAlive(database, submission.agent->person);
        checkParties(*item, submission);
        checkAgency(database, *item, submission);
        checkMaterials(database, *item, submission, now);
        if (!submission.resultWay.empty()) checkWay(*item, submission.resultWay, submission.post);
    }
    auto due = item->firstReview ? Due{} : dueTime(now, item->limit, item->hours, calendar);
    auto taken = takeCase(database, submission, request.body, request.terminal, *item, calendar, due.time, now);
    auto record = findCase(database, taken.caseNumber).value();
    if (!taken.isNew) due = dueTime(record.acceptTime, item->limit, item->hours, calendar);
    return {taken.isNew ? 201 : 200, toJson(acceptance(record, *item, due, now))};
}

ServiceReply listedCases(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    supervise(premises.database, premises.calendar, now);
    returnOverdue(premises.database, now);
    int year = 0;
    if (!words.empty() && std::sscanf(words[0].c_str(), "%4d", &year) != 1) throw Refusal{400, "bad_request", "that is no year"};
    return {200, toJson(casesOf(premises.database, personOf(premises, request, now), year))};
}

ServiceReply changedWay(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    changeWay(premises.database, personOf(premises, request, now), words[0], fromJson<ChangeWay>(request.body), key, now);
    return {200, toJson(findCase(premises.database, words[0])->shown)};
}

ServiceReply foundCase(Premises& premises, const ServiceRequest&, const PathWords& words, Time now) {
    supervise(premises.database, premises.calendar, now);
    returnOverdue(premises.database, now);
    auto record = findCase(premises.database, words[0]);
    if (!record) throw Refusal{404, "case_unknown", "there is no such case"};
    return {200, toJson(withoutNames(*record))};
}

}  // namespace

std::vector<Route> caseRoutes() {
    return {
        {"POST", "/v1/cases", takenCase},
        {"GET", "/v1/cases", listedCases},
        {"GET", "/v1/cases/years/*", listedCases},
        {"GET", "/v1/cases/*", foundCase},
        {"PUT", "/v1/cases/*/result-way", changedWay},
    };
}

}  // namespace platform
