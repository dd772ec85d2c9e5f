#include "kiosk/service_item.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace kiosk {
namespace {

using nlohmann::json;

Localised text(const json& from, const char* key) {
    if (!from.contains(key)) return {};
    return {from.at(key).at("zh_CN"), from.at(key).value("en", "")};
}

std::vector<Localised> texts(const json& from, const char* key) {
    std::vector<Localised> all;
    for (auto& one : from.value(key, json::array())) all.push_back({one.at("zh_CN"), one.value("en", "")});
    return all;
}

FieldSpec::Kind fieldKind(const std::string& name) {
    static const std::map<std::string, FieldSpec::Kind> kinds{{"phone", FieldSpec::Kind::phone},
        {"choice", FieldSpec::Kind::choice}, {"date", FieldSpec::Kind::date}, {"number", FieldSpec::Kind::number},
        {"text", FieldSpec::Kind::text}, {"address", FieldSpec::Kind::address}};
    auto found = kinds.find(name);
    if (found == kinds.end()) throw std::runtime_error("fields: unknown kind " + name);
    return found->second;
}

std::size_t digitsOf(const std::string& level) {
    static const std::map<std::string, std::size_t> digits{{"county", 6}, {"town", 9}, {"village", 12}};
    auto found = digits.find(level);
    if (found == digits.end()) throw std::runtime_error("fields: unknown level " + level);
    return found->second;
}

FieldSpec field(const json& from) {
    FieldSpec spec{fieldKind(from.at("kind")), from.at("id"), text(from, "label"), text(from, "hint"), from.value("required", true), {},
        from.value("longest", std::size_t{32}), from.value("words", std::vector<std::string>{}), from.value("earliest", ""), from.value("latest", ""),
        digitsOf(from.value("deepest", "village"))};
    for (auto& option : from.value("options", json::array())) spec.options.push_back({option.at("id"), text(option, "label")});
    return spec;
}

std::chrono::minutes clockTime(const std::string& words) {
    int hour = 0, minute = 0;
    if (std::sscanf(words.c_str(), "%2d:%2d", &hour, &minute) != 2) throw std::runtime_error("office.hours: no HH:MM");
    return std::chrono::minutes{hour * 60 + minute};
}

void office(const json& from, ServiceItem& item) {
    item.officeName = text(from, "name");
    for (auto& span : from.value("hours", json::array())) item.hours.push_back({clockTime(span.at(0)), clockTime(span.at(1))});
    item.onlyWhileOpen = from.value("onlyWhileOpen", false);
}

}  // namespace

ServiceItem parseServiceItem(const std::string& words) {
    auto from = json::parse(words);
    ServiceItem item;
    item.id = from.at("id");
    item.version = from.at("version");
    item.taskCode = from.value("taskCode", "");
    item.title = text(from, "title");
    item.shortTitle = text(from, "short");
    item.badge = text(from, "badge");
    item.way = from.value("way", "apply");
    item.icon = from.value("icon", "");
    item.stages = texts(from, "stages");
    for (auto& step : from.value("steps", json::array())) item.steps.push_back({step.at("kind"), step.value("stage", 0)});
    if (from.contains("notice")) {
        item.noticeLead = text(from["notice"], "lead");
        for (auto& section : from["notice"].at("sections"))
            item.notice.push_back({text(section, "heading"), section.value("icon", ""), texts(section, "lines")});
    }
    for (auto& one : from.value("fields", json::array())) item.fields.push_back(field(one));
    if (from.contains("declaration")) {
        item.declarationTitle = text(from["declaration"], "title");
        item.declarationVersion = from["declaration"].value("version", "");
        item.declaration = texts(from["declaration"], "paragraphs");
    }
    if (from.contains("package")) item.package = from["package"].at("items").get<std::vector<std::string>>();
    if (from.contains("office")) office(from["office"], item);
    if (from.contains("receipt")) item.receiptNext = texts(from["receipt"], "next");
    return item;
}

ui::Icon iconNamed(const std::string& name) {
    using ui::Icon;
    static const std::map<std::string, Icon> icons{{"search", Icon::search}, {"apply", Icon::apply}, {"collect", Icon::collect},
        {"pay", Icon::pay}, {"card", Icon::card}, {"scan", Icon::scan}, {"printer", Icon::printer}, {"document", Icon::document},
        {"clock", Icon::clock}, {"phone", Icon::phone}, {"check", Icon::check}, {"person", Icon::person}, {"list", Icon::list},
        {"work", Icon::work}, {"medical", Icon::medical}, {"child", Icon::child}, {"school", Icon::school}, {"family", Icon::family},
        {"house", Icon::house}, {"car", Icon::car}, {"elderly", Icon::elderly}, {"aid", Icon::aid}, {"disabled", Icon::disabled},
        {"utilities", Icon::utilities}, {"farming", Icon::farming}, {"justice", Icon::justice}, {"company", Icon::company},
        {"licence", Icon::licence}, {"building", Icon::building}, {"support", Icon::support}, {"package", Icon::package}};
    auto found = icons.find(name);
    return found == icons.end() ? Icon::none : found->second;
}

}  // namespace kiosk
