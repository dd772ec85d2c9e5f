#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "kiosk/service_item.h"

// How the members of an item's JSON become values, by topic; kiosk/service_item.cpp puts them together.
namespace kiosk {

using ItemJson = nlohmann::json;

Localised localisedAt(const ItemJson& from, const char* key);                // empty where it is missing
std::vector<Localised> localisedListAt(const ItemJson& from, const char* key);
const ItemJson& listAt(const ItemJson& from, const char* key);              // empty where it is missing
OfficeHours hoursAt(const ItemJson& from, const char* key);
Condition conditionAt(const ItemJson& from, const char* key);

Elements elementsFrom(const ItemJson&);
std::vector<FeeSpec> feesFrom(const ItemJson&);
FieldSpec fieldFrom(const ItemJson&);
MaterialSpec materialFrom(const ItemJson&);
QuestionSpec questionFrom(const ItemJson&);
EligibleSpec eligibleFrom(const ItemJson&);
void readOffers(const ItemJson& from, ServiceItem&);     // results, record, bill, appointment, package, subject, regions, levels

// The value that a word of the schema stands for; `at` names the place when there is none.
template <class Value> Value valueNamed(const std::map<std::string, Value>& names, const std::string& name, const char* at) {
    auto found = names.find(name);
    if (found == names.end()) throw std::runtime_error(std::string{at} + ": unknown " + name);
    return found->second;
}

}  // namespace kiosk
