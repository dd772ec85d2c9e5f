#pragma once

#include "ui/theme.h"

namespace ui {

// How large a page is: all of it, as wide as its view, so wide that small print can be read.
enum class Zoom { whole, wide, close };

// A page of a document, as large as is asked for; an enlarged one with the buttons that move it, and where it was moved to
// is kept while the screen stays.
class DocumentView {
public:
    DocumentView(Frame& frame, const Picture& page, Zoom zoom) : frame_{frame}, look_{theme(frame)}, page_{page}, zoom_{zoom} {}

    void draw(const Rect&);
    static float widthAtHeight(const Picture&, float height);

private:
    void drawWhole(const Rect&);
    void drawEnlarged(const Rect& view, const Rect& arrowsAt);
    // Where in a page that is larger than its view one is, at its right and lower edge.
    void drawBars(const Rect& view, const Size& page, Point from);

    Frame& frame_;
    const Theme look_;
    const Picture& page_;
    const Zoom zoom_;
};

}  // namespace ui
