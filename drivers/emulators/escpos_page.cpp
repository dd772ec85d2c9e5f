#include "drivers/emulators/escpos_page.h"

#include <algorithm>
#include <utility>

#include "drivers/emulators/escpos_interpreter.h"
#include "drivers/emulators/escpos_word.h"

namespace emulators {
EscposPage::EscposPage(int paperWidth) : width_(paperWidth), whole_(paperWidth, longest), areaWidth_(paperWidth) { begin(); }

void EscposPage::begin() {
    area_ = isUpright() ? Bitmap(areaWidth_, areaHeight_) : Bitmap(areaHeight_, areaWidth_);
    row_ = 0;
}

int EscposPage::lineWidth() const { return area_.width; }

void EscposPage::area(int x, int y, int width, int height) {
    settle();
    x_ = std::min(x, width_ - 8);
    y_ = std::min(y, longest - 8);
    areaWidth_ = std::clamp(width, 8, width_ - x_);
    areaHeight_ = std::clamp(height, 8, longest - y_);
    begin();
}

void EscposPage::direction(int way) {
    settle();
    direction_ = way & 3;
    begin();
}

// What was written in the area becomes a part of the page.
void EscposPage::settle() {
    Bitmap upright = std::move(area_);
    const int quarters = direction_ == 1 ? 3 : direction_ == 3 ? 1 : direction_;    // clockwise
    for (int quarter = 0; quarter < quarters; ++quarter) upright = turnedRight(upright);
    stamp(whole_, upright, x_, y_);
    begin();
}

void EscposPage::clear() { begin(); }

void EscposPage::burn(const Bitmap& line, int x) { stamp(area_, line, x, row_); }

Bitmap EscposPage::picture() {
    const int row = row_;
    settle();
    row_ = row;
    int height = whole_.height;
    const auto blank = [&](int y) { return std::none_of(&whole_.at(0, y), &whole_.at(0, y) + width_, [](auto dot) { return dot; }); };
    while (height > 0 && blank(height - 1)) --height;
    Bitmap used(width_, height);
    std::copy_n(whole_.ink.begin(), used.ink.size(), used.ink.begin());
    return used;
}

std::vector<std::string> EscposPage::takeWords() { return std::exchange(words_, {}); }

// The commands of page mode; outside of it they do nothing.
void EscposInterpreter::pageCommand(Bytes c) {
    if (c[0] == 0x1B && c[1] == 'L') {
        if (!page_) page_ = std::make_unique<EscposPage>(paper_.width());
        return line_.clear();
    }
    if (!page_) return;
    if (c[0] == 0x1B && c[1] == 'T') page_->direction(c[2]);
    if (c[0] == 0x1B && c[1] == 'W') page_->area(wordAt(c, 2), wordAt(c, 4), wordAt(c, 6), wordAt(c, 8));
    if (c[0] == 0x1D && c[1] == '$') page_->moveTo(std::max(0, wordAt(c, 2) - 24));   // of the line's foot
    if (c[0] == 0x1D && c[1] == '\\') page_->moveTo(std::max(0, page_->row() + static_cast<std::int16_t>(wordAt(c, 2))));
    if (c[0] == 0x18) page_->clear();
    if (c[0] == 0x1B && c[1] == 'S') page_.reset();
    const bool prints = c[0] == '\f' || (c[0] == 0x1B && c[1] == '\f');
    if (!prints) return;
    if (!line_.empty()) newLine();
    const auto picture = page_->picture();
    for (auto& words : page_->takeWords()) paper_.note(std::move(words));
    paper_.burn(picture, 0);
    paper_.feed(picture.height);
    if (c[0] == '\f') page_.reset();
}

}  // namespace emulators
