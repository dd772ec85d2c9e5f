#include "drivers/emulators/escpos_paper.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace emulators {

Bitmap enlarged(const Bitmap& small, int timesWide, int timesHigh) {
    Bitmap big(small.width * timesWide, small.height * timesHigh);
    for (int y = 0; y < big.height; ++y)
        for (int x = 0; x < big.width; ++x) big.at(x, y) = small.at(x / timesWide, y / timesHigh);
    return big;
}

Bitmap turned(const Bitmap& upright) {
    Bitmap down(upright.width, upright.height);
    std::reverse_copy(upright.ink.begin(), upright.ink.end(), down.ink.begin());
    return down;
}

Bitmap turnedRight(const Bitmap& upright) {
    Bitmap right(upright.height, upright.width);
    for (int y = 0; y < upright.height; ++y)
        for (int x = 0; x < upright.width; ++x) right.at(upright.height - 1 - y, x) = upright.at(x, y);
    return right;
}

void stamp(Bitmap& onto, const Bitmap& picture, int x, int y) {
    for (int row = std::max(0, -y); row < picture.height && y + row < onto.height; ++row)
        for (int column = std::max(0, -x); column < picture.width && x + column < onto.width; ++column)
            onto.at(x + column, y + row) |= picture.at(column, row);
}

void Paper::reach(int rows) {
    auto needed = static_cast<std::size_t>(rows) * static_cast<std::size_t>(width_);
    if (ink_.size() < needed) ink_.resize(needed);
}

void Paper::burn(const Bitmap& picture, int x) {
    reach(row_ + picture.height);
    for (int y = 0; y < picture.height; ++y)
        for (int column = std::max(0, -x); column < picture.width && x + column < width_; ++column)
            ink_[static_cast<std::size_t>(row_ + y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x + column)] |= picture.at(column, y);
}

void Paper::feed(int dots) {
    const int before = row_;
    row_ = std::max(headToCutter, row_ + dots);     // what is past the cutter cannot come back
    moved_ += std::abs(row_ - before);
    reach(row_);
    if (row_ > longest + headToCutter) dropAbove(row_ - longest / 2);
}

void Paper::note(std::string words) { notes_.push_back({row_, std::move(words)}); }

bool Paper::printed() const {
    return std::any_of(ink_.begin(), ink_.end(), [](auto dot) { return dot != 0; });
}

void Paper::dropAbove(int row) {
    ink_.erase(ink_.begin(), ink_.begin() + static_cast<std::ptrdiff_t>(row) * width_);
    std::erase_if(notes_, [row](auto& note) { return note.row < row; });
    for (auto& note : notes_) note.row -= row;
    row_ -= row;
}

Slip Paper::cut() {
    const int rows = std::max(0, row_ - headToCutter);
    reach(rows);
    Slip slip{Bitmap(width_, rows), {}};
    std::copy_n(ink_.begin(), slip.dots.ink.size(), slip.dots.ink.begin());
    for (auto& note : notes_)
        if (note.row < rows) slip.text.push_back(note.words);
    dropAbove(rows);
    return slip;
}

}  // namespace emulators
