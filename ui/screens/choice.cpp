#include "ui/widgets/grid.h"
#include "ui/widgets/sheet.h"

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
    for (int row = 0; row < gridRows(grid); ++row)
        sheet.add({.height = [&frame, &grid, row](float width) { return gridRowHeight(frame, grid, row, width); },
                   .draw = [&frame, &grid, &chosen, row](const Rect& rect) {
                       if (const std::string id = gridRow(frame, rect, grid, row); !id.empty()) chosen = id;
                   },
                   .acts = true});
    sheet.show();
    if (chosen.empty()) return std::nullopt;
    return Chosen{chosen};
}

}  // namespace ui
