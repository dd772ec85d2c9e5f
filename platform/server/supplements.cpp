#include "platform/server/supplements.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/server/agency.h"
#include "platform/server/cases.h"
#include "platform/server/catalogue.h"
#include "platform/server/due_time.h"
#include "platform/server/materials.h"
#include "platform/server/papers_in.h"
#include "platform/server/words.h"
#include "platform/wire_time.h"

namespace platform {

// done: the key of the supplement that brought it; NULL while it is wanted. What is wanted once more stands there anew, so the keys
// are kept by themselves too: one that comes late again brings nothing twice.
const char* const supplementTables = R"(
CREATE TABLE IF NOT EXISTS wanted (case_number TEXT, material TEXT, name TEXT, sources TEXT, certificate TEXT, until INTEGER, done TEXT,
  PRIMARY KEY (case_number, material));
CREATE TABLE IF NOT EXISTS supplements (key TEXT PRIMARY KEY, case_number TEXT NOT NULL);
)";

namespace {

constexpr int usualDays = 5;                         // working days for what an office asks for

Time endOfWorkingDay(Time from, int days, const Calendar& calendar) {
    auto day = dayOf(afterWorkingDays(from, days, usualHours(), calendar).time);
    return Time{day} + std::chrono::hours(24) - shanghai - std::chrono::seconds(1);
}

void insert(Database& database, const std::string& caseNumber, const WantedMaterial& wanted, Time until) {
    database.run("INSERT OR REPLACE INTO wanted VALUES (?, ?, ?, ?, ?, ?, NULL)", caseNumber, wanted.id, wanted.name, joined(wanted.sources),
                 wanted.certificate, epochSeconds(until));
}

// Whose case it is, or the agent who handed it in for them; nobody else.
bool mayBring(const Submission& submission, const Supplement& supplement) {
    auto& owner = submission.applicant;
    if (supplement.asAgent) return handedInBy(submission, supplement.bringer);
    return owner.idNumber == supplement.bringer.idNumber && owner.name == supplement.bringer.name;
}

WantedMaterial wantedAs(const ItemMaterial& material) { return {material.id, material.name, material.sources, material.certificate}; }

// What the item does not name comes as the resident likes.
const std::vector<std::string> anyWay{"camera", "phone", "window", "post"};

}  // namespace

std::vector<WantedMaterial> wantedOf(Database& database, const std::string& caseNumber, Time& until) {
    std::vector<WantedMaterial> all;
    auto row = database.query("SELECT material, name, sources, certificate, until FROM wanted WHERE case_number = ? AND done IS NULL ORDER BY rowid", caseNumber);
    while (row.next()) {
        all.push_back({row.text(0), row.text(1), wordsOf(row.text(2)), row.text(3)});
        until = all.size() == 1 ? row.time(4) : std::min(until, row.time(4));
    }
    return all;
}

void wantWhatFollows(Database& database, const std::string& caseNumber, const Item& item, const Submission& submission, const Calendar& calendar, Time now) {
    for (auto& material : materialsOf(item))
        for (auto& sent : submission.materials)
            if (sent.id == material.id && sent.way == "later")
                insert(database, caseNumber, wantedAs(material), endOfWorkingDay(now, material.tolerance, calendar));
}

void want(Database& database, const std::string& caseNumber, const std::vector<std::string>& materials, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    auto record = findCase(database, caseNumber);
    if (!record) throw std::runtime_error("there is no case " + caseNumber);
    if (record->shown.decision != Decision::none) throw std::runtime_error("case " + caseNumber + " has been decided already");
    auto item = findItem(database, record->shown.itemId, record->itemVersion);
    const auto known = item ? materialsOf(*item) : std::vector<ItemMaterial>{};
    int others = 0;
    for (auto& wish : materials) {
        auto found = std::ranges::find(known, wish, &ItemMaterial::id);
        auto wanted = found == known.end() ? WantedMaterial{fmt::format("other_{}", ++others), wish, anyWay, {}} : wantedAs(*found);
        insert(database, record->shown.caseNumber, wanted, endOfWorkingDay(now, usualDays, calendar));
    }
    addEvent(database, record->shown.caseNumber, now, "要补材料，已一次告知");
    transaction.commit();
}

bool takeSupplement(Database& database, const Supplement& supplement, const std::string& terminal, Time now) {
    Transaction transaction(database);
    if (database.query("SELECT 1 FROM supplements WHERE key = ?", supplement.key).next()) return false;
    auto record = findCase(database, supplement.caseNumber);
    if (!record || !mayBring(record->submission, supplement)) throw Refusal{404, "case_unknown", "this person has no such case"};
    if (record->shown.wanted.empty() || record->shown.decision != Decision::none) throw Refusal{409, "nothing_wanted", "this case wants nothing"};
    Submission sent = record->submission;
    if (!supplement.asAgent) sent.agent.reset();     // who comes now, came in person
    sent.materials = supplement.materials;
    const auto item = findItem(database, record->shown.itemId, record->itemVersion);
    if (item) checkAgency(database, *item, sent);
    for (auto& wanted : record->shown.wanted) {
        auto one = std::ranges::find(supplement.materials, wanted.id, &SentMaterial::id);
        if (one == supplement.materials.end() || one->way == "later") throw Refusal{422, "materials_missing", "missing: " + wanted.id};
        checkOne(database, sent, {wanted.id, wanted.name, "required", wanted.certificate, wanted.sources, 0, {}}, *one, now);
    }
    bindMaterials(database, record->shown.caseNumber, sent, terminal, now);
    database.run("INSERT INTO supplements VALUES (?, ?)", supplement.key, record->shown.caseNumber);
    database.run("UPDATE wanted SET done = ? WHERE case_number = ? AND done IS NULL", supplement.key, record->shown.caseNumber);
    addEvent(database, record->shown.caseNumber, now, supplement.asAgent ? "代办人已补齐材料，继续办理" : "材料已补齐，继续办理");
    expectPapers(database, record->shown.caseNumber, item ? item->office : "政务服务中心", supplement.materials, now);
    transaction.commit();
    return true;
}

void returnOverdue(Database& database, Time now) {
    std::vector<std::string> late;
    auto row = database.query("SELECT DISTINCT w.case_number FROM wanted w JOIN cases c ON c.case_number = w.case_number"
                              " WHERE w.done IS NULL AND w.until < ? AND c.decision = 0", epochSeconds(now));
    while (row.next()) late.push_back(row.text(0));
    for (auto& number : late) {
        if (auto record = findCase(database, number)) recordReturn(database, *record, "补材料的期限过了，没有补齐。请重新申请。", now);
        database.run("DELETE FROM wanted WHERE case_number = ? AND done IS NULL", number);
    }
}

}  // namespace platform
