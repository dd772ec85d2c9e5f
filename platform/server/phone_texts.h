#pragma once

#include "platform/server/route.h"

namespace platform {

extern const char* const phoneTextTables;

// A page on which a phone writes what the terminal asks for; no session is needed, so it belongs to the terminal. What was
// written is kept for a minute beyond the page's time, so that an answer that is lost can be asked for again, and no longer.
HandoverOpened openPhoneText(Premises&, const OpenPhoneText&, const std::string& terminal, const std::string& key, Time now);   // throws Refusal key_reused
HandoverState phoneTextState(Database&, const std::string& terminal, const std::string& id, Time now);   // throws Refusal handover_unknown

struct PhoneText { std::string id, label; std::size_t longest = 0; HandoverState::State state{}; };
std::optional<PhoneText> phoneTextBy(Database&, const std::string& code, Time now);
void phoneTextOpened(Database&, const std::string& id);
void phoneTextReceived(Database&, const std::string& id, const std::string& text);   // the first one stays

}  // namespace platform
