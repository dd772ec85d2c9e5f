#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/grid_pages.h"
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
        const Rect acts{area_.x, actsFrom, area_.width, area_.bottom() - actsFrom};
        const float search = attract_.search.empty() ? 0 : searchHeight(acts.width) + look_.size.gap;
        const Grid ways = waysTall({acts.x, acts.y, acts.width, acts.height - search});
        const float height = attract_.ways.empty() ? 0 : gridHeight(frame_, ways, acts.width) + look_.size.gap;
        if (!itemsFit(acts.width, acts.height - search - height)) return drawTogether(acts);
        const Rect below = belowSearch(acts);
        if (!attract_.ways.empty()) drawWays(ways, below, 0);
        drawItems({below.x, below.y + height, below.width, below.height - height});
    }

    // All items, or one page of them after another.
    bool itemsFit(float width, float height) {
        if (attract_.items.empty() || attract_.ways.empty()) return true;
        const Grid grid = itemGrid(width, height);
        const float whole = headedGridHeight(frame_, attract_.itemsHeading, grid, width);
        if (whole <= height) return true;
        const float heading = frame_.portrait() ? whole - gridHeight(frame_, grid, width) : 0;     // else beside the pager
        return heading + pagerHeight(frame_, width, PageCount::between) + look_.size.gap + highestRow(grid, width) <= height;
    }
    float highestRow(const Grid& grid, float width) {
        float highest = 0;
        for (int row = 0; row < gridRows(grid); ++row) highest = std::max(highest, gridRowHeight(frame_, grid, row, width));
        return highest;
    }

    // Ways under one another, with their explanations, if all items then fit on one page; else side by side.
    Grid waysTall(const Rect& below) {
        const Grid rows{attract_.ways, 1, TileLook::bigRow};
        if (gridHeight(frame_, rows, below.width) + 2 * look_.size.gap + itemsHeight(below.width) <= below.height) return rows;
        Grid columns{attract_.ways, std::min(3, static_cast<int>(attract_.ways.size())), TileLook::bigColumn};
        for (Tile& way : columns.tiles) way.explanation.clear();
        return columns;
    }

    void drawWide() {
        const float y = area_.y + head(), height = area_.bottom() - y;
        Rect items{area_.x, y, area_.width, height};
        if (attract_.ways.empty()) return drawItems(belowSearch(items));
        const bool alone = attract_.items.empty() && attract_.search.empty();
        const float share = alone ? area_.width : area_.width * 0.36F;
        const Grid ways = waysWide(share, height);
        if (gridHeight(frame_, ways, share) > height) return drawTogether(items);
        const float left = alone ? share : std::min(share, widest(ways));
        const Rect right{items.x + left + look_.size.padding, y, items.width - left - look_.size.padding, height};
        const float search = attract_.search.empty() ? 0 : searchHeight(right.width) + look_.size.gap;
        if (!itemsFit(right.width, height - search)) return drawTogether(items);
        drawWays(ways, {area_.x, y, left, height}, height - gridHeight(frame_, ways, left));
        drawItems(belowSearch(right));
    }

    float searchHeight(float width) {
        const float room = width - 3 * look_.size.padding - look_.size.icon;
        return std::max(look_.size.target + 4, frame_.measure(attract_.search, look_.secondary(), room).height + 2 * look_.size.step);
    }

    // The search field at the upper edge of a rectangle, and what it leaves.
    Rect belowSearch(const Rect& rect) {
        if (attract_.search.empty()) return rect;
        const float pad = look_.size.padding, icon = look_.size.icon, room = rect.width - 3 * pad - icon, height = searchHeight(rect.width);
        const Rect field{rect.x, rect.y, rect.width, height};
        if (frame_.tapped("search", field, attract_.search)) take("search");
        pressableCard(frame_, "search", field);
        frame_.outline(field, look_.colour.primary, look_.colour.outline * 2, look_.size.radius);
        frame_.icon(glyphOf(Icon::search), {field.x + pad, field.y + (height - icon) / 2, icon, icon}, look_.colour.primary);
        frame_.text(attract_.search, {field.x + 2 * pad + icon, field.y, room + 0.5F, height}, aligned(look_.secondary(), Align::left, Place::middle));
        return {rect.x, field.bottom() + look_.size.gap, rect.width, rect.height - height - look_.size.gap};
    }

    Grid waysWide(float width, float height) {
        Grid grid{attract_.ways, 1, TileLook::bigRow};
        if (gridHeight(frame_, grid, width) > height)
            for (Tile& way : grid.tiles) way.explanation.clear();
        if (gridHeight(frame_, grid, width) > height) grid.how = TileLook::row;
        return grid;
    }

    // More ways than there is room for: on pages, items after them.
    void drawTogether(const Rect& rect) {
        Grid all{attract_.ways, 2, TileLook::row};
        for (Tile& way : all.tiles) way.explanation.clear();
        if (!attract_.search.empty()) all.tiles.push_back({"search", attract_.search, {}, {}, Tone::plain, Icon::search});
        all.tiles.insert(all.tiles.end(), attract_.items.begin(), attract_.items.end());
        const float room = rect.height - pagerHeight(frame_, rect.width, PageCount::between) - look_.size.gap;
        if (highestRow(all, rect.width) > room) all.columns = 1;
        take(gridPages(frame_, rect, {}, all));
    }

    float widest(const Grid& grid) {
        float width = 0;
        for (const Tile& way : grid.tiles) width = std::max(width, tileWidth(frame_, way, grid.how));
        return width;
    }

    // What it took.
    float greet(const Rect& rect) {
        const bool plain = attract_.announcement.empty();
        const std::string news = plain ? _("点一下要办的事。不会用，请点“求助”。") : attract_.announcement;
        const float title = frame_.measure(attract_.greeting, look_.title(), rect.width).height;
        const float said = plain ? frame_.measure(news, look_.secondary(), rect.width).height : bannerHeight(frame_, news, Tone::warning, rect.width);
        const float free = std::max(0.0F, rect.height - title - said - look_.size.gap) / 2;
        frame_.text(attract_.greeting, {rect.x, rect.y + free, rect.width, title}, look_.title());
        const Rect below{rect.x, rect.y + free + title + look_.size.gap, rect.width, said};
        if (plain) frame_.text(news, below, look_.secondary());
        else banner(frame_, below, news, Tone::warning);
        return title + said + look_.size.gap;
    }

    // A low panel: the greeting, and under it an announcement if there is one; in its place where there is no room for both.
    float head() {
        const std::string& news = attract_.announcement;
        const float title = frame_.measure(attract_.greeting, look_.title(), area_.width).height;
        const float said = news.empty() ? 0 : badgeSize(frame_, news, Tone::warning, area_.width).height;
        const Grid ways{attract_.ways, 1, TileLook::row};
        const bool both = said == 0 || title + said + 2 * look_.size.step + gridHeight(frame_, ways, area_.width) <= area_.height;
        if (both) frame_.text(attract_.greeting, {area_.x, area_.y, area_.width, title}, look_.title());
        const float y = both ? title : 0;
        if (said > 0) badge(frame_, {area_.x, area_.y + y, area_.width, said}, news, Tone::warning);
        return y + said + look_.size.step;
    }

    // In one column if that fits, as long names break badly in narrow tiles; else in two if that is lower.
    Grid itemGrid(float width, float room) {
        const Grid one{attract_.items, 1, TileLook::row}, two{attract_.items, 2, TileLook::row};
        const bool fits = headedGridHeight(frame_, attract_.itemsHeading, one, width) <= room;
        return fits || gridHeight(frame_, one, width) < gridHeight(frame_, two, width) ? one : two;
    }
    float itemsHeight(float width) { return headedGridHeight(frame_, attract_.itemsHeading, itemGrid(width, 0), width); }

    void drawItems(const Rect& rect) {
        if (!attract_.items.empty()) take(gridPages(frame_, rect, attract_.itemsHeading, itemGrid(rect.width, rect.height)));
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
    std::string chosen_;
};

}  // namespace

std::optional<Answer> draw(const Attract& attract, Frame& frame) { return HomePage{attract, frame}.draw(); }

}  // namespace ui
