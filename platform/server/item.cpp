#include "platform/server/item.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/messages/result_way.h"

namespace platform {

namespace {

std::chrono::minutes clockTime(const Json& text) {
    int hour = 0, minute = 0;
    if (!text.is_string() || std::sscanf(text.get<std::string>().c_str(), "%2d:%2d", &hour, &minute) != 2 || hour > 24 || minute > 59)
        throw WrongSchema("ServiceItem.office.hours has no HH:MM");
    return std::chrono::minutes(hour * 60 + minute);
}

OfficeHours readHours(Fields& office) {
    if (!office.has("hours")) return usualHours();
    OfficeHours hours;
    for (auto& pair : office.list("hours", 4)) {
        if (!pair.is_array() || pair.size() != 2) throw WrongSchema("ServiceItem.office.hours has no pair");
        hours.emplace_back(clockTime(pair[0]), clockTime(pair[1]));
    }
    return hours;
}

std::chrono::minutes oneDayOf(const OfficeHours& hours) {
    std::chrono::minutes worked{};
    for (auto& [opens, closes] : hours) worked += closes - opens;
    return worked;
}

// So many days are as many times the minutes that the office works on one.
std::chrono::minutes readLimit(const Json& json, const OfficeHours& hours) {
    Fields limit(json, "ServiceItem.limit");
    if (limit.has("days")) return limit.number("days", 1, 400) * oneDayOf(hours);
    return std::chrono::minutes(limit.number("minutes", 1, 100000));
}

bool submits(const Json& steps) {
    return std::any_of(steps.begin(), steps.end(), [](auto& step) { return step.is_object() && step.contains("kind") && step["kind"] == "submit"; });
}

void readApplication(Fields& fields, Item& item) {
    Fields result(fields.object("result"), "ServiceItem.result");
    item.resultTitle = Fields(result.object("title"), "ServiceItem.result.title").text("zh_CN", 100);
    if (result.has("text")) item.resultText = Fields(result.object("text"), "ServiceItem.result.text").text("zh_CN", 2000);
    if (result.has("ways")) item.resultWays = result.codes("ways", 4, patterns::resultWay);
    Fields office(fields.object("office"), "ServiceItem.office");
    item.office = Fields(office.object("name"), "ServiceItem.office.name").text("zh_CN", 100);
    item.hours = readHours(office);
    item.limit = readLimit(fields.object("limit"), item.hours);
    item.firstReview = fields.has("firstReview") && fields.yes("firstReview");
    item.applied = true;
}

}  // namespace

Item parseItem(const std::string& json) {
    try {
        auto document = Json::parse(json);
        Fields fields(document, "ServiceItem");
        Item item;
        item.json = json;
        item.id = fields.code("id", patterns::itemId);
        item.version = fields.text("version", 32);
        item.taskName = Fields(fields.object("title"), "ServiceItem.title").text("zh_CN", 200);
        item.taskCode = fields.codeOr("taskCode", patterns::taskCode);
        if (submits(fields.list("steps", 40))) readApplication(fields, item);
        if (fields.has("record")) {
            Fields record(fields.object("record"), "ServiceItem.record");
            item.recordKind = record.text("kind", 64);
            item.recordPrintable = record.has("printable") && record.yes("printable");
        }
        return item;
    } catch (const Json::exception& wrong) {
        throw std::runtime_error(wrong.what());
    }
}

}  // namespace platform
