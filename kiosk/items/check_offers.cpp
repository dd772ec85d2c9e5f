#include <algorithm>
#include <regex>
#include <set>

#include "kiosk/items/check.h"

namespace kiosk {
namespace {

using nlohmann::json;

// A card or a licence needs paper that this printer does not hold.
void checkResult(const std::string& at, const json& result, Mistakes& mistakes) {
    const auto kind = result["kind"].get<std::string>();
    if ((kind == "card" || kind == "licence") && result.contains("ways") && std::ranges::count(result["ways"], json("print")))
        mistakes.add(at + ".ways", "a {} cannot be printed here", kind);
}

void checkPackage(const json& item, Mistakes& mistakes) {
    const auto package = item.value("package", json::object());
    if (item.contains("package") && !package.contains("items") && !package.contains("members")) mistakes.add("package", "is made of nothing");
    std::set<std::string> ids;
    int leads = 0;
    each(package, "members", [&](const std::string& at, const json& member) {
        if (!ids.insert(member["id"].get<std::string>()).second) mistakes.add("package." + at + ".id", "comes twice");
        leads += member.value("role", "") == "lead";
    });
    if (leads > 1) mistakes.add("package.members", "has more than one that leads");
}

bool hasId(const json& item, const char* list, const char* id) {
    return std::ranges::any_of(membersOf(item, list), [&](auto& one) { return one["id"] == id; });
}

// Who applies, for whom and about whom is filled in by fields and questions of fixed names.
void checkParties(const json& item, Mistakes& mistakes) {
    const auto package = item.value("package", json::object());
    const auto subject = item.contains("subject") ? item["subject"] : package.contains("members") ? package.value("subject", json::object()) : json::object();
    auto needsField = [&](const char* where, const char* id) {
        if (!hasId(item, "fields", id)) mistakes.add(where, "the form has no field \"{}\"", id);
    };
    if (!subject.empty() && !membersOf(item, "fields").empty()) needsField("subject", "subject_name");
    if (subject.value("deceased", false) && !membersOf(item, "fields").empty()) needsField("subject", "subject_number");
    if (subject.contains("relations") && !subject.contains("question")) mistakes.add("subject.question", "is missing: how is the relation asked for?");
    if (item.contains("applicant")) needsField("applicant", "company_name"), needsField("applicant", "uscc");
    if (item.contains("agency") && !hasId(item, "scenarios", "behalf")) mistakes.add("agency", "nobody is asked \"behalf\"");
    each(item.value("agency", json::object()), "certificates", [&](const std::string& at, const json& kind) {
        auto uses = [&](auto& material) { return material.value("certificate", std::string{}) == kind.template get<std::string>(); };
        if (std::ranges::none_of(membersOf(item, "materials"), uses)) mistakes.add("agency." + at, "no material is such a certificate");
    });
}

void checkLevels(const json& item, Mistakes& mistakes) {
    const auto levels = item.value("levels", json::object());
    if (!levels.contains("accepts")) return;
    each(levels, "finishes", [&](const std::string& at, const json& level) {
        if (!std::ranges::count(levels["accepts"], level)) mistakes.add("levels." + at, "does not accept it");
    });
}

void checkBill(const json& item, Mistakes& mistakes) {
    const auto bill = item.value("bill", json::object());
    if (!bill.contains("pattern")) return;
    if (bill["by"] == "card") return mistakes.add("bill.pattern", "a card has none");
    try {
        static_cast<void>(std::regex{bill["pattern"].get<std::string>()});
    } catch (const std::regex_error&) {
        mistakes.add("bill.pattern", "is no regular expression");
    }
}

void checkEligible(const std::string& at, const json& rule, Mistakes& mistakes) {
    if (!rule.contains("ageFrom") && !rule.contains("ageTo") && !rule.contains("sex")) mistakes.add(at, "tests nothing");
    if (rule.contains("ageFrom") && rule.contains("ageTo") && rule["ageFrom"] > rule["ageTo"]) mistakes.add(at + ".ageTo", "comes before ageFrom");
}

}  // namespace

void checkOffers(const json& item, Mistakes& mistakes) {
    if (item.contains("result")) checkResult("result", item["result"], mistakes);
    each(item, "results", [&](const std::string& at, const json& result) { checkResult(at, result, mistakes); });
    each(item, "eligible", [&](const std::string& at, const json& rule) { checkEligible(at, rule, mistakes); });
    std::set<std::string> entries;
    each(item, "directory", [&](const std::string& at, const json& entry) {
        if (!entries.insert(entry["id"].get<std::string>()).second) mistakes.add(at + ".id", "comes twice");
    });
    if (item.contains("firstReview") && item.contains("package")) mistakes.add("firstReview", "the members of a package are looked at by their own windows");
    checkPackage(item, mistakes);
    checkParties(item, mistakes);
    checkLevels(item, mistakes);
    checkBill(item, mistakes);
}

}  // namespace kiosk
