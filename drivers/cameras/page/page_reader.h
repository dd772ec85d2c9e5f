#pragma once

#include "drivers/cameras/page/judge.h"
#include "drivers/cameras/page/page_finder.h"
#include "drivers/pictures/frame.h"

namespace drivers {

struct PageSettings {
    PageFinderLimits finder;
    PageLimits limits;
    int widest = 2480;                                  // A4 at 300 dpi
    int quality = 85;
    std::size_t largest = 300 * 1024;                   // bytes of the JPEG
};

constexpr int widestPreview = 960;

// What the live picture shows and what would make it better.
PreviewSeen previewOf(const Frame&, const PageSettings&);

// A still of it: the page alone, straightened. Without a jpeg when there is none; `advice` says what is wrong with what there is.
struct PageStill { PageAdvice advice = PageAdvice::none; std::vector<std::uint8_t> jpeg{}; Image preview{}; };
PageStill stillOf(const Frame&, const PageSettings&);

}  // namespace drivers
