#include "platform/server/phone_texts.h"

#include "platform/server/phone_pages.h"
#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

const char* const phoneTextTables = R"(
CREATE TABLE IF NOT EXISTS phone_texts (
  id TEXT PRIMARY KEY, key TEXT UNIQUE, code TEXT UNIQUE, terminal TEXT, label TEXT, longest INTEGER, text TEXT, expiry INTEGER, state INTEGER);
)";

namespace {

constexpr std::chrono::seconds keptBeyond{60};

void dropOld(Database& database, Time now) {
    database.run("DELETE FROM phone_texts WHERE expiry <= ?", epochSeconds(now - keptBeyond));
}

}  // namespace

HandoverOpened openPhoneText(Premises& premises, const OpenPhoneText& wanted, const std::string& terminal, const std::string& key, Time now) {
    auto& database = premises.database;
    dropOld(database, now);
    database.run("INSERT OR IGNORE INTO phone_texts VALUES (?, ?, ?, ?, ?, ?, NULL, ?, 0)", randomHex(16), key, randomHex(16), terminal, wanted.label,
                 wanted.longest, epochSeconds(now + lifetimeOfPhonePage));
    auto row = database.query("SELECT id, code, expiry FROM phone_texts WHERE key = ? AND terminal = ?", key, terminal);
    if (!row.next()) throw Refusal{409, "key_reused", "this key belongs to another terminal"};
    return phonePageOpened(premises, "/w/", row, now);
}

HandoverState phoneTextState(Database& database, const std::string& terminal, const std::string& id, Time now) {
    dropOld(database, now);
    auto row = database.query("SELECT state, expiry, text FROM phone_texts WHERE id = ? AND terminal = ?", id, terminal);
    if (!row.next()) throw Refusal{404, "handover_unknown", "this terminal has no such page"};
    HandoverState state{phonePageState(row, 0, 1, now), {}};
    if (state.state == HandoverState::State::received) state.text = row.text(2);
    return state;
}

std::optional<PhoneText> phoneTextBy(Database& database, const std::string& code, Time now) {
    auto row = database.query("SELECT id, label, longest, state, expiry FROM phone_texts WHERE code = ?", code);
    if (!row.next()) return std::nullopt;
    return PhoneText{row.text(0), row.text(1), std::size_t(row.number(2)), phonePageState(row, 3, 4, now)};
}

void phoneTextOpened(Database& database, const std::string& id) { database.run("UPDATE phone_texts SET state = 1 WHERE id = ? AND state = 0", id); }

void phoneTextReceived(Database& database, const std::string& id, const std::string& text) {
    database.run("UPDATE phone_texts SET state = 2, text = ? WHERE id = ? AND state < 2", text, id);
}

}  // namespace platform
