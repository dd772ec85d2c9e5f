#include "ui/widgets/grid.h"
#include "ui/widgets/sheet.h"

namespace ui {

namespace {

int columnsFor(const Frame& frame) { return frame.portrait() || frame.modes().largeText ? 1 : 2; }

}  // namespace

std::optional<Answer> draw(const Choice& choice, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(choice.title);
    sheet.explanation(choice.explanation);
    const Grid grid{choice.options, columnsFor(frame), TileLook::row, choice.selected};
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
