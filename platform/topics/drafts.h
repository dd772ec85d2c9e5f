#pragma once

#include <string>

#include "platform/topics/persons.h"

// What somebody has begun to fill in and wants to go on with, at any terminal. Kept by the platform, never by a terminal.
namespace platform {

// DraftKept; instead of what this person had begun of this item. `content`: the terminal's own words, JSON, at most 60,000 characters.
struct KeepDraft { std::string token, itemId, itemVersion, content; };
struct DraftKept { std::string code; Time until{}; };   // with the code, too, its owner finds it again
struct FindDraft { std::string token, itemId; };     // DraftFound, Refused draft_unknown
struct FindDraftByCode { std::string token, code; };     // the same; of another person's code nothing is said but draft_unknown
struct DraftFound { std::string itemVersion, content; Time kept{}; std::string itemId{}; };

}  // namespace platform
