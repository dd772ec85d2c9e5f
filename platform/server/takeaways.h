#pragma once

#include "platform/server/route.h"

namespace platform {

extern const char* const takeawayTables;

// A sealed file for a phone. The link gives it once, within three minutes; until a phone has opened it only as long as the
// session lasts, so that nobody who comes next can take it. Throws Refusal record_unknown, case_unknown, item_unknown.
HandoverOpened openTakeaway(Premises&, const Person&, const OpenTakeaway&, const std::string& tokenHash, const std::string& terminal, const std::string& key, Time now);
HandoverState takeawayState(Database&, const std::string& tokenHash, const std::string& id, Time now);   // throws Refusal handover_unknown

struct Takeaway { std::string id, title; HandoverState::State state{}; };
std::optional<Takeaway> takeawayBy(Database&, const std::string& code, Time now);
void takeawayOpened(Database&, const std::string& id);
std::optional<std::string> takeAway(Database&, const std::string& id);       // the file, once; nothing of it is kept then

}  // namespace platform
