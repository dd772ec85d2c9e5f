#pragma once

#include "ui/widgets/grid_pages.h"

namespace ui {

// How the ways and the items of the home page are arranged where there is so much room.
class HomeGrids {
public:
    HomeGrids(const Attract& attract, Frame& frame) : attract_{attract}, frame_{frame}, look_{theme(frame)} {}

    Grid waysTall(const Rect& below);
    Grid waysWide(float width, float height);
    Grid waysLeast() const { return {attract_.ways, 1, TileLook::row}; }
    Grid paths(float width);                         // in one row, or in two of as many each
    // In one column if that fits, as long names break badly in narrow tiles; else in two if that is lower.
    Grid items(float width, float room);
    // All items, or one page of them after another.
    bool itemsFit(float width, float height);
    // More ways than there is room for: on pages, items after them.
    Grid together(const Rect&);
    float widest(const Grid&);                       // that its tiles need for one line each

private:
    bool breaksWords(const Grid&, float width);
    const Attract& attract_;
    Frame& frame_;
    const Theme look_;
};

}  // namespace ui
