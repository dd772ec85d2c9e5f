#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/topics.h"

// The file in which a catalogue is kept: written in one go, then only read, so that it needs no journal and no lock.
namespace kiosk {

// What decides whether an item is good, and the words of the built-in topics; `mark` is another one when any of it has changed.
struct CatalogueRules { std::filesystem::path schema; std::vector<std::string> stepKinds; std::vector<Topic> topics; std::string mark; };
// Topics stand beside `services`. Throws std::runtime_error when that holds no schema.json.
CatalogueRules catalogueRules(const std::filesystem::path& services, std::vector<std::string> stepKinds);

// JSON texts; the platform's topics come before the built-in ones.
struct CatalogueContents { std::string version; std::vector<std::string> items; std::string topics = "[]"; };

// Checks, indexes and writes; all of it is on the disk when it returns how many items are good. Bad ones are kept, but
// hidden, and go to the log. None: it was to stop. Any thread; throws DatabaseError when the disk would not.
std::optional<int> writeCatalogue(const std::filesystem::path& file, const CatalogueRules&, const CatalogueContents&, std::stop_token = {});

// Removes it with what SQLite may have left beside it.
void removeDatabase(const std::filesystem::path& file);

}  // namespace kiosk
