#include "drivers/emulators/escpos_line.h"

#include <algorithm>
#include <utility>

namespace emulators {

void EscposLine::add(Bitmap picture, const std::string& words) {
    const int width = picture.width;
    items_.push_back({x_, std::move(picture)});
    words_ += words;
    x_ += width;
}

void EscposLine::clear() { *this = {}; }

Bitmap EscposLine::compose(int width) const {
    int height = 0;
    for (auto& item : items_) height = std::max(height, item.picture.height);
    Bitmap line(width, height);
    for (auto& [x, picture] : items_)
        for (int row = 0; row < picture.height; ++row)          // small and large stand on one ground
            for (int column = 0; column < picture.width && x + column < width; ++column)
                line.at(x + column, height - picture.height + row) |= picture.at(column, row);
    return line;
}

int EscposLine::print(Paper& paper, int left, int areaWidth, Align align, int spacing, bool upsideDown) {
    const int width = std::min(x_, areaWidth);
    const int free = areaWidth - width;
    Bitmap line = compose(width);
    if (!words_.empty()) paper.note(std::exchange(words_, {}));
    paper.burn(upsideDown ? turned(line) : line, left + (align == Align::centre ? free / 2 : align == Align::right ? free : 0));
    const int fed = std::max(spacing, line.height);
    paper.feed(fed);
    clear();
    return fed;
}

}  // namespace emulators
