#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/database.h"
#include "platform/topics/complaints.h"

// 12345 as the platform keeps it: received, dispatched to an office, replied to within five working days.
namespace platform {

extern const char* const complaintTables;

struct KeptComplaint { std::string number; bool isNew = true; };
// One a stored number. Throws Refusal key_reused when the key came before with other content.
KeptComplaint takeComplaint(Database&, const Complaint&, const std::string& json, const Calendar&, Time now);
// By number, or by stored number with or without its hyphens. What was said is not in it, nor by whom.
std::optional<ComplaintFound> findComplaint(Database&, const std::string& number);

struct ListedComplaint { ComplaintFound shown; Complaint said; };
std::vector<ListedComplaint> everyComplaint(Database&);    // oldest first; for the office

// Staff's decisions. Throw std::runtime_error: there is no such complaint, or it has been replied to.
void dispatch(Database&, const std::string& number, const std::string& office);
void replyToComplaint(Database&, const std::string& number, const std::string& words);

}  // namespace platform
