#pragma once

#include "platform/messages/messages.h"
#include "platform/server/database.h"
#include "platform/server/refusal.h"

namespace platform {

extern const char* const draftTables;

DraftKept keepDraft(Database&, const Person&, const KeepDraft&, Time now);
DraftFound findDraft(Database&, const Person&, const std::string& itemId, Time now);   // throws Refusal draft_unknown
// The same, by the code that its owner was given: anybody else's is as unknown as one that there never was.
DraftFound findDraftByCode(Database&, const Person&, const std::string& code, Time now);
void dropDraft(Database&, const Person&, const std::string& itemId);                  // it was submitted

}  // namespace platform
