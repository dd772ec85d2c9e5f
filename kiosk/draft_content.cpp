#include "kiosk/draft_content.h"

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using nlohmann::json;
constexpr int kindOfContent = 1;

std::vector<platform::SentMaterial> materialsIn(const json& from) {
    std::vector<platform::SentMaterial> all;
    for (auto& one : from) all.push_back({one.at("id"), one.at("way"), one.at("certificate"), one.at("hashes")});
    return all;
}

}  // namespace

std::string contentOf(const Draft& draft) {
    json content{{"kind", kindOfContent}, {"form", draft.form}, {"answers", draft.answers}, {"resultWay", draft.resultWay}, {"materials", json::array()}};
    for (auto& one : draft.materials) content["materials"].push_back({{"id", one.id}, {"way", one.way}, {"certificate", one.certificateId}, {"hashes", one.hashes}});
    return content.dump();
}

bool takeContent(const std::string& content, Draft& draft) try {
    const auto from = json::parse(content);
    if (from.at("kind") != kindOfContent) return false;
    auto form = from.at("form").get<std::map<std::string, std::string>>();
    auto answers = from.at("answers").get<std::map<std::string, std::string>>();
    auto materials = materialsIn(from.at("materials"));
    auto resultWay = from.at("resultWay").get<std::string>();
    draft.form = std::move(form);
    draft.answers = std::move(answers);
    draft.materials = std::move(materials);
    draft.resultWay = std::move(resultWay);
    return true;
} catch (const json::exception&) {
    return false;
}

}  // namespace kiosk
