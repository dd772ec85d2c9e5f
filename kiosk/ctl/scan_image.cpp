#include "kiosk/ctl/scan_image.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "drivers/pictures/frame.h"
#include "kiosk/json_line.h"

namespace kiosk::ctl {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct ScanWish {
    std::vector<fs::path> places;
    std::chrono::milliseconds budget{30};
    bool asJson = false;
};

struct Looked {
    fs::path file;
    std::vector<drivers::Code> codes;
    double milliseconds = 0;                         // to look for codes; opening the picture is not counted
    std::string error;
};

std::chrono::milliseconds budgetIn(const std::string& words) {
    int value = 0;
    auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc{} || end != words.data() + words.size() || value < 1 || value > 60'000) throw std::invalid_argument("--budget takes milliseconds, 1 to 60000");
    return std::chrono::milliseconds{value};
}

ScanWish scanWish(const std::vector<std::string>& words) {
    ScanWish wish;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == "scan" || *word == "--image") continue;
        if (*word == "--json") wish.asJson = true;
        else if (*word == "--budget" && word + 1 != words.end()) wish.budget = budgetIn(*++word);
        else if (word->starts_with("--")) throw std::invalid_argument("unknown option " + *word);
        else wish.places.emplace_back(*word);
    }
    if (wish.places.empty()) throw std::invalid_argument("scan --image takes files or folders");
    return wish;
}

bool isPictureName(const fs::path& file) {
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

std::vector<fs::path> filesOf(const std::vector<fs::path>& places) {
    std::vector<fs::path> files;
    for (auto& place : places) {
        if (!fs::is_directory(place)) {
            files.push_back(place);
            continue;
        }
        const auto first = files.size();
        for (auto& entry : fs::directory_iterator(place))
            if (isPictureName(entry.path())) files.push_back(entry.path());
        std::sort(files.begin() + static_cast<long>(first), files.end());
    }
    return files;
}

drivers::GreyImage pictureOf(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot be opened");
    return drivers::greyOf(drivers::pictureFrame({std::istreambuf_iterator<char>{in}, {}}));
}

Looked lookAtPicture(const fs::path& file, std::chrono::milliseconds budget) {
    Looked looked{file, {}, 0, {}};
    try {
        const auto picture = pictureOf(file);
        const auto begun = std::chrono::steady_clock::now();
        looked.codes = drivers::codesIn(picture, budget);
        looked.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    } catch (const std::exception& error) {
        looked.error = error.what();
    }
    return looked;
}

// One line whatever the code holds: it may be anybody's, and a terminal obeys control characters.
std::string onOneLine(const std::string& text) {
    std::string line;
    for (unsigned char c : text) line += c < 0x20 || c == 0x7F ? fmt::format("\\x{:02x}", c) : std::string(1, static_cast<char>(c));
    return line;
}

void printLooked(const Looked& looked) {
    if (!looked.error.empty()) return fmt::print("{}\terror\t-\t{}\n", looked.file.string(), looked.error);
    if (looked.codes.empty()) fmt::print("{}\t-\t{:.1f}\t\n", looked.file.string(), looked.milliseconds);
    for (auto& code : looked.codes) fmt::print("{}\t{}\t{:.1f}\t{}\n", looked.file.string(), code.format, looked.milliseconds, onOneLine(code.text));
}

json lookedAsJson(const Looked& looked) {
    json one{{"file", looked.file.string()}, {"ms", looked.milliseconds}, {"codes", json::array()}};
    for (auto& code : looked.codes) one["codes"].push_back({{"text", code.text}, {"format", code.format}});
    if (!looked.error.empty()) one["error"] = looked.error;
    return one;
}

int lookAtPictures(const ScanWish& wish) {
    auto all = json::array();
    bool every = true;
    const auto files = filesOf(wish.places);
    if (files.empty()) throw std::invalid_argument("there are no pictures (.png, .jpg)");
    for (auto& file : files) {
        const auto looked = lookAtPicture(file, wish.budget);
        every = every && !looked.codes.empty();
        wish.asJson ? all.push_back(lookedAsJson(looked)) : printLooked(looked);
        std::fflush(stdout);
    }
    if (wish.asJson) fmt::print("{}\n", jsonLine(json{{"pictures", all}}));
    return every ? 0 : 1;
}

}  // namespace

std::optional<int> scanImages(const std::vector<std::string>& words) {
    if (std::ranges::find(words, "scan") == words.end() || std::ranges::find(words, "--image") == words.end()) return std::nullopt;
    try {
        return lookAtPictures(scanWish(words));
    } catch (const std::exception& mistake) {
        fmt::print(stderr, "kioskctl: {}\n", mistake.what());
        return 2;
    }
}

}  // namespace kiosk::ctl
