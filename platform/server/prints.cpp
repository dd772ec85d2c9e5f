#include "platform/server/prints.h"

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/document.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

PrintGranted base(const CaseRecord& record) {
    PrintGranted grant;
    grant.title = record.resultTitle;
    grant.issued = record.issueTime;
    return grant;
}

std::optional<PrintGranted> knownGrant(Database& database, const CaseRecord& record, const std::string& key, const std::string& terminal) {
    auto row = database.query("SELECT case_number, terminal, reprint, copy_number, pdf, outcome FROM prints WHERE key = ?", key);
    if (!row.next()) return std::nullopt;
    if (row.text(0) != record.shown.caseNumber || row.text(1) != terminal) throw Refusal{409, "key_reused", "this key belongs to another print"};
    if (!row.empty(5)) throw Refusal{409, "print_closed", "the outcome of this print has been reported"};
    auto grant = base(record);
    grant.reprint = row.number(2) != 0;
    grant.copyNumber = int(row.number(3));
    grant.pdf = row.bytes(4);
    return grant;
}

// How many prints of this kind lie on paper, or may.
std::int64_t takenUp(Database& database, const std::string& caseNumber, std::int64_t reprint) {
    auto row = database.query("SELECT COUNT(*) FROM prints WHERE case_number = ? AND reprint = ? AND (outcome IS NULL OR outcome = 'printed')",
                              caseNumber, reprint);
    row.next();
    return row.number(0);
}

std::vector<std::uint8_t> reprinted(Database& database, const CaseRecord& record, int number, const Certified& seal, Time now) {
    auto item = findItem(database, record.shown.itemId, record.itemVersion);
    if (!item) throw Refusal{404, "item_unknown", "the service item of this case is not known any more"};
    return sealPdf(drawResult(record, *item, record.issueTime, ReprintMark{number, now}), seal);
}

}  // namespace

PrintGranted grantPrint(Database& database, const CaseRecord& record, const std::string& key, const std::string& terminal,
                        const Certified& seal, Time now) {
    if (!record.shown.resultReady) throw Refusal{409, "result_not_ready", "the case has no result to print"};
    Transaction transaction(database);
    if (auto known = knownGrant(database, record, key, terminal)) return *known;
    auto grant = base(record);
    auto& number = record.shown.caseNumber;
    grant.reprint = takenUp(database, number, 0) > 0;
    if (grant.reprint) grant.copyNumber = int(takenUp(database, number, 1)) + 1;
    grant.pdf = grant.reprint ? reprinted(database, record, grant.copyNumber, seal, now) : record.result;
    database.run("INSERT INTO prints VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)", key, number, terminal, std::int64_t(grant.reprint),
                 std::int64_t(grant.copyNumber), grant.pdf, epochSeconds(now));
    transaction.commit();
    return grant;
}

void reportPrint(Database& database, const std::string& key, const std::string& terminal, const PrintOutcome& outcome, Time now) {
    Transaction transaction(database);
    auto row = database.query("SELECT case_number, reprint, copy_number, outcome FROM prints WHERE key = ? AND terminal = ?", key, terminal);
    if (!row.next()) throw Refusal{404, "print_unknown", "this terminal has no such print"};
    std::string word = outcome.printed ? "printed" : "failed";
    if (!row.empty(3)) {
        if (row.text(3) != word) throw Refusal{409, "outcome_differs", "another outcome was reported before"};
        return;
    }
    database.run("UPDATE prints SET outcome = ?, sheets = ?, pdf = NULL WHERE key = ?", word, std::int64_t(outcome.sheets), key);
    auto what = row.number(1) ? fmt::format("已补打第{}次", row.number(2)) : std::string("结果已打印");
    if (outcome.printed) database.run("INSERT INTO events VALUES (?, ?, ?)", row.text(0), epochSeconds(now), what);
    transaction.commit();
}

}  // namespace platform
