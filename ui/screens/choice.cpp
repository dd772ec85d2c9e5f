#include <algorithm>

#include "ui/widgets/grid_pages.h"

namespace ui {

namespace {

constexpr float leastAlone = 30, leastAloneLarge = 40;    // mm: how high a few options become where there is room

Grid gridOf(const Choice& choice, int columns) { return {choice.options, columns, TileLook::row, choice.selected}; }

// One if all of them fit so, as long names break badly in narrow tiles; else two where the panel is wide enough, or where no
// tile becomes higher for it (times of a day).
int columnsFor(Frame& frame, const Choice& choice, const Size& room) {
    if (frame.modes().largeText) return 1;
    const Grid one = gridOf(choice, 1), two = gridOf(choice, 2);
    if (gridHeight(frame, one, room.width) <= room.height) return 1;
    return !frame.portrait() || highestRow(frame, two, room.width) <= highestRow(frame, one, room.width) + 0.1F ? 2 : 1;
}

// A few options are large, many as high as their words.
float leastHeight(Frame& frame, const Grid& grid, const Size& room) {
    const float gaps = theme(frame).size.gap * static_cast<float>(gridRows(grid)), most = frame.modes().largeText ? leastAloneLarge : leastAlone;
    const float each = (room.height - gaps) / static_cast<float>(std::max(1, gridRows(grid)));
    return frame.portrait() && each >= highestRow(frame, grid, room.width) ? std::min(most, each) : 0;
}

}  // namespace

std::optional<Answer> draw(const Choice& choice, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(choice.title);
    sheet.explanation(choice.explanation);
    Grid grid = gridOf(choice, columnsFor(frame, choice, sheet.actRoom()));
    grid.least = leastHeight(frame, grid, sheet.actRoom());
    if (frame.portrait()) sheet.near();
    std::string chosen;
    addGrid(sheet, grid, chosen);
    sheet.show();
    if (chosen.empty()) return std::nullopt;
    return Chosen{chosen};
}

}  // namespace ui
