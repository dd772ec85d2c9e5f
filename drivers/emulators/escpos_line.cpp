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
    for (auto& [x, picture] : items_) stamp(line, picture, x, height - picture.height);     // small and large stand on one ground
    return line;
}

void EscposLine::print(Surface& surface, const Style& style, int spacing) {
    const int width = std::min(x_, style.areaWidth), free = style.areaWidth - width;
    const Bitmap line = compose(width);
    const int indent = style.align == Align::centre ? free / 2 : style.align == Align::right ? free : 0;
    if (!words_.empty()) surface.note(std::exchange(words_, {}));
    if (style.upsideDown) surface.burn(turned(line), style.left + free - indent);   // the page is turned as a whole
    else surface.burn(line, style.left + indent);
    surface.feed(std::max(spacing, line.height));
    clear();
}

}  // namespace emulators
