#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/pager.h"

namespace ui {

namespace {

// The home page: greeting and announcement inform above, ways and items act below; side by side on a wide panel.
class HomePage {
public:
    HomePage(const Attract& attract, Frame& frame)
        : attract_{attract}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)} {}

    std::optional<Answer> draw() {
        if (frame_.portrait()) drawTall();
        else drawWide();
        if (chosen_.empty()) return std::nullopt;
        return Chosen{chosen_};
    }

private:
    void drawTall() {
        const float third = frame_.area().height / 3;
        const Rect above{area_.x, area_.y, area_.width, third - area_.y - look_.size.gap};
        const float actsFrom = std::max(third, area_.y + greet(above) + look_.size.gap);
        const Rect below{area_.x, actsFrom, area_.width, area_.bottom() - actsFrom};
        // Ways under one another, with their explanations, if all items then fit on one page; else side by side.
        Grid rows{attract_.ways, 1, TileLook::bigRow}, columns{attract_.ways, static_cast<int>(attract_.ways.size()), TileLook::bigColumn};
        for (Tile& way : columns.tiles) way.explanation.clear();
        const float whole = gridHeight(rows, below.width) + itemsHeight(below.width);
        const Grid& ways = whole <= below.height ? rows : columns;
        const float height = drawGrid(ways, below, 0);
        drawItems({below.x, below.y + height + look_.size.gap, below.width, below.height - height - look_.size.gap});
    }

    void drawWide() {
        const float greeting = greet({area_.x, area_.y, area_.width, area_.height});
        const float y = area_.y + greeting + look_.size.step, height = area_.bottom() - y;
        const float left = (area_.width - look_.size.padding) * 0.36F;
        const Rect ways{area_.x, y, left, height};
        Grid grid{attract_.ways, 1, TileLook::bigRow};
        if (gridHeight(grid, left) > height)
            for (Tile& way : grid.tiles) way.explanation.clear();
        if (gridHeight(grid, left) > height) grid.how = TileLook::row;
        drawGrid(grid, ways, std::max(0.0F, height - gridHeight(grid, left)));
        drawItems({area_.x + left + look_.size.padding, y, area_.width - left - look_.size.padding, height});
    }

    // What it took.
    float greet(const Rect& rect) {
        const std::string news = attract_.announcement.empty() ? _("点一下要办的事。不会用，请点“求助”。") : attract_.announcement;
        const bool plain = attract_.announcement.empty();
        const float title = frame_.measure(attract_.greeting, look_.title(), rect.width).height;
        if (!frame_.portrait()) return greetBeside(rect, news, plain, title);
        const float said = plain ? frame_.measure(news, look_.secondary(), rect.width).height : bannerHeight(frame_, news, Tone::warning, rect.width);
        const float free = std::max(0.0F, rect.height - title - said - look_.size.gap) / 2;
        frame_.text(attract_.greeting, {rect.x, rect.y + free, rect.width, title}, look_.title());
        const Rect below{rect.x, rect.y + free + title + look_.size.gap, rect.width, said};
        if (plain) frame_.text(news, below, look_.secondary());
        else banner(frame_, below, news, Tone::warning);
        return title + said + look_.size.gap;
    }

    // A low panel: the greeting, and under it an announcement if there is one.
    float greetBeside(const Rect& rect, const std::string& news, bool plain, float title) {
        frame_.text(attract_.greeting, {rect.x, rect.y, rect.width, title}, look_.title());
        if (plain) return title;
        const float height = badgeSize(frame_, news, Tone::warning, rect.width).height;
        badge(frame_, {rect.x, rect.y + title, rect.width, height}, news, Tone::warning);
        return title + height + look_.size.step;
    }

    float gridHeight(const Grid& grid, float width) {
        float sum = 0;
        for (int row = 0; row < gridRows(grid); ++row) sum += gridRowHeight(frame_, grid, row, width) + look_.size.gap;
        return sum - look_.size.gap;
    }

    // In one column or in two, whichever is lower: long names break badly in narrow tiles.
    Grid itemGrid(float width) {
        const Grid one{attract_.items, 1, TileLook::row}, two{attract_.items, 2, TileLook::row};
        return gridHeight(one, width) < gridHeight(two, width) ? one : two;
    }
    float headingHeight() { return attract_.itemsHeading.empty() ? 0 : frame_.lineHeight(look_.bold()) + look_.size.step; }
    float itemsHeight(float width) { return 2 * look_.size.gap + headingHeight() + gridHeight(itemGrid(width), width); }

    // `more`: height to share out among the rows. Returns what it took.
    float drawGrid(const Grid& grid, const Rect& rect, float more) {
        float y = rect.y;
        for (int row = 0; row < gridRows(grid); ++row) {
            const float height = gridRowHeight(frame_, grid, row, rect.width) + more / static_cast<float>(gridRows(grid));
            take(gridRow(frame_, {rect.x, y, rect.width, height}, grid, row));
            y += height + look_.size.gap;
        }
        return y - rect.y - look_.size.gap;
    }

    void drawItems(Rect rect) {
        if (attract_.items.empty()) return;
        const float heading = headingHeight();
        if (heading > 0) frame_.text(attract_.itemsHeading, {rect.x, rect.y, rect.width, heading}, look_.bold());
        rect = {rect.x, rect.y + heading, rect.width, rect.height - heading};
        const Grid grid = itemGrid(rect.width);
        if (gridHeight(grid, rect.width) <= rect.height) {
            drawGrid(grid, rect, 0);
            return;
        }
        drawPagedItems(grid, rect);
    }

    void drawPagedItems(const Grid& grid, const Rect& rect) {
        const float turn = pagerHeight(frame_, rect.width, true), room = rect.height - turn - look_.size.gap;
        float highest = 0;
        for (int row = 0; row < gridRows(grid); ++row) highest = std::max(highest, gridRowHeight(frame_, grid, row, rect.width));
        const int rows = std::max(1, static_cast<int>((room + look_.size.gap) / (highest + look_.size.gap)));
        const int pages = (gridRows(grid) + rows - 1) / rows;
        int& page = frame_.state("page");
        page = std::clamp(page, 0, pages - 1);
        float y = rect.y;
        for (int row = page * rows; row < std::min((page + 1) * rows, gridRows(grid)); ++row, y += highest + look_.size.gap)
            take(gridRow(frame_, {rect.x, y, rect.width, highest}, grid, row));
        pager(frame_, {rect.x, rect.bottom() - turn, rect.width, turn}, true, page, pages);
    }

    void take(const std::string& id) { if (!id.empty()) chosen_ = id; }

    const Attract& attract_;
    Frame& frame_;
    const Theme look_;
    const Rect area_;
    std::string chosen_;
};

}  // namespace

std::optional<Answer> draw(const Attract& attract, Frame& frame) { return HomePage{attract, frame}.draw(); }

}  // namespace ui
