#pragma once

#include <vector>

#include "ui/prompt.h"

namespace ui {

// In-process times in ms, sorted: without the display server and without the touch controller.
struct Timings {
    std::vector<double> press;                       // finger down until its pixels have changed
    std::vector<double> full;                        // everything built and drawn again
    double first = 0;                                // from nothing to the first picture
};

Timings timings(const View&, const std::vector<std::string>& buttons);

}  // namespace ui
