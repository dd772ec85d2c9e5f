#include "ui/widgets/grid_pages.h"

namespace ui {

namespace {

// One if all of them fit so, as long names break badly in narrow tiles; else two where the panel is wide enough.
int columnsFor(Frame& frame, const Choice& choice, const Size& room) {
    if (frame.portrait() || frame.modes().largeText) return 1;
    return gridHeight(frame, {choice.options, 1, TileLook::row, choice.selected}, room.width) <= room.height ? 1 : 2;
}

}  // namespace

std::optional<Answer> draw(const Choice& choice, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(choice.title);
    sheet.explanation(choice.explanation);
    const Grid grid{choice.options, columnsFor(frame, choice, sheet.pageRoom()), TileLook::row, choice.selected};
    std::string chosen;
    addGrid(sheet, grid, chosen);
    sheet.show();
    if (chosen.empty()) return std::nullopt;
    return Chosen{chosen};
}

}  // namespace ui
