#include "kiosk/topics.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/files.h"
#include "platform/wire_time.h"

namespace kiosk {
namespace {

using nlohmann::json;

std::string wordsAt(const json& from, const char* key) {
    const auto found = from.is_object() ? from.find(key) : from.end();
    return from.is_object() && found != from.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Topic topic(const json& from) {
    const auto title = from.is_object() ? from.value("title", json::object()) : json::object();
    const auto until = platform::parseWireTime(wordsAt(from, "until"));
    return {wordsAt(from, "code"), {wordsAt(title, "zh_CN"), wordsAt(title, "en")}, wordsAt(from, "icon"), until ? until->time_since_epoch().count() : 0};
}

}  // namespace

std::vector<Topic> parseTopics(const std::string& words) {
    std::vector<Topic> all;
    const auto list = json::parse(words, nullptr, false);
    if (!list.is_array()) return all;
    for (auto& one : list)
        if (auto found = topic(one); !found.code.empty() && !found.title.zh.empty()) all.push_back(std::move(found));
    return all;
}

std::vector<Topic> readTopics(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Topic> all;
    for (auto& file : files)
        for (auto& one : parseTopics(readFile(file).value_or(""))) all.push_back(std::move(one));
    return all;
}

}  // namespace kiosk
