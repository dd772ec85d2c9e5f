#pragma once

#include <optional>
#include <string>

#include "platform/client.h"
#include "platform/server/database.h"
#include "platform/server/item.h"

// 一口式收费: what an application costs by its item. One bill for a case, or for a whole package with the lines of its members.
namespace platform {

extern const char* const chargeTables;

// In the transaction in which the case is taken, members included. Nothing where it is free, or not paid for online.
void openBill(Database&, const std::string& caseNumber, const Item&, const Submission&);
// Of a case or package; a member has none of its own. None: it costs nothing, or nothing any more.
std::optional<Bill> billOfCase(Database&, const std::string& caseNumber);

// It was returned: what is not paid yet is taken off the bill, what was paid is given back. In the transaction of the return.
void withdrawCharges(Database&, const std::string& caseNumber, Time now);
// What is left to be paid of the bill of a case; none: it is another bill. A payment on its way meanwhile may have been of more.
std::optional<std::int64_t> leftOf(Database&, const std::string& billId);

}  // namespace platform
