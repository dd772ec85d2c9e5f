#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/document_view.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"

namespace ui {

namespace {

constexpr float leastPage = 110;                     // mm high, below what is known about it

Action zoom(bool wide) {
    return wide ? Action{.id = "zoom", .label = _("看整页"), .glyph = glyph::zoomOut} : Action{.id = "zoom", .label = _("放大"), .glyph = glyph::zoomIn};
}

// What is known about a document stands beside its page.
class Beside {
public:
    Beside(const Document& document, Frame& frame, const Size& room)
        : rows_{document.rows}, frame_{frame}, look_{theme(frame)},
          page_{DocumentView::widthAtHeight(document.pages.front(), room.height) + look_.size.padding},
          fits_{!rows_.empty() && height(room.width - page_) <= room.height} {}

    bool fits() const { return fits_; }
    // Draws it; what is left for the page.
    Rect draw(const Rect& rect) {
        const Rect at{rect.x + page_, rect.y, rect.width - page_, height(rect.width - page_)};
        card(frame_, at);
        drawRows(frame_, at.inset(look_.size.padding, look_.size.step), rows_);
        return {rect.x, rect.y, page_ - look_.size.padding, rect.height};
    }

private:
    float height(float width) { return rowsHeight(frame_, rows_, width - 2 * look_.size.padding) + 2 * look_.size.step; }

    const std::vector<Row>& rows_;
    Frame& frame_;
    const Theme look_;
    const float page_;
    const bool fits_;
};

}  // namespace

// Every page of the document, or part of an enlarged one, is a page of the sheet.
std::optional<Answer> draw(const Document& document, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(document.title);
    const bool wide = frame.state("wide") == 1, whole = !wide && !document.pages.empty();
    for (const Button& button : document.buttons) sheet.action(actionOf(button));
    if (!document.pages.empty()) sheet.action(zoom(wide));
    sheet.action({.id = "confirm", .label = document.confirm, .kind = Kind::primary});

    const bool above = frame.portrait() && !wide;
    if (!above) sheet.remark(document.note);
    const Size room = sheet.pageRoom();
    std::optional<Beside> beside;
    if (whole && !frame.portrait()) beside.emplace(document, frame, room);
    const bool isBeside = beside && beside->fits();
    const DocumentView view{frame, document.pages, wide, room};
    if (above) addRows(sheet, document.rows, sheet.newCard());
    if (above && !document.note.empty()) sheet.paragraph(document.note, sheet.look().secondary());
    for (int i = 0; i < view.views(); ++i)
        sheet.add({.height = [=](float) { return i == 0 && above ? leastPage : room.height; },
                   .draw = [&, i](const Rect& rect) { view.draw(isBeside ? beside->draw(rect) : rect, i); },
                   .stretches = true});
    if (!above && !isBeside) addRows(sheet, document.rows, sheet.newCard());

    const std::string id = sheet.show();
    if (id == "zoom") frame.state("wide") ^= 1, frame.state("page") = 0;
    return id == "zoom" ? std::nullopt : answerTo(id);
}

}  // namespace ui
