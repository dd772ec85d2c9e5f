#include "ui/widgets/document_view.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/arrows.h"
#include "ui/widgets/cut.h"

namespace ui {

namespace {

constexpr float closeWidth = 500;                    // mm of an A4 page: its small print is then as large as our notes
constexpr float parts = 1000;
constexpr float step = 0.7F;                         // of the view at a touch: the rest is seen again, so that no line is lost

float heightAtWidth(const Picture& page, float width) {
    return width * static_cast<float>(page.height) / static_cast<float>(std::max(1, page.width));
}

Point moved(Point from, Arrow arrow, const Rect& view) {
    if (arrow == Arrow::left || arrow == Arrow::right) from.x += view.width * (arrow == Arrow::left ? -step : step);
    if (arrow == Arrow::up || arrow == Arrow::down) from.y += view.height * (arrow == Arrow::up ? -step : step);
    return from;
}

}  // namespace

float DocumentView::widthAtHeight(const Picture& page, float height) {
    return height * static_cast<float>(page.width) / static_cast<float>(std::max(1, page.height));
}

void DocumentView::draw(const Rect& rect) {
    if (zoom_ == Zoom::whole) return drawWhole(rect);
    Rect view = rect;
    const Size size = arrowsSize(frame_, {rect.width, rect.height});
    Rect at = frame_.portrait() ? cutBottom(view, size.height, look_.size.gap) : cutRight(view, size.width, look_.size.gap);
    at.height = size.height;
    drawEnlarged(view, at);
}

void DocumentView::drawWhole(const Rect& rect) {
    const float width = std::min(rect.width, widthAtHeight(page_, rect.height)), height = heightAtWidth(page_, width);
    const Rect whole{rect.x + (rect.width - width) / 2, rect.y, width, height};
    frame_.picture(page_, whole);
    frame_.outline(whole, look_.colour.edge, look_.colour.outline);
}

void DocumentView::drawEnlarged(const Rect& view, const Rect& arrowsAt) {
    const float width = zoom_ == Zoom::wide ? view.width : std::max(view.width, closeWidth);
    const Size page{width, heightAtWidth(page_, width)};
    // What is in the middle of the view, in thousandths of the page: it stays there when the page is enlarged once more.
    int &middleX = frame_.state("middle_x"), &middleY = frame_.state("middle_y");
    const Point most{page.width - view.width, std::max(0.0F, page.height - view.height)};
    const auto kept = [&](float x, float y) { return Point{std::clamp(x, 0.0F, most.x), std::clamp(y, 0.0F, most.y)}; };
    const Point from = kept(static_cast<float>(middleX) / parts * page.width - view.width / 2, static_cast<float>(middleY) / parts * page.height - view.height / 2);
    frame_.pictureThrough(view, page_, {view.x - from.x, view.y - from.y, page.width, page.height});
    frame_.outline(view, look_.colour.edge, look_.colour.outline);
    drawBars(view, page, from);
    const Movable can{from.x > 1, from.x < most.x - 1, from.y > 1, from.y < most.y - 1};
    const Arrow arrow = arrows(frame_, arrowsAt, can);
    if (arrow == Arrow::none) return;
    const Point wanted = moved(from, arrow, view), to = kept(wanted.x, wanted.y);
    middleX = static_cast<int>(std::lround((to.x + view.width / 2) / page.width * parts));
    middleY = static_cast<int>(std::lround((to.y + view.height / 2) / page.height * parts));
}

void DocumentView::drawBars(const Rect& view, const Size& page, Point from) {
    const float thick = look_.size.bar / 2, inside = thick;
    const auto bar = [&](const Rect& track, const Rect& part) {
        frame_.fill(track, look_.colour.track, thick / 2);
        frame_.fill(part, look_.colour.primary, thick / 2);
    };
    const float x = view.right() - thick - inside, y = view.bottom() - thick - inside;
    const float high = view.height - thick - 3 * inside, wide = view.width - thick - 3 * inside;
    if (page.height > view.height + 1) bar({x, view.y + inside, thick, high}, {x, view.y + inside + high * from.y / page.height, thick, high * view.height / page.height});
    if (page.width > view.width + 1) bar({view.x + inside, y, wide, thick}, {view.x + inside + wide * from.x / page.width, y, wide * view.width / page.width, thick});
}

}  // namespace ui
