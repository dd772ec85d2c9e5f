#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// The order in which a character is written to the character, by the table of rime-data-stroke: 75,064 characters, all of
// extensions A and B among them. A stroke is a letter: h 横, s 竖, p 撇, n 点 or 捺, z 折.
// Throws std::runtime_error when the table is not there.
class StrokeTable {
public:
    StrokeTable();

    // The characters that begin so: those that end so first, then those with the fewest further strokes.
    std::vector<std::string> candidates(std::string_view strokes) const;

private:
    std::string table_;                              // lines "character TAB strokes"
};

}  // namespace ui
