#pragma once

#include "ui/theme.h"

namespace ui {

// Pages of a document, whole or as wide as the view in parts from top to bottom.
class DocumentView {
public:
    DocumentView(Frame&, const std::vector<Picture>&, bool wide);

    int views(const Rect&) const;                    // how many there are to turn through
    void draw(const Rect&, int view);
    static float widthAtHeight(const Picture&, float height);

private:
    struct Part { std::size_t page; float top; };    // mm from the page's upper edge
    std::vector<Part> parts(const Rect&) const;

    Frame& frame_;
    const std::vector<Picture>& pages_;
    bool wide_;
};

}  // namespace ui
