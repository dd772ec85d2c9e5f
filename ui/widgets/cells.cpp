#include "ui/widgets/cells.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float comfortable = 1.3F;                  // of a least target: more columns are tried until the rows are so high

struct CellPlan { std::size_t columns = 1; float width = 0, height = 0; TextStyle style; bool fits = true; };

float widestText(Frame& frame, const std::vector<Cell>& cells, const TextStyle& style) {
    float width = 0;
    for (const Cell& cell : cells) width = std::max(width, frame.measure(cell.text, style).width);
    return width;
}

// Rows as high as the room allows, in letters as large as the columns allow.
CellPlan planned(Frame& frame, const std::vector<Cell>& cells, std::size_t columns, const Size& room) {
    const Theme look = theme(frame);
    const auto rows = static_cast<float>((cells.size() + columns - 1) / columns), count = static_cast<float>(columns);
    CellPlan plan{columns, (room.width + look.size.gap) / count - look.size.gap, (room.height + look.size.between) / rows - look.size.between, look.title()};
    if (widestText(frame, cells, plan.style) > plan.width - 2 * look.size.step) plan.style = look.bold();
    return plan;
}

bool wideEnough(Frame& frame, const std::vector<Cell>& cells, const CellPlan& plan) {
    return plan.width >= std::max(theme(frame).size.target, widestText(frame, cells, theme(frame).bold()) + 2);
}

float wordsHeight(Frame& frame, const std::vector<Cell>& cells, const CellPlan& plan) {
    float height = 0;
    for (const Cell& cell : cells) height = std::max(height, frame.measure(cell.text, plan.style, plan.width - 2).height);
    return height;
}

// The first arrangement with comfortable rows, else the one with the highest; what does not fit even so goes over pages.
CellPlan planCells(Frame& frame, const std::vector<Cell>& cells, const std::vector<int>& columns, const Size& room) {
    const Theme look = theme(frame);
    CellPlan best = planned(frame, cells, 1, room);
    for (const int count : columns) {
        const CellPlan plan = planned(frame, cells, static_cast<std::size_t>(count), room);
        if (!wideEnough(frame, cells, plan)) continue;
        if (plan.height > best.height || best.columns == 1) best = plan;
        if (plan.height >= look.size.target * comfortable) break;
    }
    best.fits = best.height >= std::max(look.size.target, wordsHeight(frame, cells, best));
    best.height = std::max(std::clamp(best.height, look.size.target, look.size.key), wordsHeight(frame, cells, best));
    return best;
}

bool drawCell(Frame& frame, const Rect& rect, const Cell& cell, const TextStyle& style) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(cell.id, rect, cell.spoken);
    if (cell.selected) frame.describe(_("已选"));
    pressableCard(frame, cell.id, rect);
    if (cell.selected) frame.fill(rect, look.colour.button.ground, look.size.radius);
    frame.text(cell.text, rect.inset(1, 0), aligned(cell.selected ? coloured(style, look.colour.button.ink) : style, Align::centre, Place::middle));
    return tapped;
}

}  // namespace

void addCells(Sheet& sheet, std::vector<Cell> cells, const std::vector<int>& columns, std::string& chosen) {
    Frame& frame = sheet.frame();
    const Size whole = sheet.actRoom(), paged{sheet.pageRoom().width, whole.height};
    CellPlan plan = planCells(frame, cells, columns, whole);
    if (!plan.fits) plan = planCells(frame, cells, columns, paged);
    for (std::size_t first = 0; first < cells.size(); first += plan.columns) {
        const std::vector<Cell> row(cells.begin() + static_cast<std::ptrdiff_t>(first),
                                    cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), first + plan.columns)));
        sheet.add({.height = [=](float) { return plan.height; },
                   .draw =
                       [&frame, &chosen, row, plan, gap = sheet.look().size.gap](const Rect& rect) {
                           const float each = (rect.width + gap) / static_cast<float>(plan.columns);
                           float x = rect.x;
                           for (const Cell& cell : row) {
                               if (drawCell(frame, {x, rect.y, each - gap, rect.height}, cell, plan.style)) chosen = cell.id;
                               x += each;
                           }
                       },
                   .acts = true});
    }
}

}  // namespace ui
