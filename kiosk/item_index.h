#pragma once

#include <set>
#include <string>
#include <string_view>

#include "kiosk/database.h"
#include "kiosk/search_index.h"

// What is found without opening an item: a short row each, beside the items' own long ones, and how each character in them
// is read. Made when items arrive, so that a search needs neither JSON nor a dictionary.
namespace kiosk {

void makeItemIndex(Database&);                       // its tables, where they are missing

class ItemIndexWriter {
public:
    explicit ItemIndexWriter(Database&);             // forgets what was there
    void add(std::int64_t place, const std::string& id, const std::string& json);
    void finish();                                   // the readings of all that was added

private:
    Database& database_;
    std::set<std::string> characters_;
};

SearchIndex readItemIndex(Database&);

// The most used first, then those that apply, ask, collect, each as they came. `way` empty: of all.
std::vector<std::int64_t> mostUsed(Database&, const std::string& way, std::size_t most);
void countUses(Database&, const std::string& id, std::int64_t more);   // by item alone, never who or when

}  // namespace kiosk
