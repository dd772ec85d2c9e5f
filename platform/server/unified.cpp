#include "platform/server/unified.h"

#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace platform {

namespace {

constexpr std::size_t taskCodeLength = 31, basicCodeLength = 12;     // 实施编码; its end. A 业务办理项编码 has two digits more.

std::string codeOf(const Item& item, const nlohmann::json& elements) {
    const auto basic = item.taskCode.size() > basicCodeLength ? item.taskCode.substr(item.taskCode.size() - basicCodeLength) : elements.value("basicCode", "");
    const auto handled = elements.value("handleItemCode", "");
    return basic.empty() || handled.empty() ? basic : basic + handled.substr(taskCodeLength);
}

// In whichever order.
nlohmann::json needsOf(const nlohmann::json& item) {
    nlohmann::json all = nlohmann::json::object();
    for (auto& one : item.value("materials", nlohmann::json::array())) all[one.at("name").at("zh_CN").get<std::string>()] = one.at("need");
    return all;
}

nlohmann::json unifiedFields(const Item& item, const nlohmann::json& whole, const nlohmann::json& elements) {
    return {{"title", item.taskName}, {"materials", needsOf(whole)}, {"limit", whole.value("limit", nlohmann::json::object())},
            {"legalLimit", elements.value("legalLimit", nlohmann::json::object())}};
}

}  // namespace

void requireUnified(const std::vector<Item>& items) {
    std::map<std::string, std::pair<std::string, nlohmann::json>> known;
    for (auto& item : items) {
        const auto whole = nlohmann::json::parse(item.json);
        const auto elements = whole.value("elements", nlohmann::json::object());
        const auto code = codeOf(item, elements);
        if (code.empty()) continue;
        const auto fields = unifiedFields(item, whole, elements);
        const auto& [other, others] = known.try_emplace(code, item.id, fields).first->second;
        for (auto& [name, value] : fields.items())
            if (value != others.at(name)) throw std::runtime_error(fmt::format("items {} and {} have the code {}, but another {}", other, item.id, code, name));
    }
}

}  // namespace platform
