#pragma once

#include "platform/topics/materials.h"

// Words that a resident writes on their own phone instead of on the terminal's keyboard, also one who has not logged in: a page
// behind a code, once, for three minutes, for the terminal that asked.
namespace platform {

struct OpenPhoneText { std::string label; int longest = 200; };      // HandoverOpened; what the phone asks for, and how many characters
struct AskPhoneText { std::string id; };             // HandoverState, with the text once received

}  // namespace platform
