#include <algorithm>

#include "ui/screens/home_grids.h"
#include "ui/widgets/content.h"
#include "ui/widgets/cut.h"
#include "ui/widgets/greeting.h"
#include "ui/widgets/search_field.h"

namespace ui {

namespace {

// The home page: greeting and announcement inform above, ways, other paths and items act below; side by side on a wide panel.
class HomePage {
public:
    HomePage(const Attract& attract, Frame& frame)
        : attract_{attract}, frame_{frame}, look_{theme(frame)}, greeting_{greetingOf(attract)},
          area_{content(frame).inset(look_.size.margin, 0)}, grids_{attract, frame} {
        if (frame.portrait()) tall_ = placedTall();
        else wide_ = placedWide();
    }

    // Whether all parts have a place of their own, the items at least page by page.
    bool fits() const { return frame_.portrait() ? tall_.fits : wide_.fits; }

    std::optional<Answer> draw() {
        if (frame_.portrait()) drawTall(tall_);
        else drawWide(wide_);
        if (chosen_.empty()) return std::nullopt;
        return Chosen{chosen_};
    }

private:
    struct Tall { Rect above, acts; Grid ways, paths; float waysHeight = 0, pathsHeight = 0; bool fits = false; };
    struct Wide { Rect all, right; Grid ways, paths; float left = 0, pathsHeight = 0; bool fits = false; };

    Tall placedTall() {
        const float gap = look_.size.gap;
        const Rect above{area_.x, area_.y, area_.width, actsFrom(frame_) - area_.y - gap};
        const float from = std::max(actsFrom(frame_), area_.y + greetingTallHeight(frame_, greeting_, above.width, above.height) + 2 * gap);
        const Rect acts{area_.x, from, area_.width, area_.bottom() - from};
        Tall tall{above, acts, {}, grids_.paths(acts.width), 0, 0, false};
        tall.pathsHeight = headed(tall.paths, acts.width);
        const float room = acts.height - searchHeight(acts.width) - tall.pathsHeight;
        tall.ways = grids_.waysTall({acts.x, acts.y, acts.width, room});
        tall.waysHeight = headed(tall.ways, acts.width);
        tall.fits = grids_.itemsFit(acts.width, room - tall.waysHeight);
        return tall;
    }

    void drawTall(const Tall& tall) {
        greetingTall(frame_, tall.above, greeting_);
        if (!tall.fits) return drawTogether(tall.acts);
        Rect below = belowSearch(tall.acts);
        if (!attract_.ways.empty()) drawGrid(tall.ways, cutTop(below, tall.waysHeight, 0), 0);
        if (!attract_.paths.empty()) drawGrid(tall.paths, cutTop(below, tall.pathsHeight, 0), 0);
        drawItems(below);
    }

    Wide placedWide() {
        Rect all = area_;
        cutTop(all, greetingLowHeight(frame_, area_, greeting_, leastWays()), 0);
        if (attract_.ways.empty()) return {all, all, {}, {}, 0, 0, attract_.paths.empty()};
        const bool alone = attract_.items.empty() && attract_.search.empty();
        const float share = alone ? all.width : all.width * 0.36F;
        Wide wide{all, all, grids_.waysWide(share, all.height), {}, 0, 0, false};
        if (gridHeight(frame_, wide.ways, share) > all.height) return wide;
        wide.left = alone ? share : std::min(share, grids_.widest(wide.ways));
        wide.right = {all.x + wide.left + look_.size.padding, all.y, all.width - wide.left - look_.size.padding, all.height};
        wide.paths = grids_.paths(wide.right.width);
        wide.pathsHeight = headed(wide.paths, wide.right.width);
        wide.fits = grids_.itemsFit(wide.right.width, all.height - searchHeight(wide.right.width) - wide.pathsHeight);
        return wide;
    }

    void drawWide(const Wide& wide) {
        greetingLow(frame_, area_, greeting_, leastWays());
        if (attract_.ways.empty()) return drawItems(belowSearch(wide.all));
        if (!wide.fits) return drawTogether(wide.all);
        drawGrid(wide.ways, {wide.all.x, wide.all.y, wide.left, wide.all.height}, wide.all.height - gridHeight(frame_, wide.ways, wide.left));
        Rect below = belowSearch(wide.right);
        if (!attract_.paths.empty()) drawGrid(wide.paths, cutTop(below, wide.pathsHeight, 0), 0);
        drawItems(below);
    }

    float leastWays() { return gridHeight(frame_, grids_.waysLeast(), area_.width); }
    // With what stands apart from it; of nothing: nothing.
    float headed(const Grid& grid, float width) { return grid.tiles.empty() ? 0 : gridHeight(frame_, grid, width) + look_.size.gap; }
    float searchHeight(float width) { return attract_.search.empty() ? 0 : searchFieldHeight(frame_, attract_.search, width) + look_.size.gap; }

    // The search field at the upper edge of a rectangle, and what it leaves.
    Rect belowSearch(Rect rect) {
        if (attract_.search.empty()) return rect;
        if (searchField(frame_, cutTop(rect, searchFieldHeight(frame_, attract_.search, rect.width), look_.size.gap), attract_.search)) take("search");
        return rect;
    }

    void drawTogether(const Rect& rect) { take(gridPages(frame_, rect, {}, grids_.together(rect))); }

    void drawItems(const Rect& rect) {
        if (!attract_.items.empty()) take(gridPages(frame_, rect, attract_.itemsHeading, grids_.items(rect.width, rect.height)));
    }

    // `more`: height to share out among the rows.
    void drawGrid(const Grid& grid, const Rect& rect, float more) {
        float y = rect.y;
        for (int row = 0; row < gridRows(grid); ++row) {
            const float height = gridRowHeight(frame_, grid, row, rect.width) + more / static_cast<float>(gridRows(grid));
            take(gridRow(frame_, {rect.x, y, rect.width, height}, grid, row));
            y += height + look_.size.gap;
        }
    }

    void take(const std::string& id) { if (!id.empty()) chosen_ = id; }

    const Attract& attract_;
    Frame& frame_;
    const Theme look_;
    const Greeting greeting_;
    const Rect area_;
    HomeGrids grids_;
    Tall tall_{};                                    // of the two the one that the panel wants
    Wide wide_{};
    std::string chosen_;
};

}  // namespace

std::optional<Answer> draw(const Attract& attract, Frame& frame) {
    if (HomePage page{attract, frame}; attract.paths.empty() || page.fits()) return page.draw();
    Attract together = attract;                      // no row of their own for the other paths: after the items
    together.items.insert(together.items.end(), attract.paths.begin(), attract.paths.end());
    together.paths.clear();
    return HomePage{together, frame}.draw();
}

}  // namespace ui
