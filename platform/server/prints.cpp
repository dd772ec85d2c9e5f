#include "platform/server/prints.h"

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/document.h"
#include "platform/server/packages.h"
#include "platform/server/sealing.h"
#include "platform/wire_time.h"

namespace platform {

const char* const replacementTables = R"(
CREATE TABLE IF NOT EXISTS replacements (spoiled TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, fault TEXT, time INTEGER);
)";

namespace {

constexpr std::chrono::hours spoiledFor{1};          // whoever stands before the printer says so at once

PrintGranted base(const Printable& printable) {
    PrintGranted grant;
    grant.title = printable.title;
    grant.issued = printable.issued;
    return grant;
}

std::optional<PrintGranted> knownGrant(Database& database, const Printable& printable, const std::string& key, const std::string& terminal) {
    auto row = database.query("SELECT case_number, terminal, reprint, copy_number, pdf, outcome FROM prints WHERE key = ?", key);
    if (!row.next()) return std::nullopt;
    if (row.text(0) != printable.subject || row.text(1) != terminal) throw Refusal{409, "key_reused", "this key belongs to another print"};
    if (!row.empty(5)) throw Refusal{409, "print_closed", "the outcome of this print has been reported"};
    auto grant = base(printable);
    grant.reprint = row.number(2) != 0;
    grant.copyNumber = int(row.number(3));
    grant.pdf = row.bytes(4);
    return grant;
}

// How many prints of this kind lie on paper, or may.
std::int64_t takenUp(Database& database, const std::string& subject, std::int64_t reprint) {
    auto row = database.query("SELECT COUNT(*) FROM prints WHERE case_number = ? AND reprint = ? AND (outcome IS NULL OR outcome = 'printed')",
                              subject, reprint);
    row.next();
    return row.number(0);
}

void keepGrant(Database& database, const PrintGranted& grant, const std::string& subject, const std::string& key, const std::string& terminal, Time now) {
    database.run("INSERT INTO prints VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)", key, subject, terminal, std::int64_t(grant.reprint),
                 std::int64_t(grant.copyNumber), grant.pdf, epochSeconds(now));
}

// A grant that takes the place of the spoiled one: what of that one counted, counts of this one.
PrintGranted inItsPlace(Database& database, const Printable& printable, const std::string& spoiled, const std::string& terminal, Time now) {
    auto row = database.query("SELECT reprint, copy_number FROM prints WHERE key = ? AND case_number = ? AND terminal = ? AND time > ?"
                              " AND (outcome IS NULL OR outcome IN ('printed', 'spoiled'))",
                              spoiled, printable.subject, terminal, epochSeconds(now - spoiledFor));
    if (!row.next()) throw Refusal{404, "print_unknown", "there is no such print that came out just now"};
    if (database.query("SELECT 1 FROM replacements WHERE spoiled = ?1 OR key = ?1", spoiled).next())
        throw Refusal{409, "replaced_already", "it has been printed once more already"};
    auto grant = base(printable);
    grant.reprint = row.number(0) != 0;
    grant.copyNumber = int(row.number(1));
    grant.pdf = printable.sealed(ReprintMark{grant.copyNumber, now, 0, true});
    return grant;
}

}  // namespace

PrintGranted grantPrint(Database& database, const Printable& printable, const std::string& key, const std::string& terminal, Time now,
                        const std::optional<ReprintMark>& mark) {
    Transaction transaction(database);
    if (auto known = knownGrant(database, printable, key, terminal)) return *known;
    auto grant = base(printable);
    grant.reprint = !mark && takenUp(database, printable.subject, 0) > 0;
    if (grant.reprint) grant.copyNumber = int(takenUp(database, printable.subject, 1)) + 1;
    grant.pdf = printable.sealed(grant.reprint ? std::optional(ReprintMark{grant.copyNumber, now}) : mark);
    keepGrant(database, grant, printable.subject, key, terminal, now);
    transaction.commit();
    return grant;
}

std::string printedSubject(Database& database, const std::string& key, const std::string& terminal) {
    auto row = database.query("SELECT case_number FROM prints WHERE key = ? AND terminal = ?", key, terminal);
    if (!row.next()) throw Refusal{404, "print_unknown", "this terminal has no such print"};
    return row.text(0);
}

PrintGranted grantReplacement(Database& database, const Printable& printable, const std::string& spoiled, const std::string& fault,
                              const std::string& key, const std::string& terminal, Time now) {
    Transaction transaction(database);
    auto grant = knownGrant(database, printable, key, terminal);
    if (!grant) {
        grant = inItsPlace(database, printable, spoiled, terminal, now);
        keepGrant(database, *grant, printable.subject, key, terminal, now);
        database.run("INSERT INTO replacements VALUES (?, ?, ?, ?)", spoiled, key, fault, epochSeconds(now));
        database.run("UPDATE prints SET outcome = 'spoiled', pdf = NULL WHERE key = ?", spoiled);
        database.run("INSERT INTO events SELECT case_number, ?, '前一份没有印好，作废重打' FROM cases WHERE case_number = ?", epochSeconds(now), printable.subject);
        transaction.commit();
    }
    grant->reprint = true;                           // it is marked, whatever it counts as
    return *grant;
}

Printable printable(Database& database, const CaseRecord& record, const Certified& seal) {
    if (!record.shown.resultReady) throw Refusal{409, "result_not_ready", "the case has no result to print"};
    auto sealed = [&database, &seal, record](const std::optional<ReprintMark>& mark) {
        if (!mark) return record.result;
        auto item = findItem(database, record.shown.itemId, record.itemVersion);
        if (!item) throw Refusal{404, "item_unknown", "the service item of this case is not known any more"};
        *item = itemOfMember(database, *item, record.shown.caseNumber);
        return sealPdf(drawResult(record, *item, record.issueTime, proofOfResult(database, record, *item, record.issueTime), mark), seal);
    };
    return {record.shown.caseNumber, record.resultTitle, record.issueTime, sealed};
}

int printsSince(Database& database, const std::string& subject, Time since) {
    auto row = database.query("SELECT COUNT(*) FROM prints WHERE case_number = ? AND time >= ? AND (outcome IS NULL OR outcome = 'printed')",
                              subject, epochSeconds(since));
    row.next();
    return int(row.number(0));
}

void reportPrint(Database& database, const std::string& key, const std::string& terminal, const PrintOutcome& outcome, Time now) {
    Transaction transaction(database);
    auto row = database.query("SELECT case_number, reprint, copy_number, outcome FROM prints WHERE key = ? AND terminal = ?", key, terminal);
    if (!row.next()) throw Refusal{404, "print_unknown", "this terminal has no such print"};
    std::string word = outcome.printed ? "printed" : "failed";
    if (!row.empty(3)) {
        if (row.text(3) == "spoiled" && outcome.printed) return;   // it was said before this came
        if (row.text(3) != word) throw Refusal{409, "outcome_differs", "another outcome was reported before"};
        return;
    }
    database.run("UPDATE prints SET outcome = ?, sheets = ?, pdf = NULL WHERE key = ?", word, std::int64_t(outcome.sheets), key);
    auto what = row.number(1) ? fmt::format("已补打第{}次", row.number(2)) : std::string("结果已打印");
    if (outcome.printed)
        database.run("INSERT INTO events SELECT case_number, ?, ? FROM cases WHERE case_number = ?", epochSeconds(now), what, row.text(0));
    transaction.commit();
}

}  // namespace platform
