#include "platform/server/takeaways.h"

#include "platform/server/cases.h"
#include "platform/server/catalogue.h"
#include "platform/server/masked_name.h"
#include "platform/server/phone_pages.h"
#include "platform/server/random.h"
#include "platform/server/record_paper.h"
#include "platform/server/sealing.h"
#include "platform/server/sheet_parts.h"
#include "platform/wire_time.h"

namespace platform {

const char* const takeawayTables = R"(
CREATE TABLE IF NOT EXISTS takeaways (
  id TEXT PRIMARY KEY, key TEXT UNIQUE, code TEXT UNIQUE, token_hash TEXT, terminal TEXT, title TEXT, pdf BLOB, expiry INTEGER, state INTEGER);
)";

namespace {

// How a case of theirs stands, as a paper: of somebody else's nothing is said but that there is none.
KeptRecord stateOfCase(Database& database, const Person& person, const std::string& number) {
    auto record = ownCase(database, person, number);
    auto& shown = record.shown;
    auto item = findItem(database, shown.itemId, record.itemVersion);
    KeptRecord paper{person.idNumber, "case " + shown.caseNumber, "办件凭条", item ? item->office : "政务服务中心", 0, {}, {}};
    paper.rows = {{"办件编号", shown.caseNumber}, {"办理事项", shown.taskName}, {"申请人", person.name}, {"申请时间", chineseTime(shown.applyTime)}, {"现在的状态", shown.statusText}};
    for (auto& event : shown.events) paper.rows.push_back({chineseTime(event.time), event.what});
    return paper;
}

KeptRecord wanted(Premises& premises, const Person& person, const OpenTakeaway& wish) {
    if (!wish.caseNumber.empty()) return stateOfCase(premises.database, person, wish.caseNumber);
    auto item = offeredItem(premises.database, wish.itemId);
    if (!item || !item->recordPrintable) throw Refusal{404, "item_unknown", "no such service item has a record on paper"};
    return recordOf(premises.database, *item, person, wish.year);
}

void dropOld(Database& database, Time now) {
    database.run("UPDATE takeaways SET pdf = NULL WHERE expiry <= ?", epochSeconds(now));
}

}  // namespace

HandoverOpened openTakeaway(Premises& premises, const Person& person, const OpenTakeaway& wish, const std::string& tokenHash, const std::string& terminal,
                            const std::string& key, Time now) {
    auto& database = premises.database;
    dropOld(database, now);
    if (!database.query("SELECT 1 FROM takeaways WHERE key = ?", key).next()) {
        auto record = wanted(premises, person, wish);
        if (record.asOf == Time{}) record.asOf = now;
        auto pdf = sealPdf(drawRecord(database, record, maskedName(person.name), {}), premises.seal);
        database.run("INSERT INTO takeaways VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)", randomHex(16), key, randomHex(16), tokenHash, terminal, record.title, pdf,
                     epochSeconds(now + lifetimeOfPhonePage));
    }
    auto row = database.query("SELECT id, code, expiry FROM takeaways WHERE key = ? AND token_hash = ?", key, tokenHash);
    if (!row.next()) throw Refusal{409, "key_reused", "this key belongs to another session"};
    return phonePageOpened(premises, "/t/", row, now);
}

HandoverState takeawayState(Database& database, const std::string& tokenHash, const std::string& id, Time now) {
    auto row = database.query("SELECT state, expiry FROM takeaways WHERE id = ? AND token_hash = ?", id, tokenHash);
    if (!row.next()) throw Refusal{404, "handover_unknown", "this session has no such file"};
    return {phonePageState(row, 0, 1, now), {}};
}

std::optional<Takeaway> takeawayBy(Database& database, const std::string& code, Time now) {
    auto row = database.query("SELECT id, title, state, expiry FROM takeaways WHERE code = ?"
                              " AND (state > 0 OR token_hash IN (SELECT token_hash FROM sessions WHERE expiry > ?))", code, epochSeconds(now));
    if (!row.next()) return std::nullopt;
    return Takeaway{row.text(0), row.text(1), phonePageState(row, 2, 3, now)};
}

void takeawayOpened(Database& database, const std::string& id) { database.run("UPDATE takeaways SET state = 1 WHERE id = ? AND state = 0", id); }

std::optional<std::string> takeAway(Database& database, const std::string& id) {
    auto row = database.query("SELECT pdf FROM takeaways WHERE id = ? AND state < 2 AND pdf IS NOT NULL", id);
    if (!row.next()) return std::nullopt;
    auto pdf = row.bytes(0);
    database.run("UPDATE takeaways SET state = 2, pdf = NULL WHERE id = ?", id);
    return std::string(pdf.begin(), pdf.end());
}

}  // namespace platform
