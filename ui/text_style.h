#pragma once

#include "ui/geometry.h"

namespace ui {

enum class Weight { regular, bold };
enum class Align { left, centre, right };
enum class Place { top, middle };
// `capital`: height of a capital letter in mm, as ux rules count it; the em is capital / 0.733 in Noto Sans CJK.
struct TextStyle {
    float capital = 7.3F;
    Weight weight = Weight::regular;
    Colour colour = 0xFF000000;
    Align align = Align::left;
    Place place = Place::top;
    int lines = 0;                                   // at most; what is cut ends in …; 0: as many as it takes
    float leading = 0;                               // from line to line, in ems; 0: as the font has it
};

}  // namespace ui
