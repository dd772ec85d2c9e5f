#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

#include "kiosk/database.h"
#include "kiosk/search_index.h"

// What is found without opening an item: a short row each, beside the items' own long ones, and how each character in them
// is read. Made when items arrive, so that a search needs neither JSON nor a dictionary.
namespace kiosk {

class ItemIndexWriter {
public:
    explicit ItemIndexWriter(Database&);             // makes its tables
    void add(std::int64_t place, const std::string& id, const nlohmann::json&);
    void finish();                                   // the readings of all that was added

private:
    Database& database_;
    std::set<std::string> characters_;
};

// How often each item was begun stands in a file of its own, beside which the items' is read.
void makeUses(Database&);                            // its table, where it is missing
void countUses(Database&, const std::string& id, std::int64_t more);   // by item alone, never who or when

SearchIndex readItemIndex(Database&);

// The most used first, then those that apply, ask, collect, each as they came. `way` empty: of all.
std::vector<std::int64_t> mostUsed(Database&, const std::string& way, std::size_t most);

}  // namespace kiosk
