#include "ui/widgets/grid_pages.h"

#include <algorithm>

#include "ui/widgets/pager.h"

namespace ui {

namespace {

float gridHeading(Frame& frame, const std::string& heading) {
    const Theme look = theme(frame);
    return heading.empty() ? 0 : frame.lineHeight(look.bold()) + look.size.step;
}

void sayHeading(Frame& frame, const std::string& heading, const Rect& rect) {
    if (!heading.empty()) frame.text(heading, rect, aligned(theme(frame).bold(), Align::left, Place::middle));
}

// Rows [first, last) of a grid from the upper edge of the rectangle.
std::string tileRows(Frame& frame, const Rect& rect, const Grid& grid, int first, int last) {
    std::string tapped;
    float y = rect.y;
    for (int row = first; row < last; ++row) {
        const float height = gridRowHeight(frame, grid, row, rect.width);
        if (const std::string id = gridRow(frame, {rect.x, y, rect.width, height}, grid, row); !id.empty()) tapped = id;
        y += height + theme(frame).size.gap;
    }
    return tapped;
}

// The first row of every page, and the number of rows behind the last.
std::vector<int> pageStarts(Frame& frame, const Grid& grid, const Rect& room) {
    const float gap = theme(frame).size.gap;
    std::vector<int> starts{0};
    float y = 0;
    for (int row = 0; row < gridRows(grid); ++row) {
        const float height = gridRowHeight(frame, grid, row, room.width);
        if (row > starts.back() && y + height > room.height) starts.push_back(row), y = 0;
        y += height + gap;
    }
    starts.push_back(gridRows(grid));
    return starts;
}

struct PagedPlace { Rect heading, pager, grid; PageCount count; };

PagedPlace placePaged(Frame& frame, const Rect& rect, const std::string& heading) {
    const Theme look = theme(frame);
    const float words = heading.empty() ? 0 : frame.measure(heading, look.bold()).width + look.size.gap, least = leastPagerWidth(frame);
    if (!frame.portrait() && words + least <= rect.width) {
        const float height = pagerHeight(frame, least, PageCount::inGap), width = std::min(rect.width - words, look.size.actionColumn * 1.2F);
        const float y = rect.y + height + look.size.gap;
        return {{rect.x, rect.y, words + 0.5F, height}, {rect.right() - width, rect.y, width, height},
                {rect.x, y, rect.width, rect.bottom() - y}, PageCount::inGap};
    }
    const float top = gridHeading(frame, heading), turn = pagerHeight(frame, rect.width, PageCount::between);
    return {{rect.x, rect.y, rect.width, top}, {rect.x, rect.bottom() - turn, rect.width, turn},
            {rect.x, rect.y + top, rect.width, rect.height - top - turn - look.size.gap}, PageCount::between};
}

}  // namespace

float headedGridHeight(Frame& frame, const std::string& heading, const Grid& grid, float width) {
    return gridHeading(frame, heading) + gridHeight(frame, grid, width);
}

void addGrid(Sheet& sheet, const Grid& grid, std::string& chosen) {
    Frame& frame = sheet.frame();
    for (int row = 0; row < gridRows(grid); ++row)
        sheet.add({.height = [&frame, grid, row](float width) { return gridRowHeight(frame, grid, row, width); },
                   .draw = [&frame, &chosen, grid, row](const Rect& rect) {
                       if (const std::string id = gridRow(frame, rect, grid, row); !id.empty()) chosen = id;
                   },
                   .acts = true});
}

std::string gridPages(Frame& frame, const Rect& rect, const std::string& heading, const Grid& grid) {
    if (const float top = gridHeading(frame, heading); headedGridHeight(frame, heading, grid, rect.width) <= rect.height) {
        sayHeading(frame, heading, {rect.x, rect.y, rect.width, top});
        return tileRows(frame, {rect.x, rect.y + top, rect.width, rect.height - top}, grid, 0, gridRows(grid));
    }
    const PagedPlace at = placePaged(frame, rect, heading);
    const std::vector<int> starts = pageStarts(frame, grid, at.grid);
    const int pages = static_cast<int>(starts.size()) - 1;
    int& page = frame.state("page");
    page = std::clamp(page, 0, std::max(0, pages - 1));
    const auto shown = static_cast<std::size_t>(page);
    sayHeading(frame, heading, at.heading);
    const std::string tapped = tileRows(frame, at.grid, grid, starts[shown], starts[shown + 1]);
    pager(frame, at.pager, at.count, page, pages);
    return tapped;
}

}  // namespace ui
