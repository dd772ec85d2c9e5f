#include "platform/server/collections.h"

#include <fmt/format.h>

#include "platform/server/cases.h"
#include "platform/server/random.h"
#include "platform/server/refusal.h"
#include "platform/wire_time.h"

namespace platform {

// way: locker, post or window. evidence: by what it is known to be delivered, and at its end when that was, as times are written on
// the wire. outcome: NULL while nobody knows what came of an opening. wrong_codes: when a terminal tried a code that there is not.
const char* const collectionTables = R"(
CREATE TABLE IF NOT EXISTS collections (
  case_number TEXT PRIMARY KEY, way TEXT NOT NULL, state TEXT NOT NULL, terminal TEXT, door INTEGER, pickup_code TEXT UNIQUE,
  until_time INTEGER, carrier TEXT, waybill TEXT, evidence TEXT);
CREATE TABLE IF NOT EXISTS openings (key TEXT PRIMARY KEY, case_number TEXT NOT NULL, terminal TEXT, door INTEGER, time INTEGER, outcome TEXT);
CREATE TABLE IF NOT EXISTS wrong_codes (terminal TEXT, time INTEGER);
)";

namespace {

// So many wrong codes in ten minutes are a mistake; more are somebody who tries them all.
constexpr int mostWrongCodes = 10;
constexpr std::chrono::minutes wrongCodesCount{10};

CaseRecord finishedCase(Database& database, const std::string& caseNumber) {
    auto record = findCase(database, caseNumber);
    if (!record) throw std::runtime_error("there is no case " + caseNumber);
    if (!record->shown.resultReady) throw std::runtime_error("case " + caseNumber + " has no result");
    auto row = database.query("SELECT state FROM collections WHERE case_number = ?", record->shown.caseNumber);
    if (row.next() && row.text(0) == "delivered") throw std::runtime_error("the result of case " + caseNumber + " has been handed over");
    return *record;
}

std::optional<Time> timeOf(const std::string& evidence) {
    constexpr std::size_t lengthOfTime = 15;
    return evidence.size() < lengthOfTime ? std::nullopt : parseWireTime(evidence.substr(evidence.size() - lengthOfTime));
}

struct Kept { Collection shown; std::string terminal, pickupCode, name, idType, idNumber; int door = 0; };

constexpr auto collectionColumns =
    "SELECT collections.case_number, result_title, way, state, collections.terminal, door, pickup_code, until_time, carrier, waybill, name, id_type, id_number"
    ", evidence FROM collections JOIN cases ON cases.case_number = collections.case_number ";

Kept readKept(const Row& row, const std::string& asks, Time now) {
    Kept kept{{row.text(0), row.text(1)}, row.text(4), row.text(6), row.text(10), row.text(11), row.text(12), int(row.number(5))};
    auto& shown = kept.shown;
    shown.way = row.text(2) == "post" ? HandOver::post : row.text(2) == "window" ? HandOver::window : HandOver::locker;
    shown.state = row.text(3) == "ready" ? CollectionState::ready : row.text(3) == "delivered" ? CollectionState::delivered : CollectionState::returned;
    shown.here = shown.way == HandOver::locker && kept.terminal == asks;
    if (shown.way == HandOver::locker && !shown.here) shown.place = kept.terminal;
    if (!row.empty(7)) shown.until = row.time(7);
    if (shown.state == CollectionState::ready && shown.until && *shown.until <= now) shown.state = CollectionState::returned;
    shown.carrier = row.text(8);
    shown.waybill = row.text(9);
    shown.handedOver = timeOf(row.text(13));
    return kept;
}

bool owns(const Kept& kept, const Person& person) {
    return kept.idNumber == person.idNumber && kept.idType == person.idType && kept.name == person.name;
}

// What lies there of somebody else is not even hinted at; of a code only that there is none.
Kept byCode(Database& database, const Collector& who, Time now) {
    database.run("DELETE FROM wrong_codes WHERE time <= ?", epochSeconds(now - wrongCodesCount));
    auto tries = database.query("SELECT COUNT(*) FROM wrong_codes WHERE terminal = ?", who.terminal);
    tries.next();
    if (tries.number(0) >= mostWrongCodes) throw Refusal{429, "too_many_tries", "too many wrong pickup codes at this terminal"};
    auto row = database.query((std::string(collectionColumns) + "WHERE pickup_code = ?").c_str(), who.pickupCode);
    if (!row.next()) {
        database.run("INSERT INTO wrong_codes VALUES (?, ?)", who.terminal, epochSeconds(now));
        throw Refusal{404, "pickup_code_wrong", "there is no such pickup code"};
    }
    auto kept = readKept(row, who.terminal, now);
    if (who.person && !owns(kept, *who.person)) throw Refusal{403, "not_owner", "this card and this code do not go together"};
    return kept;
}

std::vector<Kept> ofPerson(Database& database, const Collector& who, Time now) {
    std::vector<Kept> all;
    auto row = database.query((std::string(collectionColumns) + "WHERE id_number = ? AND id_type = ? AND name = ? ORDER BY collections.rowid DESC LIMIT 100").c_str(),
                              who.person->idNumber, who.person->idType, who.person->name);
    while (row.next()) all.push_back(readKept(row, who.terminal, now));
    return all;
}

std::vector<Kept> keptFor(Database& database, const Collector& who, Time now) {
    if (!who.pickupCode.empty()) return {byCode(database, who, now)};
    if (who.person) return ofPerson(database, who, now);
    throw Refusal{401, "session_unknown", "neither a session nor a pickup code"};
}

Kept theOne(Database& database, const Collector& who, const std::string& caseNumber, Time now) {
    for (auto& kept : keptFor(database, who, now))
        if (kept.shown.caseNumber == caseNumber) return kept;
    throw Refusal{404, "case_unknown", "this person has no such result"};
}

std::string pickupCodeNobodyHas(Database& database) {
    for (;;) {
        auto code = randomDigits(8);
        if (!database.query("SELECT 1 FROM collections WHERE pickup_code = ?", code).next()) return code;
    }
}

}  // namespace

std::string shelve(Database& database, const std::string& number, const Shelf& shelf, Time now) {
    Transaction transaction(database);
    auto record = finishedCase(database, number);
    auto& caseNumber = record.shown.caseNumber;
    auto taken = database.query("SELECT 1 FROM collections WHERE terminal = ? AND door = ? AND state = 'ready' AND case_number != ?", shelf.terminal, std::int64_t(shelf.door), caseNumber);
    if (taken.next()) throw std::runtime_error("something else lies behind that door");
    auto code = pickupCodeNobodyHas(database);
    database.run("INSERT OR REPLACE INTO collections VALUES (?, 'locker', 'ready', ?, ?, ?, ?, '', '', '')", caseNumber, shelf.terminal, std::int64_t(shelf.door), code,
                 epochSeconds(now + std::chrono::days(shelf.days)));
    addEvent(database, caseNumber, now, "结果已放入取件柜");
    transaction.commit();
    return code;
}

void postResult(Database& database, const std::string& number, const std::string& carrier, const std::string& waybill, Time now) {
    Transaction transaction(database);
    auto caseNumber = finishedCase(database, number).shown.caseNumber;
    database.run("INSERT OR REPLACE INTO collections VALUES (?, 'post', 'ready', '', 0, NULL, NULL, ?, ?, '')", caseNumber, carrier, waybill);
    addEvent(database, caseNumber, now, fmt::format("结果已寄出，{} {}", carrier, waybill));
    transaction.commit();
}

void carrierDelivered(Database& database, const std::string& number, Time now) {
    Transaction transaction(database);
    auto caseNumber = finishedCase(database, number).shown.caseNumber;
    database.run("UPDATE collections SET state = 'delivered', evidence = 'signed ' || ? WHERE case_number = ? AND way = 'post'", wireTime(now), caseNumber);
    if (database.changes() == 0) throw std::runtime_error("case " + number + " is not in the post");
    addEvent(database, caseNumber, now, "结果已送达");
    transaction.commit();
}

// Also what waited in a locker: whoever comes to the window gets it there.
void windowHandedOver(Database& database, const std::string& number, Time now) {
    Transaction transaction(database);
    auto caseNumber = finishedCase(database, number).shown.caseNumber;
    database.run("INSERT OR REPLACE INTO collections VALUES (?, 'window', 'delivered', '', 0, NULL, NULL, '', '', 'handed over ' || ?)", caseNumber, wireTime(now));
    addEvent(database, caseNumber, now, "结果已送达（窗口领取）");
    transaction.commit();
}

std::string statusUnderWay(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT way FROM collections WHERE case_number = ? AND state = 'ready'", caseNumber);
    if (!row.next()) return {};
    return row.text(0) == "post" ? "已办结，结果已寄出" : "已办结，结果在取件柜";
}

std::optional<HandedOver> handedOver(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT way, carrier, waybill, evidence FROM collections WHERE case_number = ? AND state = 'delivered'", caseNumber);
    if (row.next())
        if (auto time = timeOf(row.text(3))) return HandedOver{row.text(0), *time, row.text(1), row.text(2)};
    auto printed = database.query("SELECT time FROM prints WHERE case_number = ? AND outcome = 'printed' AND reprint = 0", caseNumber);
    return printed.next() ? std::optional(HandedOver{"print", printed.time(0)}) : std::nullopt;
}

std::vector<Collection> collectionsFor(Database& database, const Collector& who, Time now) {
    std::vector<Collection> all;
    for (auto& kept : keptFor(database, who, now)) all.push_back(kept.shown);
    return all;
}

OpeningGranted grantOpening(Database& database, const Collector& who, const std::string& caseNumber, const std::string& key, Time now) {
    auto kept = theOne(database, who, caseNumber, now);    // counts a wrong code, also when it refuses
    Transaction transaction(database);
    auto known = database.query("SELECT case_number, terminal, door, outcome FROM openings WHERE key = ?", key);
    if (known.next()) {
        if (known.text(0) != caseNumber || known.text(1) != who.terminal || !known.empty(3)) throw Refusal{409, "key_reused", "this key belongs to another opening"};
        return {int(known.number(2))};
    }
    if (kept.shown.state == CollectionState::delivered) throw Refusal{409, "already_collected", "it has been handed over"};
    if (kept.shown.state == CollectionState::returned) throw Refusal{409, "held_too_long", "its time in the locker is over"};
    if (!kept.shown.here) throw Refusal{409, "elsewhere", "it lies in the locker of another terminal, or is in the post"};
    database.run("INSERT INTO openings VALUES (?, ?, ?, ?, ?, NULL)", key, caseNumber, who.terminal, std::int64_t(kept.door), epochSeconds(now));
    transaction.commit();
    return {kept.door};
}

void takeDoorReport(Database& database, const DoorReport& report, const std::string& terminal, Time now) {
    Transaction transaction(database);
    auto row = database.query("SELECT case_number, outcome FROM openings WHERE key = ? AND terminal = ?", report.opening, terminal);
    if (!row.next()) throw Refusal{404, "opening_unknown", "this terminal has no such opening"};
    if (!row.empty(1)) return;
    auto caseNumber = row.text(0);
    database.run("UPDATE openings SET outcome = ? WHERE key = ?", report.outcome, report.opening);
    bool stoodOpen = report.outcome == "opened" || report.outcome == "alreadyOpen" || report.outcome == "foundOpen";
    if (stoodOpen) {
        auto evidence = fmt::format("{} door {} {}", report.outcome, report.door, wireTime(report.time));
        database.run("UPDATE collections SET state = 'delivered', evidence = ? WHERE case_number = ?", evidence, caseNumber);
        addEvent(database, caseNumber, now, "结果已送达（取件柜）");
    }
    transaction.commit();
}

std::vector<CollectionLine> allCollections(Database& database) {
    std::vector<CollectionLine> all;
    auto row = database.query("SELECT case_number, way, state, terminal, pickup_code, waybill, evidence, door FROM collections ORDER BY rowid");
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), int(row.number(7))});
    return all;
}

}  // namespace platform
