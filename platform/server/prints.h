#pragma once

#include <functional>

#include "platform/messages/messages.h"
#include "platform/server/cases.h"
#include "platform/server/certificates.h"
#include "platform/server/sheet_parts.h"

namespace platform {

// Something sealed that a terminal may print: the result of a case, a record of an office.
struct Printable {
    std::string subject;                             // what is counted: a case number, or a name that no case has
    std::string title;
    Time issued{};
    std::function<std::vector<std::uint8_t>(const std::optional<ReprintMark>&)> sealed;
};

// The right to print it once. The first grant that is reported printed is the original; a grant that failed gives its right
// back; while one is open (nobody knows what lies in the tray) another key gets a reprint. The same key gets the same bytes.
// `mark`: how this one is marked in any case. Throws Refusal.
PrintGranted grantPrint(Database&, const Printable&, const std::string& key, const std::string& terminal, Time now,
                        const std::optional<ReprintMark>& mark = {});

Printable printable(Database&, const CaseRecord&, const Certified& seal);   // throws Refusal result_not_ready

// What a print of this terminal was about; throws Refusal print_unknown.
std::string printedSubject(Database&, const std::string& key, const std::string& terminal);

// `spoiled` came out badly: it counts no longer, and what takes its place is marked and counts as it did. Once, within the hour,
// and never for a replacement. The same key gets the same bytes. Throws Refusal print_unknown, replaced_already.
PrintGranted grantReplacement(Database&, const Printable&, const std::string& spoiled, const std::string& fault, const std::string& key,
                              const std::string& terminal, Time now);

// How many lie on paper, or may, of those granted since then.
int printsSince(Database&, const std::string& subject, Time);

// Throws Refusal when the grant is not this terminal's, or was reported otherwise before.
void reportPrint(Database&, const std::string& key, const std::string& terminal, const PrintOutcome&, Time now);

}  // namespace platform
