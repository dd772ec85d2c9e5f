#pragma once

#include <string>

#include "platform/client.h"
#include "platform/server/database.h"

// Who has died identifies nobody any more: no card, code or login of theirs opens a session, and nothing is applied for in their
// name. What is applied for about them (身后一件事) names them as its subject, which is another thing.
namespace platform {

extern const char* const deceasedTables;

void markDeceased(Database&, const std::string& idNumber, Time now);   // open sessions of theirs end
void takeBackDeceased(Database&, const std::string& idNumber);         // it was a mistake
void requireAlive(Database&, const Person&);                           // throws Refusal holder_deceased

}  // namespace platform
