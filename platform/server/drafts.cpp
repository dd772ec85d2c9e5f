#include "platform/server/drafts.h"

#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

const char* const draftTables = R"(
CREATE TABLE IF NOT EXISTS drafts (
  id_number TEXT, item_id TEXT, item_version TEXT, content TEXT, code TEXT, time INTEGER, PRIMARY KEY (id_number, item_id));
)";

namespace {

constexpr std::chrono::hours draftsKept{7 * 24};

DraftFound found(Database& database, const Person& person, const char* one, const std::string& value, Time now) {
    database.run("DELETE FROM drafts WHERE time < ?", epochSeconds(now - draftsKept));
    auto row = database.query(one, person.idNumber, value);
    if (!row.next()) throw Refusal{404, "draft_unknown", "this person has begun nothing of that kind"};
    return {row.text(0), row.text(1), row.time(2), row.text(3)};
}

}  // namespace

DraftKept keepDraft(Database& database, const Person& person, const KeepDraft& draft, Time now) {
    DraftKept kept{randomDigits(8), now + draftsKept};
    database.run("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?)", person.idNumber, draft.itemId, draft.itemVersion, draft.content, kept.code, epochSeconds(now));
    return kept;
}

DraftFound findDraft(Database& database, const Person& person, const std::string& itemId, Time now) {
    return found(database, person, "SELECT item_version, content, time, item_id FROM drafts WHERE id_number = ? AND item_id = ?", itemId, now);
}

DraftFound findDraftByCode(Database& database, const Person& person, const std::string& code, Time now) {
    return found(database, person, "SELECT item_version, content, time, item_id FROM drafts WHERE id_number = ? AND code = ?", code, now);
}

void dropDraft(Database& database, const Person& person, const std::string& itemId) {
    database.run("DELETE FROM drafts WHERE id_number = ? AND item_id = ?", person.idNumber, itemId);
}

}  // namespace platform
