#pragma once

#include "drivers/cameras/page/outline.h"
#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

namespace drivers {

// How well a page can be seen.
struct PageQuality {
    int paper = 0;                                      // how bright the paper is, 0 … 255
    double sharpness = 1;                               // of the steepest edges: the part of a step that one pixel makes; 1 where there are none
    double glare = 0;                                   // the part of the page that a reflection covers
};

struct PageLimits {
    int darkest = 70;
    double sharpest = 0.22;                             // less is blurred
    double glare = 0.004;                               // more hides something
};

// Of the page within a picture; its own edge shows whether it is in focus even where nothing is printed on it.
PageQuality judged(const GreyImage& picture, const Outline&);

// The worst of it; none when all is well.
PageAdvice adviceOn(const PageQuality&, const PageLimits&);

}  // namespace drivers
