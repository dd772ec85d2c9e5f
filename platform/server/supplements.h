#pragma once

#include <string>
#include <vector>

#include "platform/messages/messages.h"
#include "platform/server/calendar.h"
#include "platform/server/database.h"
#include "platform/server/item.h"

// 补正: what a case still wants, said once and completely (行政许可法 art. 32), and what comes of it.
namespace platform {

extern const char* const supplementTables;

std::vector<WantedMaterial> wantedOf(Database&, const std::string& caseNumber, Time& until);

// 容缺: what was undertaken to follow is wanted from the beginning. In the transaction of the case.
void wantWhatFollows(Database&, const std::string& caseNumber, const Item&, const Submission&, const Calendar&, Time now);

// By the office: materials of the item by their ids, or others by their names. Throws std::runtime_error.
void want(Database&, const std::string& caseNumber, const std::vector<std::string>& materials, const Calendar&, Time now);

// True: it is new; false: it came before. Throws Refusal case_unknown, nothing_wanted, materials_missing …
bool takeSupplement(Database&, const Supplement&, const std::string& terminal, Time now);

// Cases that have waited in vain are returned.
void returnOverdue(Database&, Time now);

}  // namespace platform
