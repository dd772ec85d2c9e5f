#include "kiosk/theme_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "drivers/toml_text.h"
#include "kiosk/config_section.h"
#include "kiosk/files.h"
#include "ui/png.h"
#include "ui/theme.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
constexpr int mostEmblem = 1024;                     // pixels either way: some five times what the largest panel shows

struct BrandColour { const char* key; std::optional<ui::Colour> ui::Brand::*colour; };
constexpr BrandColour brandColours[]{{"primary", &ui::Brand::primary}, {"primary_pressed", &ui::Brand::primaryPressed},
                                     {"on_primary", &ui::Brand::onPrimary}, {"ground", &ui::Brand::ground}, {"tint", &ui::Brand::tint}};

std::optional<ui::Colour> colourOf(const std::string& word) {
    const bool fits = word.size() == 7 && word[0] == '#' && word.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!fits) return std::nullopt;
    return 0xFF000000U | static_cast<ui::Colour>(std::strtoul(word.c_str() + 1, nullptr, 16));
}

std::string wordOf(ui::Colour colour) { return fmt::format("#{:06X}", colour & 0xFFFFFF); }

void readColour(Section& section, const char* key, std::optional<ui::Colour>& into) {
    std::string word;
    section.text(key, word, Need::optional);
    if (word.empty()) return;
    into = colourOf(word);
    if (!into) section.mistake(key, fmt::format("\"{}\" is not of the form #RRGGBB", word));
}

// The key to which a pair is owed: the colour that is written with, else the one below it. None: nothing of it is the office's.
const char* owing(const ui::TextPair& pair, const ui::Brand& brand) {
    for (std::string_view name : {pair.inkName, pair.groundName})
        for (auto& [key, colour] : brandColours)
            if (name == key && brand.*colour) return key;
    // What follows from the primary colour is owed to it.
    return brand.primary ? "primary" : nullptr;
}

// Rounded down, so that what falls short is never said to be enough.
std::string reached(double contrast) { return fmt::format("{:.2f}", std::floor(contrast * 100) / 100); }

void checkContrast(Section& section, const ui::Brand& brand) {
    std::vector<std::pair<ui::Colour, ui::Colour>> said;
    for (auto& pair : ui::textPairs(ui::palette({}, brand))) {
        const double contrast = ui::contrast(pair.ink, pair.ground);
        const std::pair colours{pair.ink, pair.ground};
        if (contrast >= ui::leastContrast || std::ranges::count(said, colours)) continue;
        said.push_back(colours);
        section.mistake(owing(pair, brand), fmt::format("{} {} on {} {} reaches a contrast of {} : 1, text needs {} : 1", pair.inkName, wordOf(pair.ink),
                                                        pair.groundName, wordOf(pair.ground), reached(contrast), ui::leastContrast));
    }
}

void readColours(Section section, ui::Brand& brand) {
    for (auto& [key, colour] : brandColours) readColour(section, key, brand.*colour);
    section.finish();
    checkContrast(section, brand);
}

void readOffice(Section section, ui::Brand& brand, const fs::path& folder) {
    fs::path emblem;
    section.path("emblem", emblem, folder, Need::optional, There::file);
    section.finish();
    if (!fs::is_regular_file(emblem)) return;
    try {
        brand.emblem = ui::loadPng(emblem, mostEmblem, ui::palette({}).card);
    } catch (const std::runtime_error& error) {
        section.mistake("emblem", error.what());
    }
}

}  // namespace

std::vector<ConfigMistake> readThemeFile(const fs::path& path, ui::Brand& brand) {
    std::vector<ConfigMistake> mistakes;
    const auto words = readFile(path);
    try {
        const auto table = drivers::parseToml(words.value_or(""));
        Section file(&table, "", mistakes);
        readOffice(file.inner("office"), brand, path.parent_path());
        readColours(file.inner("colours"), brand);
        file.finish();
    } catch (const toml::parse_error& error) {
        auto at = error.source().begin;
        mistakes = {{static_cast<int>(at.line), static_cast<int>(at.column), std::string{error.description()}}};
    }
    if (!words) mistakes = {{0, 0, path.string() + " cannot be read"}};
    for (auto& mistake : mistakes) mistake.file = path;
    return mistakes;
}

}  // namespace kiosk
