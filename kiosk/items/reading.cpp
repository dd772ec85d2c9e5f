#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

std::chrono::minutes clockTime(const std::string& words) {
    int hour = 0, minute = 0;
    if (std::sscanf(words.c_str(), "%2d:%2d", &hour, &minute) != 2) throw std::runtime_error("hours: no HH:MM");
    return std::chrono::minutes{hour * 60 + minute};
}

}  // namespace

OfficeHours hoursAt(const ItemJson& from, const char* key) {
    OfficeHours hours;
    for (auto& span : listAt(from, key)) hours.push_back({clockTime(span.at(0)), clockTime(span.at(1))});
    return hours;
}

Localised localisedAt(const ItemJson& from, const char* key) {
    if (!from.contains(key)) return {};
    return {from.at(key).at("zh_CN"), from.at(key).value("en", "")};
}

std::vector<Localised> localisedListAt(const ItemJson& from, const char* key) {
    std::vector<Localised> all;
    for (auto& one : listAt(from, key)) all.push_back({one.at("zh_CN"), one.value("en", "")});
    return all;
}

const ItemJson& listAt(const ItemJson& from, const char* key) {
    static const ItemJson none = ItemJson::array();
    auto found = from.find(key);
    return found == from.end() ? none : *found;
}

Condition conditionAt(const ItemJson& from, const char* key) {
    auto found = from.find(key);
    return found == from.end() ? Condition{} : found->get<Condition>();
}

QuestionSpec questionFrom(const ItemJson& from) {
    QuestionSpec question{from.at("id"), localisedAt(from, "question"), {}, conditionAt(from, "showIf")};
    for (auto& option : from.at("options")) question.options.push_back({option.at("id"), localisedAt(option, "label"), localisedAt(option, "refusal")});
    return question;
}

EligibleSpec eligibleFrom(const ItemJson& from) {
    return {from.value("ageFrom", -1), from.value("ageTo", -1), from.value("sex", ""), conditionAt(from, "when"), localisedAt(from, "reason")};
}

}  // namespace kiosk
