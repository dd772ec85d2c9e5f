#include "platform/server/deceased.h"

#include "platform/server/refusal.h"
#include "platform/wire_time.h"

namespace platform {

const char* const deceasedTables = R"(
CREATE TABLE IF NOT EXISTS deceased (id_number TEXT PRIMARY KEY, marked INTEGER NOT NULL);
)";

void markDeceased(Database& database, const std::string& idNumber, Time now) {
    database.run("INSERT OR IGNORE INTO deceased VALUES (?, ?)", idNumber, epochSeconds(now));
    database.run("DELETE FROM sessions WHERE id_number = ?", idNumber);
}

void takeBackDeceased(Database& database, const std::string& idNumber) { database.run("DELETE FROM deceased WHERE id_number = ?", idNumber); }

void requireAlive(Database& database, const Person& person) {
    if (database.query("SELECT 1 FROM deceased WHERE id_number = ?", person.idNumber).next())
        throw Refusal{403, "holder_deceased", "the holder of this document has died, as the register says"};
}

}  // namespace platform
