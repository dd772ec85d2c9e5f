#include <map>
#include <optional>
#include <set>

#include "kiosk/day_limit.h"
#include "kiosk/items/check.h"
#include "kiosk/items/patterns.h"

namespace kiosk {
namespace {

using nlohmann::json;
using Options = std::map<std::string, std::set<std::string>>;    // of questions and choices that have been asked

std::set<std::string> idsOf(const json& options) {
    std::set<std::string> ids;
    for (auto& option : options) ids.insert(option["id"].get<std::string>());
    return ids;
}

// Days that there are, in their order; those that count from today are looked at as of a day in the middle of a year.
void checkLimits(const std::string& at, const json& field, Mistakes& mistakes) {
    using namespace std::chrono;
    constexpr year_month_day someDay{year{2026} / 7 / 1};
    std::optional<year_month_day> earliest, latest;
    for (auto [key, day] : {std::pair{"earliest", &earliest}, {"latest", &latest}}) {
        if (!field.contains(key)) continue;
        *day = dayLimit(field[key].get<std::string>(), someDay);
        if (!*day) mistakes.add(at + "." + key, "there is no such day");
    }
    if (earliest && latest && *earliest > *latest) mistakes.add(at + ".latest", "comes before the earliest");
}

// What is typed with digits alone, and what has letters in it.
void checkPattern(const std::string& at, const json& field, Mistakes& mistakes) {
    static const std::set<std::string> digits{"bankCard", "household", "postcode"};
    const auto name = field.value("pattern", ""), kind = field["kind"].get<std::string>();
    if (name.empty()) return;
    if (!patternKnown(name)) return mistakes.add(at + ".pattern", "this terminal knows no check \"{}\"", name);
    const std::string needed = digits.contains(name) ? "number" : "code";
    if (kind != needed) mistakes.add(at + ".kind", "what \"{}\" checks is a {}", name, needed);
}

void checkPrefill(const std::string& at, const json& field, Mistakes& mistakes) {
    static const std::map<std::string, std::string> kinds{{"card.birth", "date"}, {"card.address", "address"}, {"account.address", "address"},
        {"account.phone", "phone"}, {"card.number", "code"}, {"account.bankCard", "number"}, {"account.postcode", "number"}};
    auto found = kinds.find(field.value("prefill", ""));
    if (found != kinds.end() && found->second != field["kind"].get<std::string>())
        mistakes.add(at + ".prefill", "\"{}\" goes into a field of kind {}", found->first, found->second);
}

void checkCondition(const std::string& at, const json& condition, const Options& known, Mistakes& mistakes) {
    for (auto& [id, answers] : condition.items()) {
        auto asked = known.find(id);
        if (asked == known.end()) {
            mistakes.add(at + "." + id, "nothing of that name is asked before");
            continue;
        }
        for (auto& answer : answers)
            if (!asked->second.contains(answer.get<std::string>()))
                mistakes.add(at + "." + id, "\"{}\" is none of its answers", answer.get<std::string>());
    }
}

// In the order in which they are asked, so that nothing depends on what comes later.
Options checkAsked(const json& item, const char* list, const char* asked, Options known, std::set<std::string>& ids, Mistakes& mistakes) {
    each(item, list, [&](const std::string& at, const json& one) {
        const auto id = one["id"].get<std::string>();
        if (!ids.insert(id).second) mistakes.add(list, "\"{}\" comes twice", id);
        if (one.contains("showIf")) checkCondition(at + ".showIf", one["showIf"], known, mistakes);
        if (one.contains(asked)) known[id] = idsOf(one[asked]);
    });
    return known;
}

void checkQuestions(const json& item, Mistakes& mistakes) {
    each(item, "scenarios", [&](const std::string& at, const json& question) {
        std::size_t refusing = 0;
        for (auto& option : question["options"]) refusing += option.contains("refusal");
        if (refusing == question["options"].size()) mistakes.add(at + ".options", "every answer refuses");
        if (idsOf(question["options"]).size() < question["options"].size()) mistakes.add(at + ".options", "an answer comes twice");
    });
}

}  // namespace

void checkFields(const json& item, Mistakes& mistakes) {
    std::set<std::string> ids;
    checkQuestions(item, mistakes);
    auto known = checkAsked(item, "scenarios", "options", {}, ids, mistakes);
    each(item, "eligible", [&](const std::string& at, const json& rule) {
        if (rule.contains("when")) checkCondition(at + ".when", rule["when"], known, mistakes);
    });
    known = checkAsked(item, "fields", "options", known, ids, mistakes);
    each(item, "fields", [&](const std::string& at, const json& field) {
        checkLimits(at, field, mistakes);
        checkPattern(at, field, mistakes);
        checkPrefill(at, field, mistakes);
    });
    each(item, "materials", [&](const std::string& at, const json& material) {
        if (material.contains("when")) checkCondition(at + ".when", material["when"], known, mistakes);
    });
    each(item.value("elements", json::object()), "fees", [&](const std::string& at, const json& fee) {
        if (fee.contains("when")) checkCondition("elements." + at + ".when", fee["when"], known, mistakes);
    });
}

}  // namespace kiosk
