#include "drivers/emulators/escpos_paper.h"

#include <algorithm>
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

void Paper::reach(int rows) {
    auto needed = static_cast<std::size_t>(rows) * width_;
    if (ink_.size() < needed) ink_.resize(needed);
}

void Paper::burn(const Bitmap& picture, int x) {
    reach(row_ + picture.height);
    for (int y = 0; y < picture.height; ++y)
        for (int column = std::max(0, -x); column < picture.width && x + column < width_; ++column)
            ink_[static_cast<std::size_t>(row_ + y) * width_ + x + column] |= picture.at(column, y);
}

void Paper::feed(int dots) {
    row_ += dots;
    moved_ += dots;
    reach(row_);
}

void Paper::note(std::string words) {
    notes_.push_back({row_, std::move(words)});
}

bool Paper::printed() const {
    return std::any_of(ink_.begin(), ink_.end(), [](auto dot) { return dot != 0; });
}

Slip Paper::cut() {
    const int rows = std::max(0, row_ - headToCutter);
    reach(rows);
    Slip slip{Bitmap(width_, rows), {}};
    const auto end = ink_.begin() + static_cast<std::ptrdiff_t>(slip.dots.ink.size());
    std::copy(ink_.begin(), end, slip.dots.ink.begin());
    ink_.erase(ink_.begin(), end);
    std::vector<Note> rest;
    for (auto& note : notes_) {
        if (note.row < rows) slip.text.push_back(std::move(note.words));
        else rest.push_back({note.row - rows, std::move(note.words)});
    }
    notes_ = std::move(rest);
    row_ -= rows;
    return slip;
}

}  // namespace emulators
