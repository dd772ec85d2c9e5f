#pragma once

#include <memory>
#include <string>
#include <vector>

namespace ui {

// Pinyin to characters and words by libpinyin, without tones. It learns nothing: what one resident chose is never offered to
// the next. Opened with its pad and closed with it; libpinyin itself loses 16 kB each time. Throws std::runtime_error when libpinyin or its data is not there.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();

    // What the letters may stand for, the likeliest first: words for all of them, then for the first syllables.
    std::vector<std::string> candidates(const std::string& letters);
    // How many of those letters the candidate stands for.
    std::size_t lettersOf(std::size_t candidate);

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace ui
