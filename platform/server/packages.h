#pragma once

#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/database.h"
#include "platform/server/item.h"
#include "platform/topics/cases.h"

// 一件事: one submission, one case above, and a case for each member, which its own department decides.
namespace platform {

extern const char* const packageTables;

// As the item names them. days 0: the package's limit.
struct PackageMember { std::string id, title, department, result; bool optional = false; int days = 0; };
std::vector<PackageMember> membersOf(const Item&);

// In the transaction of the package: those that the submission names.
void openMembers(Database&, const std::string& package, const Item&, const Submission&, const Calendar&, Time due, Time now);

std::vector<CaseMember> membersOf(Database&, const std::string& package);    // in the order of the item
std::string packageOf(Database&, const std::string& caseNumber);             // empty: it is no member
std::string memberCase(Database&, const std::string& package, const std::string& member);   // its number. Throws std::runtime_error
std::string packageStatus(const std::vector<CaseMember>&);                   // one progress for all

// The item as the member's own: its title, department and result.
Item itemOfMember(Database&, Item, const std::string& caseNumber);

// One rejected does not stop the rest: the package is over once the last one is decided.
void memberDecided(Database&, const std::string& caseNumber, Time now);
void returnOpenMembers(Database&, const std::string& package, const std::string& reason, Time now);

}  // namespace platform
