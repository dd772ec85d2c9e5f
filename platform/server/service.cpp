#include "platform/server/service.h"

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/announcements.h"
#include "platform/server/cases.h"
#include "platform/server/id_number.h"
#include "platform/server/prints.h"
#include "platform/server/sessions.h"

namespace platform {

namespace {

std::string header(const ServiceRequest& request, const char* name) {
    auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string() : found->second;
}

std::string required(const ServiceRequest& request, const char* name) {
    auto value = header(request, name);
    if (value.empty()) throw Refusal{400, "bad_request", fmt::format("the header {} is missing", name)};
    return value;
}

std::vector<std::string> segments(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t from = 1; from <= path.size();) {
        auto to = std::min(path.find('/', from), path.size());
        parts.push_back(path.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

void requireRightNumber(const Person& person) {
    if (person.idType == "111" && !rightIdNumber(person.idNumber))
        throw Refusal{422, "id_number_wrong", "the check character of the identity number is wrong"};
}

Accepted acceptance(const CaseRecord& record, const Item& item, const Due& due, Time now) {
    Accepted accepted;
    accepted.caseNumber = record.shown.caseNumber;
    accepted.applyTime = record.shown.applyTime;
    accepted.dueTime = record.shown.dueTime;
    accepted.dueText = dueText(due, record.acceptTime, now);
    accepted.nextSteps = {fmt::format("由{}办理，办结前不需要再来。", item.office),
                          fmt::format("办结后，持有效身份证件在任一自助终端打印《{}》。", item.resultTitle)};
    return accepted;
}

}  // namespace

const std::vector<Service::Route> Service::routes_{
    {"GET", {"v1", "catalogue"}, &Service::catalogue},
    {"POST", {"v1", "sessions"}, &Service::openSession},
    {"DELETE", {"v1", "sessions", "*"}, &Service::closeSession},
    {"POST", {"v1", "cases"}, &Service::submit},
    {"GET", {"v1", "cases"}, &Service::cases},
    {"GET", {"v1", "cases", "*"}, &Service::findCase},
    {"POST", {"v1", "cases", "*", "prints"}, &Service::requestPrint},
    {"PUT", {"v1", "prints", "*"}, &Service::reportPrint},
    {"POST", {"v1", "heartbeats"}, &Service::heartbeat},
};

Service::Service(Database& database, const Certified& seal, const Calendar& calendar)
    : database_(database), seal_(seal), calendar_(calendar) {}

ServiceReply Service::answer(const ServiceRequest& request, Time now) {
    std::lock_guard lock(mutex_);
    try {
        return route(request, now);
    } catch (const Refusal& refusal) {
        return {refusal.status, toJson(Refused{refusal.code, refusal.message}), {}};
    } catch (const Garbage& garbage) {
        return {400, toJson(Refused{"bad_request", garbage.what()}), {}};
    } catch (const WrongSchema& wrong) {
        return {400, toJson(Refused{"bad_request", wrong.what()}), {}};
    }
}

ServiceReply Service::route(const ServiceRequest& request, Time now) {
    auto path = segments(request.path);
    for (auto& candidate : routes_) {
        if (request.method != candidate.method || path.size() != candidate.path.size()) continue;
        std::string word;
        bool same = true;
        for (std::size_t i = 0; i < path.size(); ++i) {
            if (candidate.path[i] == "*") word = path[i];
            else same = same && path[i] == candidate.path[i];
        }
        if (same) return (this->*candidate.operation)(request, word, now);
    }
    throw Refusal{404, "path_unknown", "there is no such operation"};
}

Person Service::personOf(const ServiceRequest& request, Time now) {
    auto value = header(request, "authorization");
    constexpr std::string_view scheme = "Bearer ";
    std::optional<Person> person;
    if (value.starts_with(scheme)) person = sessionPerson(database_, value.substr(scheme.size()), request.terminal, now);
    if (!person) throw Refusal{401, "session_unknown", "no such session on this terminal"};
    return *person;
}

ServiceReply Service::catalogue(const ServiceRequest& request, const std::string&, Time) {
    auto version = catalogueVersion(database_);
    auto tag = "\"" + version + "\"";
    if (header(request, "if-none-match") == tag) return {304, {}, tag};
    return {200, toJson(CatalogueReceived{version, offeredItems(database_), offeredTopics(database_)}), tag};
}

ServiceReply Service::openSession(const ServiceRequest& request, const std::string&, Time now) {
    auto person = fromJson<Person>(request.body);
    requireRightNumber(person);
    return {201, toJson(platform::openSession(database_, person, request.terminal, now)), {}};
}

ServiceReply Service::closeSession(const ServiceRequest& request, const std::string& token, Time) {
    platform::closeSession(database_, token, request.terminal);
    return {204, {}, {}};
}

ServiceReply Service::submit(const ServiceRequest& request, const std::string&, Time now) {
    auto key = required(request, "idempotency-key");
    auto submission = fromJson<Submission>(request.body);
    if (key != submission.key) throw Refusal{400, "bad_request", "the key is not the stored number"};
    if (!key.starts_with(request.terminal + "-"))
        throw Refusal{403, "terminal_mismatch", "the stored number was made by another terminal"};
    requireRightNumber(submission.applicant);
    auto item = findItem(database_, submission.itemId, submission.itemVersion);
    if (!item || !item->canBeAppliedFor() || item->taskCode != submission.taskCode)
        throw Refusal{404, "item_unknown", "no such service item can be applied for"};
    auto due = dueTime(now, item->limit, item->hours, calendar_);
    auto taken = takeCase(database_, submission, request.body, request.terminal, *item, due.time, now);
    auto record = platform::findCase(database_, taken.caseNumber).value();
    if (!taken.isNew) due = dueTime(record.acceptTime, item->limit, item->hours, calendar_);
    return {taken.isNew ? 201 : 200, toJson(acceptance(record, *item, due, now)), {}};
}

ServiceReply Service::cases(const ServiceRequest& request, const std::string&, Time now) {
    return {200, toJson(CaseList{casesOf(database_, personOf(request, now))}), {}};
}

ServiceReply Service::findCase(const ServiceRequest&, const std::string& number, Time) {
    auto record = platform::findCase(database_, number);
    if (!record) throw Refusal{404, "case_unknown", "there is no such case"};
    return {200, toJson(withoutNames(*record)), {}};
}

ServiceReply Service::requestPrint(const ServiceRequest& request, const std::string& caseNumber, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(request, now);
    auto record = platform::findCase(database_, caseNumber);
    auto owner = record ? record->submission.applicant : Person{};
    // Somebody else's case is as unknown as one that does not exist.
    if (!record || owner.idNumber != person.idNumber || owner.idType != person.idType || owner.name != person.name)
        throw Refusal{404, "case_unknown", "this person has no such case"};
    return {200, toJson(grantPrint(database_, *record, key, request.terminal, seal_, now)), {}};
}

ServiceReply Service::reportPrint(const ServiceRequest& request, const std::string& key, Time now) {
    platform::reportPrint(database_, key, request.terminal, fromJson<PrintOutcome>(request.body), now);
    return {204, {}, {}};
}

ServiceReply Service::heartbeat(const ServiceRequest& request, const std::string&, Time now) {
    fromJson<Heartbeat>(request.body);
    database_.run("INSERT INTO heartbeats VALUES (?, ?, ?) ON CONFLICT (terminal) DO UPDATE SET time = excluded.time, json = excluded.json",
                  request.terminal, std::int64_t(now.time_since_epoch().count()), request.body);
    return {200, toJson(HeartbeatTaken{{}, announcementsAt(database_, request.terminal, now)}), {}};
}

}  // namespace platform
