#pragma once

#include "platform/server/cases.h"

// 出件: how the result is collected. What the resident said last counts, and there is a last time once there is a result.
namespace platform {

extern const char* const resultWayTables;

// Throws Refusal way_wrong: it is none of the item's, or nobody said where it is posted to.
void checkWay(const Item&, const std::string& way, const std::optional<PostAddress>&);

// Of a case as far as it is known: the way, and those that may be chosen instead.
void showWays(Database&, const Submission&, const std::optional<Item>&, Case&);
std::optional<PostAddress> postedTo(Database&, const CaseRecord&);   // as was said last; none: it goes another way
std::string statusWithResult(const std::string& way);            // in words, as long as nothing was done with it

// Throws Refusal case_unknown, result_issued, way_wrong, key_reused.
void changeWay(Database&, const Person&, const std::string& caseNumber, const ChangeWay&, const std::string& key, Time now);

}  // namespace platform
