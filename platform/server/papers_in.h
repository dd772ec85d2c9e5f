#pragma once

#include "platform/server/database.h"
#include "platform/topics/cases.h"

// 邮政双向专递, the way in: originals that come to the office by post. The way out stands in collections.h.
namespace platform {

extern const char* const papersInTables;

// In the transaction of the case, or of what is added to it: one parcel for all that is to come by post. What is added while a
// parcel is awaited goes into that.
void expectPapers(Database&, const std::string& caseNumber, const std::string& receiver, const std::vector<SentMaterial>&, Time now);
std::optional<PapersIn> papersIn(Database&, const std::string& caseNumber);      // none: nothing is to come by post
void papersReceived(Database&, const std::string& caseNumber, Time now);         // by staff. Throws std::runtime_error

}  // namespace platform
