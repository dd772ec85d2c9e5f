#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/document_view.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"

namespace ui {

namespace {

constexpr float pageTall = 110, pageLow = 70;        // mm high, a page on a portrait and on a low panel

// The document, what is known about it, and the buttons that turn and enlarge it, as one piece of a sheet. The facts stand
// above a page, on a low panel beside it; where that does not fit, they are the last thing to turn to.
class Viewer {
public:
    Viewer(const Document& document, Frame& frame)
        : document_{document}, frame_{frame}, look_{theme(frame)}, wide_{frame.state("wide") == 1}, view_{frame, document.pages, wide_} {}

    void draw(const Rect& rect) {
        const float height = std::max(look_.size.target, look_.size.button * 0.8F);
        const Rect above{rect.x, rect.y, rect.width, rect.height - height - look_.size.gap};
        const Rect buttons{rect.x, rect.bottom() - height, rect.width, height};
        if (frame_.portrait()) {
            const float facts = factsHeight(rect.width);
            if (above.height - facts < pageTall) return drawViews(above, buttons, 1);
            drawFacts(rect);
            return drawViews({above.x, above.y + facts, above.width, above.height - facts}, buttons, 0);
        }
        const float page = DocumentView::widthAtHeight(document_.pages.front(), rect.height) + look_.size.padding;
        const Rect side{rect.x + page, rect.y, rect.width - page, above.height};
        if (!wide_ && factsHeight(side.width) <= side.height) {
            drawFacts(side);
            return drawViews({rect.x, rect.y, page - look_.size.padding, rect.height}, {side.x, buttons.y, side.width, height}, 0);
        }
        drawViews(above, buttons, 1);
    }

private:
    // `more`: views after the pages, which show the facts.
    void drawViews(const Rect& page, const Rect& buttons, int more) {
        const int pages = view_.views(page), views = pages + more;
        int& at = frame_.state("view");
        at = std::clamp(at, 0, views - 1);
        if (at < pages) view_.draw(page, at);
        else drawFacts(page);
        const Action zoom = wide_ ? Action{.id = "zoom", .label = _("看整页"), .glyph = glyph::zoomOut}
                                  : Action{.id = "zoom", .label = _("放大"), .glyph = glyph::zoomIn};
        const float width = views > 1 ? buttonWidth(frame_, zoom) : buttons.width;
        const bool turned = views > 1 && turn({buttons.x + width + look_.size.gap, buttons.y, buttons.width - width - look_.size.gap, buttons.height}, at, views);
        if (button(frame_, {buttons.x, buttons.y, width, buttons.height}, zoom) && !turned) frame_.state("wide") ^= 1, at = 0;
    }

    bool turn(const Rect& rect, int& at, int views) {
        const float half = (rect.width - look_.size.gap) / 2;
        const int shown = at;
        Action previous{.id = "previous_page", .label = _("上一页"), .glyph = glyph::previous};
        Action next{.id = "next_page", .label = _("下一页"), .glyph = glyph::forward, .glyphAfter = true};
        if (std::max(buttonWidth(frame_, previous), buttonWidth(frame_, next)) > half) previous.glyph = next.glyph = 0;
        if (shown > 0 && button(frame_, {rect.x, rect.y, half, rect.height}, previous)) --at;
        if (shown + 1 < views && button(frame_, {rect.x + half + look_.size.gap, rect.y, half, rect.height}, next)) ++at;
        return at != shown;
    }

    float factsHeight(float width) {
        const float room = width - 2 * look_.size.padding;
        const float note = document_.note.empty() ? 0 : frame_.measure(document_.note, look_.secondary(), width).height + look_.size.gap;
        const float rows = document_.rows.empty() ? 0 : rowsHeight(frame_, document_.rows, room) + 2 * look_.size.step;
        return rows + note > 0 ? rows + note + look_.size.gap : 0;
    }

    void drawFacts(const Rect& rect) {
        const float room = rect.width - 2 * look_.size.padding;
        const float height = document_.rows.empty() ? 0 : rowsHeight(frame_, document_.rows, room) + 2 * look_.size.step;
        if (height > 0) {
            card(frame_, {rect.x, rect.y, rect.width, height});
            drawRows(frame_, {rect.x + look_.size.padding, rect.y + look_.size.step, room, height}, document_.rows);
        }
        if (!document_.note.empty())
            frame_.text(document_.note, {rect.x, rect.y + height + look_.size.gap, rect.width, 0}, look_.secondary());
    }

    const Document& document_;
    Frame& frame_;
    const Theme look_;
    const bool wide_;
    DocumentView view_;
};

}  // namespace

std::optional<Answer> draw(const Document& document, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(document.title);
    Viewer viewer{document, frame};
    if (!document.pages.empty())
        sheet.add({.height = [&](float) { return frame.portrait() ? pageTall : pageLow; },
                   .draw = [&](const Rect& rect) { viewer.draw(rect); },
                   .stretches = true});
    for (const Button& button : document.buttons) sheet.action(actionOf(button));
    sheet.action({.id = "confirm", .label = document.confirm, .kind = Kind::primary});
    return sheet.answer();
}

}  // namespace ui
