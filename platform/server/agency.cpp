#include "platform/server/agency.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "platform/server/masked_name.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

// agents: who handed in a case for another. agent_looks: every time an agent asked for certificates of whom they act for.
const char* const agencyTables = R"(
CREATE TABLE IF NOT EXISTS holders (id_number TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS agents (case_number TEXT PRIMARY KEY, name TEXT, id_type TEXT, id_number TEXT);
CREATE INDEX IF NOT EXISTS agents_by_person ON agents (id_number, id_type);
CREATE TABLE IF NOT EXISTS agent_looks (
  time INTEGER, terminal TEXT, agent_number TEXT, principal_number TEXT, item_id TEXT, case_number TEXT, text_hash TEXT);
)";

namespace {

// Kinds of certificates that the item lets an agent use; none: it knows no agents.
std::vector<std::string> kindsFor(const Item& item) {
    const auto json = nlohmann::json::parse(item.json);
    return json.value("agency", nlohmann::json::object()).value("certificates", std::vector<std::string>{});
}

std::string kindOf(const Item& item, const std::string& material) {
    for (auto& one : materialsOf(item))
        if (one.id == material) return one.certificate;
    return {};
}

// No word of which of the two is wrong: this is no way to find out names or numbers.
void requirePrincipal(Database& database, const Person& principal) {
    if (!database.query("SELECT 1 FROM holders WHERE id_number = ? AND name = ?", principal.idNumber, principal.name).next())
        throw Refusal{422, "principal_unknown", "this name and this number do not belong together"};
}

// What the question is about: a case that this agent handed in and that wants something, or an application that is being made.
struct Matter { Item item; Person principal; };

Matter ofCase(Database& database, const Person& agent, const std::string& caseNumber) {
    auto record = findCase(database, caseNumber);
    if (!record || !handedInBy(record->submission, agent)) throw Refusal{404, "case_unknown", "this person has handed in no such case"};
    if (record->shown.wanted.empty() || record->shown.decision != Decision::none) throw Refusal{409, "nothing_wanted", "this case wants nothing"};
    auto item = findItem(database, record->shown.itemId, record->itemVersion);
    if (!item) throw Refusal{404, "item_unknown", "the service item of this case is not known any more"};
    return {*item, record->submission.applicant};
}

Matter ofApplication(Database& database, const Person& agent, const ListPrincipalCertificates& asked) {
    auto item = offeredItem(database, asked.itemId);
    if (!item || !item->canBeAppliedFor()) throw Refusal{404, "item_unknown", "no such service item can be applied for"};
    if (asked.authorisationHash.empty()) throw Refusal{422, "agent_wrong", "nobody has signed that they may"};
    if (asked.principal.idNumber == agent.idNumber) throw Refusal{422, "agent_wrong", "nobody is their own agent"};
    return {*item, asked.principal};
}

}  // namespace

void keepHolder(Database& database, const std::string& idNumber, const std::string& name) {
    database.run("INSERT OR REPLACE INTO holders VALUES (?, ?)", idNumber, name);
}

void checkAgency(Database& database, const Item& item, const Submission& submission) {
    if (!submission.agent) return;
    const auto kinds = kindsFor(item);
    for (auto& sent : submission.materials) {
        if (sent.way != "certificate" && sent.way != "shared") continue;
        requirePrincipal(database, submission.applicant);
        if (sent.way == "certificate" && std::ranges::count(kinds, kindOf(item, sent.id)) == 0)
            throw Refusal{422, "agent_wrong", sent.id + ": an agent cannot use this certificate"};
    }
}

void keepAgent(Database& database, const std::string& caseNumber, const Submission& submission) {
    if (auto& agent = submission.agent)
        database.run("INSERT INTO agents VALUES (?, ?, ?, ?)", caseNumber, agent->person.name, agent->person.idType, agent->person.idNumber);
}

bool handedInBy(const Submission& submission, const Person& person) { return submission.agent && samePerson(submission.agent->person, person); }

std::vector<Certificate> principalCertificates(Database& database, const Person& agent, const ListPrincipalCertificates& asked,
                                               const std::string& terminal, Time now) {
    auto matter = asked.caseNumber.empty() ? ofApplication(database, agent, asked) : ofCase(database, agent, asked.caseNumber);
    const auto kinds = kindsFor(matter.item);
    if (kinds.empty()) throw Refusal{422, "agent_wrong", "an agent uses no certificates for this"};
    requirePrincipal(database, matter.principal);
    database.run("INSERT INTO agent_looks VALUES (?, ?, ?, ?, ?, ?, ?)", epochSeconds(now), terminal, agent.idNumber, matter.principal.idNumber,
                 matter.item.id, asked.caseNumber, asked.authorisationHash);
    auto all = certificatesOf(database, matter.principal, now);
    std::erase_if(all, [&](auto& one) { return std::ranges::count(kinds, one.kind) == 0; });
    return all;
}

Case asItsAgentSees(Database& database, const CaseRecord& record) {
    auto shown = withoutNames(record);
    shown.principal = maskedName(record.submission.applicant.name);
    if (std::exchange(shown.resultReady, false)) shown.statusText = "已办结，由本人取结果";
    shown.otherWays.clear();
    shown.handedOver.reset();
    auto item = findItem(database, shown.itemId, record.itemVersion);
    const auto kinds = item ? kindsFor(*item) : std::vector<std::string>{};
    for (auto& wanted : shown.wanted)
        if (std::ranges::count(kinds, wanted.certificate) == 0) std::erase(wanted.sources, "certificate");
    return shown;
}

}  // namespace platform
