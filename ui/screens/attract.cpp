#include <algorithm>

#include "ui/screens/home_grids.h"
#include "ui/widgets/content.h"
#include "ui/widgets/cut.h"
#include "ui/widgets/greeting.h"
#include "ui/widgets/search_field.h"

namespace ui {

namespace {

// The home page: greeting and announcement inform above, ways and items act below; side by side on a wide panel.
class HomePage {
public:
    HomePage(const Attract& attract, Frame& frame)
        : attract_{attract}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)}, grids_{attract, frame} {}

    std::optional<Answer> draw() {
        if (frame_.portrait()) drawTall();
        else drawWide();
        if (chosen_.empty()) return std::nullopt;
        return Chosen{chosen_};
    }

private:
    void drawTall() {
        const Rect above{area_.x, area_.y, area_.width, actsFrom(frame_) - area_.y - look_.size.gap};
        const float from = std::max(actsFrom(frame_), area_.y + greetingTall(frame_, above, attract_) + look_.size.gap);
        const Rect acts{area_.x, from, area_.width, area_.bottom() - from};
        const float search = searchHeight(acts.width);
        const Grid ways = grids_.waysTall({acts.x, acts.y, acts.width, acts.height - search});
        const float height = attract_.ways.empty() ? 0 : gridHeight(frame_, ways, acts.width) + look_.size.gap;
        if (!grids_.itemsFit(acts.width, acts.height - search - height)) return drawTogether(acts);
        Rect below = belowSearch(acts);
        if (!attract_.ways.empty()) drawWays(ways, cutTop(below, height, 0), 0);
        drawItems(below);
    }

    void drawWide() {
        const Grid least = grids_.waysLeast();
        Rect right = area_;
        cutTop(right, greetingLow(frame_, area_, attract_, gridHeight(frame_, least, area_.width)), 0);
        if (attract_.ways.empty()) return drawItems(belowSearch(right));
        const Rect all = right;
        const bool alone = attract_.items.empty() && attract_.search.empty();
        const float share = alone ? all.width : all.width * 0.36F;
        const Grid ways = grids_.waysWide(share, all.height);
        if (gridHeight(frame_, ways, share) > all.height) return drawTogether(all);
        const float left = alone ? share : std::min(share, grids_.widest(ways));
        right = {all.x + left + look_.size.padding, all.y, all.width - left - look_.size.padding, all.height};
        if (!grids_.itemsFit(right.width, all.height - searchHeight(right.width))) return drawTogether(all);
        drawWays(ways, {all.x, all.y, left, all.height}, all.height - gridHeight(frame_, ways, left));
        drawItems(belowSearch(right));
    }

    // With what stands apart from it.
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
    void drawWays(const Grid& grid, const Rect& rect, float more) {
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
    const Rect area_;
    HomeGrids grids_;
    std::string chosen_;
};

}  // namespace

std::optional<Answer> draw(const Attract& attract, Frame& frame) {
    Attract all = attract;                           // other paths after the items, and one thing to say
    all.items.insert(all.items.end(), attract.paths.begin(), attract.paths.end());
    const auto worst = std::ranges::find(attract.now, Tone::warning, &Remark::tone);
    if (all.announcement.empty() && worst != attract.now.end()) all.announcement = worst->words;
    if (all.announcement.empty() && !attract.news.empty()) all.announcement = attract.news.front();
    return HomePage{all, frame}.draw();
}

}  // namespace ui
