#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

#include "kiosk/database.h"
#include "kiosk/instant.h"
#include "kiosk/search_index.h"
#include "kiosk/topics.h"

// What is found without opening an item: a short row each, beside the items' own long ones, and how each character in them
// is read. Made when items arrive, so that a search needs neither JSON nor a dictionary, and a list only what it shows.
namespace kiosk {

class ItemIndexWriter {
public:
    ItemIndexWriter(Database&, const std::vector<Topic>&);   // makes its tables; of topics with one code the first counts
    void add(std::int64_t place, const std::string& id, const nlohmann::json&);
    void finish();                                   // the readings of all that was added

private:
    std::int64_t department(const nlohmann::json& item);

    Database& database_;
    std::set<std::string> characters_, topics_;
    std::map<std::string, std::int64_t> departments_;   // by their Chinese names
};

// How often each item was begun stands in a file of its own, beside which the items' is read.
void makeUses(Database&);                            // its table, where it is missing
void countUses(Database&, const std::string& id, std::int64_t more);   // by item alone, never who or when

SearchIndex readItemIndex(Database&);

// Which items; what is empty does not narrow them. A department goes by the number that departments() gave it.
struct ItemFilter { std::string way = {}, topic = {}, department = {}; bool packages = false; };
struct ItemGroup { std::string code; Localised title; std::string icon; int count = 0; };

inline const std::string noTopic = "other";          // of what is about none, or about one that has no words

int countItems(Database&, const ItemFilter&);
// The most used first, then those that apply, ask, collect, pay, each as they came.
std::vector<std::int64_t> mostUsed(Database&, const ItemFilter&, std::size_t most);
// Those that have such items: topics in their own order, departments the most used first.
std::vector<ItemGroup> topicsOf(Database&, const ItemFilter&, Instant now);
std::vector<ItemGroup> departmentsOf(Database&, const ItemFilter&);

}  // namespace kiosk
