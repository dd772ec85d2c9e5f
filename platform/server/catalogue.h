#pragma once

#include <optional>
#include <vector>

#include "platform/server/database.h"
#include "platform/server/item.h"

namespace platform {

std::string catalogueVersion(Database&);
std::vector<std::string> offeredItems(Database&);                                    // JSON texts in the order of their ids
std::optional<Item> offeredItem(Database&, const std::string& id);                    // as it is now
std::optional<Item> findItem(Database&, const std::string& id, const std::string& version);

std::string offeredTopics(Database&);                                                // JSON text, a list

// These items are offered from now on and no others; older versions stay known for what still waits in a terminal.
// `topics`: a list as openapi.yaml has it. Throws std::runtime_error when two items of one code are not the same (unified.h).
std::string loadCatalogue(Database&, const std::vector<Item>&, const std::string& topics = "[]");

}  // namespace platform
