#include "platform/server/materials.h"
#include "platform/server/phone_pages.h"
#include "platform/server/random.h"
#include "platform/server/sessions.h"
#include "platform/server/shrink_picture.h"
#include "platform/server/words.h"
#include "platform/wire_time.h"

namespace platform {

const char* const handoverTables = R"(
CREATE TABLE IF NOT EXISTS handovers (
  id TEXT PRIMARY KEY, key TEXT UNIQUE, code TEXT UNIQUE, token_hash TEXT, terminal TEXT, name TEXT, id_type TEXT, id_number TEXT,
  material TEXT, expiry INTEGER, state INTEGER, hashes TEXT);
)";

namespace {

std::vector<std::uint8_t> previewOf(Database& database, const std::string& hash, const std::string& idNumber) {
    auto row = database.query("SELECT jpeg FROM uploads WHERE hash = ? AND id_number = ?", hash, idNumber);
    if (!row.next()) return {};
    return shrinkPicture(row.bytes(0), forAGlance).value_or(std::vector<std::uint8_t>{});
}

}  // namespace

HandoverOpened openHandover(Premises& premises, const Person& person, const std::string& tokenHash, const std::string& terminal,
                            const std::string& key, const std::string& material, Time now) {
    auto& database = premises.database;
    database.run("INSERT OR IGNORE INTO handovers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')", randomHex(16), key, randomHex(16), tokenHash, terminal,
                 person.name, person.idType, person.idNumber, material, epochSeconds(now + lifetimeOfPhonePage));
    auto row = database.query("SELECT id, code, expiry FROM handovers WHERE key = ? AND token_hash = ?", key, tokenHash);
    if (!row.next()) throw Refusal{409, "key_reused", "this key belongs to another session"};
    return phonePageOpened(premises, "/u/", row, now);
}

HandoverState handoverState(Database& database, const std::string& tokenHash, const std::string& id, Time now) {
    auto row = database.query("SELECT state, expiry, hashes, id_number FROM handovers WHERE id = ? AND token_hash = ?", id, tokenHash);
    if (!row.next()) throw Refusal{404, "handover_unknown", "this session has no such page"};
    HandoverState state{phonePageState(row, 0, 1, now), wordsOf(row.text(2)), {}};
    if (!state.hashes.empty()) state.preview = previewOf(database, state.hashes.front(), row.text(3));
    return state;
}

// Only while the session that made it is open: whoever left the terminal has left the page too.
std::optional<Handover> handoverBy(Database& database, const std::string& code, Time now) {
    auto row = database.query("SELECT id, material, name, id_type, id_number, terminal, state, expiry FROM handovers WHERE code = ?"
                              " AND token_hash IN (SELECT token_hash FROM sessions WHERE expiry > ?)", code, epochSeconds(now));
    if (!row.next()) return std::nullopt;
    Handover found{row.text(0), row.text(1), {}, row.text(5), phonePageState(row, 6, 7, now)};
    found.person.name = row.text(2);
    found.person.idType = row.text(3);
    found.person.idNumber = row.text(4);
    return found;
}

void handoverOpened(Database& database, const std::string& id) { database.run("UPDATE handovers SET state = 1 WHERE id = ? AND state = 0", id); }

void handoverReceived(Database& database, const std::string& id, const std::vector<std::string>& hashes) {
    database.run("UPDATE handovers SET state = 2, hashes = ? WHERE id = ? AND state < 2", joined(hashes), id);
}

}  // namespace platform
