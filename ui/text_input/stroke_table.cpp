#include "ui/text_input/stroke_table.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <tuple>
#include <unordered_set>

namespace ui {

namespace {

// Debian's package rime-data-stroke.
constexpr const char* strokeFile = "/usr/share/rime-data/stroke.dict.yaml";
constexpr const char* strokesBegin = "\n...\n";         // of the lines, below what the file says of itself
constexpr std::size_t mostFound = 200;

struct FoundByStrokes {
    std::string_view character;
    std::size_t strokes;
    // The common block of Unicode is three bytes of UTF-8 and begins at U+4E00.
    bool rare() const { return character.size() != 3 || character < "\u4E00"; }
    bool operator<(const FoundByStrokes& other) const { return std::tuple{strokes, rare()} < std::tuple{other.strokes, other.rare()}; }
};

}  // namespace

StrokeTable::StrokeTable() {
    std::ifstream in{strokeFile, std::ios::binary};
    std::string all{std::istreambuf_iterator<char>{in}, {}};
    const std::size_t head = all.find(strokesBegin);
    if (head == std::string::npos) throw std::runtime_error(std::string{"no table of strokes: "} + strokeFile);
    all.erase(0, head + std::string_view{strokesBegin}.size());
    table_ = std::move(all);
}

std::vector<std::string> StrokeTable::candidates(std::string_view strokes) const {
    std::vector<FoundByStrokes> found;
    if (strokes.empty()) return {};
    const std::string_view table{table_};
    for (std::size_t at = 0, end = 0; at < table.size(); at = end + 1) {
        end = std::min(table.find('\n', at), table.size());
        const std::string_view line = table.substr(at, end - at);
        const std::size_t tab = line.find('\t');
        if (tab == line.npos || !line.substr(tab + 1).starts_with(strokes)) continue;
        found.push_back({line.substr(0, tab), line.size() - tab - 1});
    }
    std::stable_sort(found.begin(), found.end());
    std::vector<std::string> all;
    std::unordered_set<std::string_view> known;
    for (const FoundByStrokes& one : found)
        if (all.size() < mostFound && known.insert(one.character).second) all.emplace_back(one.character);
    return all;
}

}  // namespace ui
