#pragma once

#include <optional>

#include "drivers/cameras/page/outline.h"
#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

namespace drivers {

// Where a page lies. `advice`: noPage, twoPages, tooDark (nothing at all can be seen), cutOff, tilted or none.
struct PageSighting {
    PageAdvice advice = PageAdvice::none;
    std::optional<Outline> outline{};                   // in the picture's pixels; also of a page that is cut off or tilted
};

struct PageFinderLimits {
    int darkest = 45;                                   // of the brightest things, below which nothing can be seen
    int contrast = 22;                                  // between page and desk
    double smallest = 0.06;                             // of the picture
    double tilt = 20;                                   // degrees
};

PageSighting findPage(const GreyImage&, const PageFinderLimits& = {});

}  // namespace drivers
