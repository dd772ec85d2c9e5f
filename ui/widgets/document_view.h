#pragma once

#include "ui/theme.h"

namespace ui {

// Pages of a document, whole or as wide as the view in parts from top to bottom.
class DocumentView {
public:
    DocumentView(Frame&, const std::vector<Picture>&, bool wide, const Size& room);

    int views() const { return static_cast<int>(parts_.size()); }    // how many there are to turn through
    void draw(const Rect&, int view) const;
    static float widthAtHeight(const Picture&, float height);

private:
    struct Part { std::size_t page; float top; };    // mm from the page's upper edge

    Frame& frame_;
    const std::vector<Picture>& pages_;
    bool wide_;
    std::vector<Part> parts_;
};

}  // namespace ui
