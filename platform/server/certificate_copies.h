#pragma once

#include "platform/server/prints.h"
#include "platform/server/route.h"

namespace platform {

extern const char* const certificateCopyTables;

// 证照复印件: one certificate of this person on paper, sealed, with what it is for and the day across it; the same key gets the
// same bytes. What was granted is written down: which certificate, for what, where. Throws Refusal certificate_unknown (also
// of anybody else's), certificate_invalid, quota_used.
PrintGranted grantCopy(Premises&, const Person&, const RequestCopy&, const std::string& key, const std::string& terminal, Time now);

// Of a copy that came out badly the same once more, under a key of its own; none: `spoiled` was no copy. Throws as grantCopy does.
std::optional<Printable> copyOnceMore(Premises&, const Person&, const std::string& spoiled, const std::string& key, Time now);
// Written down like the one before it, once it is granted; nothing for what was no copy.
void keepCopyOnceMore(Database&, const std::string& spoiled, const std::string& key, const std::string& terminal, Time now);

}  // namespace platform
