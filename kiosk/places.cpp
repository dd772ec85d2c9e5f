#include "kiosk/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/files.h"
#include "kiosk/incidents.h"

namespace kiosk {

using nlohmann::json;

namespace {

constexpr std::array<std::size_t, 6> lengths{0, 2, 4, 6, 9, 12};

bool isCode(const std::string& code) {
    return std::ranges::count(lengths, code.size()) && !code.empty() && code.find_first_not_of("0123456789") == code.npos;
}

std::string textOf(const json& from, const char* key) {
    return from.is_object() && from.contains(key) && from[key].is_string() ? from[key].get<std::string>() : std::string{};
}

Localised nameOf(const json& from) {
    if (!from.is_object() || !from.contains("name")) return {};
    return {textOf(from["name"], "zh_CN"), textOf(from["name"], "en")};
}

const json& inside(const json& place) {
    static const json none = json::array();
    return place.contains("places") ? place["places"] : none;
}

void check(const json& place, const std::string& above, std::set<std::string>& codes, std::vector<std::string>& problems) {
    const auto code = textOf(place, "code");
    const auto say = [&](const char* what) { problems.push_back(fmt::format("{}: {}", !code.empty() ? code : above.empty() ? "the file" : "in " + above, what)); };
    if (!isCode(code)) return say("a code has 2, 4, 6, 9 or 12 digits");
    if (!above.empty() && placeAbove(code) != above) say("does not lie in the place around it");
    if (!codes.insert(code).second) say("comes twice");
    if (nameOf(place).zh.empty()) say("has no name in Chinese");
    if (!inside(place).is_array()) return say("\"places\" is no list");
    std::set<std::string> names;
    for (auto& one : inside(place)) {
        if (!names.insert(nameOf(one).zh).second) say("two places in it have one name");
        check(one, code, codes, problems);
    }
}

const json* find(const json& place, const std::string& code) {
    if (textOf(place, "code") == code) return &place;
    for (auto& one : inside(place))
        if (code.starts_with(textOf(one, "code"))) return find(one, code);
    return nullptr;
}

// The file, if it is there and all of it fits.
std::optional<json> readPlaces(const std::filesystem::path& folder, const std::string& code, std::set<std::string>& reported) {
    auto words = readFile(folder / (code + ".json"));
    if (!words) return std::nullopt;
    auto problems = placeProblems(*words, code);
    if (problems.empty()) return json::parse(*words);
    if (reported.insert(code).second) logIncident(Incident::placesBad, fmt::format("{}.json: {}", code, fmt::join(problems, "; ")));
    return std::nullopt;
}

std::vector<std::string> provinceFiles(const std::filesystem::path& folder) {
    std::vector<std::string> codes;
    std::error_code none;
    for (auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".json" && entry.path().stem().native().size() == 2) codes.push_back(entry.path().stem());
    std::ranges::sort(codes);
    return codes;
}

}  // namespace

std::string placeAbove(const std::string& code) {
    std::size_t shorter = 0;
    for (auto length : lengths)
        if (length < code.size()) shorter = length;
    return code.substr(0, shorter);
}

std::vector<std::string> placeProblems(std::string_view words, const std::string& file) {
    const auto place = json::parse(words, nullptr, false);
    if (place.is_discarded()) return {"is no JSON"};
    std::vector<std::string> problems;
    std::set<std::string> codes;
    check(place, {}, codes, problems);
    if (textOf(place, "code") != file) problems.push_back("its name is not its code");
    return problems;
}

std::vector<Place> Places::below(const std::string& code) {
    std::vector<Place> found;
    if (code.empty()) {
        for (auto& province : provinceFiles(folder_))
            if (auto file = readPlaces(folder_, province, reported_)) found.push_back({province, nameOf(*file)});
        return found;
    }
    for (auto in = code; !in.empty() && found.empty(); in = placeAbove(in)) {
        auto file = readPlaces(folder_, in, reported_);
        auto* place = file ? find(*file, code) : nullptr;
        for (auto& one : place ? inside(*place) : json::array()) found.push_back({textOf(one, "code"), nameOf(one)});
    }
    return found;
}

std::vector<Place> Places::pathTo(const std::string& code) {
    std::vector<Place> path;
    for (auto of = code; !of.empty(); of = placeAbove(of)) {
        std::optional<Place> found;
        for (auto in = of; !in.empty() && !found; in = placeAbove(in)) {
            auto file = readPlaces(folder_, in, reported_);
            if (auto* place = file ? find(*file, of) : nullptr) found = Place{of, nameOf(*place)};
        }
        if (!found) return {};
        path.insert(path.begin(), *found);
    }
    return path;
}

std::string wireArea(std::string code) {
    if (!code.empty()) code.resize(12, '0');
    return code;
}

}  // namespace kiosk
