#pragma once

#include "platform/server/cases.h"

// 初审: what comes in over a terminal waits until its window has looked (待受理); only then it is accepted (受理), the notice of
// that is issued, and the working days of the promise begin.
namespace platform {

extern const char* const firstReviewTables;

void awaitAcceptance(Database&, const std::string& caseNumber, const Item&);   // of an item that wants it, as it comes
std::optional<AcceptanceNotice> acceptanceOf(Database&, const std::string& caseNumber);
// By the window; throws std::runtime_error when the case is not waiting for it.
void accept(Database&, const std::string& number, const Calendar&, Time now);

}  // namespace platform
