#include <algorithm>

#include "kiosk/items/check.h"
#include "kiosk/items/patterns.h"

namespace kiosk {
namespace {

using nlohmann::json;

// Nothing is said twice, or one day the two would differ.
void checkCodes(const json& item, const json& elements, Mistakes& mistakes) {
    const auto task = item.value("taskCode", ""), longer = elements.value("handleItemCode", "");
    if (!task.empty())
        for (auto* key : {"level", "basicCode", "agencyCode"})
            if (elements.contains(key)) mistakes.add(fmt::format("elements.{}", key), "stands in taskCode already");
    if (!longer.empty() && !longer.starts_with(task)) mistakes.add("elements.handleItemCode", "does not begin with taskCode");
    if (auto code = elements.value("agencyCode", ""); !code.empty() && !fitsPattern("uscc", code)) mistakes.add("elements.agencyCode", "its check character is wrong");
    if (elements.contains("openingTimes") && item.contains("office")) mistakes.add("elements.openingTimes", "stands in office.hours already");
}

// Days of a legal limit, counted so that a promise that is surely longer is found: a month has at least 20 working days.
int workingDaysOf(const json& span) {
    constexpr int inUnit[] = {1, 1, 23, 250};
    return span["count"].get<int>() * inUnit[span["unit"].get<int>()];
}

void checkLimit(const json& item, const json& elements, Mistakes& mistakes) {
    const auto limit = item.value("limit", json::object());
    const int days = limit.value("days", 0);
    if (days && elements.contains("legalLimit") && days > workingDaysOf(elements["legalLimit"])) mistakes.add("limit.days", "is longer than the legal limit");
    if (days && elements.value("caseKind", 0) == 1) mistakes.add("limit.days", "but caseKind says that it is done on the spot");
    if (limit.contains("tolerantDays") && limit.value("tolerantDays", 0) < days) mistakes.add("limit.tolerantDays", "is shorter than the limit");
}

bool posted(const json& item) {
    auto by = [](const json& result) { return result.contains("ways") && std::ranges::count(result["ways"], json("post")); };
    const auto more = item.value("results", json::array());
    auto in = [](const json& material) { return std::ranges::count(material["source"], json("post")) > 0; };
    return by(item.value("result", json::object())) || std::ranges::any_of(more, by) || std::ranges::any_of(membersOf(item, "materials"), in);
}

// What is offered and what the list says of it.
void checkClaims(const json& item, const json& elements, Mistakes& mistakes) {
    auto says = [&](const char* key, bool otherwise) { return elements.value(key, otherwise); };
    if (says("express", posted(item)) != posted(item)) mistakes.add("elements.express", "the ways of the results and of the materials say otherwise");
    // What is booked elsewhere (by phone, at the window) needs no slots here.
    if (item.contains("appointment") && !says("bookable", true)) mistakes.add("elements.bookable", "appointment says otherwise");
    if (elements.contains("fees") && elements["fees"].empty() && says("payOnline", false)) mistakes.add("elements.payOnline", "nothing is charged");
    auto& steps = membersOf(item, "steps");
    const bool submits = std::ranges::any_of(steps, [](auto& step) { return step["kind"] == "submit"; });
    if (submits && !says("isServiceTerminals", true)) mistakes.add("elements.isServiceTerminals", "but it is submitted here");
}

}  // namespace

void checkElements(const json& item, Mistakes& mistakes) {
    const auto elements = item.value("elements", json::object());
    checkCodes(item, elements, mistakes);
    checkLimit(item, elements, mistakes);
    checkClaims(item, elements, mistakes);
    for (std::size_t i = 0; i < membersOf(elements, "fees").size(); ++i)
        if (auto& fee = elements["fees"][i]; !fee.contains("fen") && !fee.contains("standard")) mistakes.add(fmt::format("elements.fees[{}]", i), "says neither how much nor on what it depends");
}

}  // namespace kiosk
