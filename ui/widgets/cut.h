#pragma once

#include "ui/geometry.h"

namespace ui {

// A part taken from an edge of a rectangle, which loses it and a gap with it.
inline Rect cutTop(Rect& from, float height, float gap) {
    const Rect cut{from.x, from.y, from.width, height};
    from = {from.x, from.y + height + gap, from.width, from.height - height - gap};
    return cut;
}
inline Rect cutBottom(Rect& from, float height, float gap) {
    from.height -= height + gap;
    return {from.x, from.bottom() + gap, from.width, height};
}
inline Rect cutRight(Rect& from, float width, float gap) {
    from.width -= width + gap;
    return {from.right() + gap, from.y, width, from.height};
}

}  // namespace ui
