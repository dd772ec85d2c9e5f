#pragma once

#include <filesystem>
#include <string>

#include "kiosk/database.h"
#include "kiosk/instant.h"

// The file under the journal: its tables, and what to do when it is damaged.
namespace kiosk {

struct JournalFile {
    Database database;
    bool wasDamaged = false;                         // the old one is beside it as journal.db.damaged-<yyyymmdd>
    int salvaged = 0;                                // waiting submissions taken over from it
};

// Throws DatabaseError when the folder cannot be used, std::runtime_error when a newer version wrote the journal.
JournalFile openJournalFile(const std::filesystem::path& file, Instant now);

// yyyymmdd in Asia/Shanghai (UTC+8, no daylight saving).
std::string dayOf(Instant);

}  // namespace kiosk
