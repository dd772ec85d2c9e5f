#include "kiosk/rating_table.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace kiosk {
namespace {

using Json = nlohmann::json;

Localised labelIn(const Json& json) { return {json.at("label").at("zh_CN"), json.at("label").at("en")}; }

RatingTable::Level levelIn(const Json& json) {
    RatingTable::Level level{json.at("id"), labelIn(json), {}};
    for (auto& tag : json.at("tags")) level.tags.push_back({tag.at("code"), labelIn(tag)});
    return level;
}

constexpr int worstWithoutReason = 3;                // national coding: below it "差评必须勾选详情或填写文字评价"

}  // namespace

RatingTable::RatingTable(const std::filesystem::path& file) try {
    auto json = Json::parse(std::ifstream(file));
    for (auto& level : json.at("levels")) levels_.push_back(levelIn(level));
    first_ = json.at("first");
    for (auto& [name, coding] : json.at("codings").items())
        for (auto& level : levels_) codings_[name][level.id] = coding.at(level.id);
    channels_ = json.at("channels").get<decltype(channels_)>();
    joins_ = json.at("joins").get<decltype(joins_)>();
} catch (const Json::exception& wrong) {
    throw std::runtime_error(file.filename().string() + ": " + wrong.what());
}

const RatingTable::Level* RatingTable::level(const std::string& id) const {
    for (auto& level : levels_)
        if (level.id == id) return &level;
    return nullptr;
}

int RatingTable::written(const std::string& coding, const std::string& level) const { return codings_.at(coding).at(level); }

std::optional<std::string> RatingTable::read(const std::string& coding, int number) const {
    for (auto& [level, written] : codings_.at(coding))
        if (written == number) return level;
    return std::nullopt;
}

const std::string& RatingTable::channel(const std::string& coding, const std::string& name) const { return channels_.at(coding).at(name); }
const std::string& RatingTable::join(const std::string& coding) const { return joins_.at(coding); }
bool RatingTable::wantsReason(const std::string& level) const { return written("national", level) < worstWithoutReason; }

}  // namespace kiosk
