#include "ui/widgets/document_view.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float seenAgain = 10;                        // mm seen again on the next part, so that no line is lost

float heightAtWidth(const Picture& page, float width) {
    return width * static_cast<float>(page.height) / static_cast<float>(std::max(1, page.width));
}

}  // namespace

DocumentView::DocumentView(Frame& frame, const std::vector<Picture>& pages, bool wide, const Size& room)
    : frame_{frame}, pages_{pages}, wide_{wide} {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        const float height = wide ? heightAtWidth(pages_[page], room.width) : room.height;
        for (float top = 0;; top += std::max(seenAgain, room.height - seenAgain)) {
            const bool last = top + room.height >= height;
            parts_.push_back({page, last ? std::max(0.0F, height - room.height) : top});
            if (last) break;
        }
    }
}

float DocumentView::widthAtHeight(const Picture& page, float height) {
    return height * static_cast<float>(page.width) / static_cast<float>(std::max(1, page.height));
}

void DocumentView::draw(const Rect& rect, int view) const {
    const Theme look = theme(frame_);
    const Part part = parts_.at(static_cast<std::size_t>(view));
    const Picture& page = pages_[part.page];
    if (wide_) {
        const Rect whole{rect.x, rect.y - part.top, rect.width, heightAtWidth(page, rect.width)};
        frame_.clipped(rect, [&] { frame_.picture(page, whole); });
        frame_.outline(rect, look.colour.edge, look.colour.outline);
        return;
    }
    const float width = std::min(rect.width, widthAtHeight(page, rect.height)), height = heightAtWidth(page, width);
    const Rect whole{rect.x + (rect.width - width) / 2, rect.y, width, height};
    frame_.picture(page, whole);
    frame_.outline(whole, look.colour.edge, look.colour.outline);
}

}  // namespace ui
