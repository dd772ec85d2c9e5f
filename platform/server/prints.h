#pragma once

#include "platform/messages/messages.h"
#include "platform/server/cases.h"
#include "platform/server/sealing.h"

namespace platform {

// The right to print the result of this case once. The first grant that is reported printed is the original; a grant
// that failed gives its right back; while one is open (nobody knows what lies in the tray) another key gets a reprint.
// The same key gets the same bytes. Throws Refusal.
PrintGranted grantPrint(Database&, const CaseRecord&, const std::string& key, const std::string& terminal, const Certified& seal, Time now);

// Throws Refusal when the grant is not this terminal's, or was reported otherwise before.
void reportPrint(Database&, const std::string& key, const std::string& terminal, const PrintOutcome&, Time now);

}  // namespace platform
