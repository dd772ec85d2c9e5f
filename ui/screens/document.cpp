#include <utility>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/document_view.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"

namespace ui {

namespace {

constexpr float leastPage = 110;                     // mm high, below what is known about it

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

// Both always stand there, so that one can be touched again and again; at an end its words say so. A low panel in large text
// has room for one: after the largest comes the whole page.
void addZoom(Sheet& sheet, Zoom zoom) {
    const bool whole = zoom == Zoom::whole, close = zoom == Zoom::close, one = isTight(sheet.frame());
    if (!one) sheet.action({.id = "zoom_out", .label = _("缩小"), .glyph = glyph::zoomOut, .enabled = !whole, .later = _("整页")});
    if (one && close) sheet.action({.id = "zoom_whole", .label = _("整页"), .glyph = glyph::zoomOut});
    else sheet.action({.id = "zoom_in", .label = _("放大"), .glyph = glyph::zoomIn, .enabled = !close, .later = _("最大")});
}

bool zoomed(int& zoom, const std::string& id) {
    if (id == "zoom_in") ++zoom;
    else if (id == "zoom_out") --zoom;
    else if (id == "zoom_whole") zoom = 0;
    else return false;
    return true;
}

// Another page is read from its beginning.
void startAnew(Frame& frame, int page) {
    if (std::exchange(frame.state("enlarged_page"), page) != page) frame.state("middle_x") = frame.state("middle_y") = 0;
}

}  // namespace

// Every page of the document is a page of the sheet.
std::optional<Answer> draw(const Document& document, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(document.title);
    int& state = frame.state("zoom");
    const auto zoom = static_cast<Zoom>(state);
    const bool whole = zoom == Zoom::whole && !document.pages.empty(), above = frame.portrait() && zoom == Zoom::whole;
    for (const Button& button : document.buttons) sheet.action(actionOf(button));
    if (!document.pages.empty()) addZoom(sheet, zoom);
    sheet.action({.id = "confirm", .label = document.confirm, .kind = Kind::primary});

    if (!above && whole) sheet.remark(document.note);
    const Size room = sheet.pageRoom();
    std::optional<Beside> beside;
    if (whole && !frame.portrait()) beside.emplace(document, frame, room);
    const bool isBeside = beside && beside->fits();
    if (above) addRows(sheet, document.rows, sheet.newCard());
    if (above && !document.note.empty()) sheet.paragraph(document.note, sheet.look().secondary());
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        sheet.add({.height = [=](float) { return i == 0 && above ? leastPage : room.height; },
                   .draw =
                       [&, i](const Rect& rect) {
                           startAnew(frame, static_cast<int>(i));
                           DocumentView{frame, document.pages[i], zoom}.draw(isBeside ? beside->draw(rect) : rect);
                       },
                   .stretches = true});
    if (whole && !above && !isBeside) addRows(sheet, document.rows, sheet.newCard());

    const std::string id = sheet.show();
    return zoomed(state, id) ? std::nullopt : answerTo(id);
}

}  // namespace ui
