#pragma once

#include <nlohmann/json_fwd.hpp>

#include "platform/client.h"
#include "platform/server/database.h"

namespace platform {

extern const char* const accountTables;

int seedAccounts(Database&, const nlohmann::json&);   // a list as in assets/demo/accounts.json; how many
Account accountOf(Database&, const Person&);          // all of it empty where this person has none

}  // namespace platform
