#pragma once

#include "platform/messages/messages.h"
#include "platform/server/database.h"
#include "platform/server/refusal.h"

namespace platform {

extern const char* const draftTables;

DraftKept keepDraft(Database&, const Person&, const KeepDraft&, Time now);
DraftFound findDraft(Database&, const Person&, const std::string& itemId, Time now);   // throws Refusal draft_unknown
void dropDraft(Database&, const Person&, const std::string& itemId);                  // it was submitted

}  // namespace platform
