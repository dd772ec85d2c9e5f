#pragma once

#include "platform/topics/materials.h"

// What a resident takes away on their phone instead of on paper: a sealed file behind a link that opens once, for three minutes.
namespace platform {

// Either a record of theirs, as AskRecord finds it, or how a case of theirs stands. HandoverOpened; idempotent by key.
struct OpenTakeaway { std::string token, itemId; int year = 0; std::string caseNumber = {}; };
struct AskTakeaway { std::string token, id; };       // HandoverState: opened, received (the phone has it), expired

}  // namespace platform
