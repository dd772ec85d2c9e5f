#include "drivers/cameras/page/page_reader.h"

#include <algorithm>

#include "drivers/cameras/page/straighten.h"
#include "drivers/pictures/jpeg.h"

namespace drivers {

namespace {

std::vector<PagePoint> inParts(const Outline& outline, int width) {
    std::vector<PagePoint> points;
    for (const auto& corner : outline) points.push_back({static_cast<float>(corner.x / width), static_cast<float>(corner.y / width)});
    return points;
}

// What is wrong with the light before what is wrong with the place, as the first may well be why the second was not seen right.
PageAdvice worse(PageAdvice place, PageAdvice light) {
    if (place == PageAdvice::none || (light == PageAdvice::tooDark && place != PageAdvice::noPage)) return light;
    return place == PageAdvice::tilted && light != PageAdvice::none ? light : place;
}

PageAdvice adviceFor(const GreyImage& grey, const PageSighting& sighting, const PageSettings& settings) {
    if (!sighting.outline) return sighting.advice;
    return worse(sighting.advice, adviceOn(judged(grey, *sighting.outline), settings.limits));
}

// Small enough to be sent: first by what the eye misses least.
std::vector<std::uint8_t> jpegWithin(Image page, const PageSettings& settings) {
    for (int quality = settings.quality;; quality -= 10) {
        auto jpeg = jpegOf(page, quality);
        if (jpeg.size() <= settings.largest) return jpeg;
        if (quality > settings.quality - 30 && quality > 20) continue;
        if (page.width < 200) return jpeg;              // smaller, it is no page any more
        page = fitted(page, page.width * 3 / 4, page.height);
        quality = settings.quality;
    }
}

}  // namespace

PreviewSeen previewOf(const Frame& frame, const PageSettings& settings) {
    const auto grey = greyOf(frame);                   // as large as it came: blur is not seen in what was made smaller
    const auto sighting = findPage(grey, settings.finder);
    PreviewSeen seen{imageOf(frame, widestPreview), adviceFor(grey, sighting, settings)};
    if (sighting.outline) seen.outline = inParts(*sighting.outline, grey.width);
    return seen;
}

PageStill stillOf(const Frame& frame, const PageSettings& settings) {
    const auto image = imageOf(frame);
    const auto grey = greyOf(image);
    const auto sighting = findPage(grey, settings.finder);
    PageStill still{adviceFor(grey, sighting, settings)};
    if (!sighting.outline) return still;
    const auto page = fitted(straightened(image, *sighting.outline), settings.widest, 2 * settings.widest);
    still.jpeg = jpegWithin(page, settings);
    still.preview = fitted(page, widestPreview, 2 * widestPreview);
    return still;
}

}  // namespace drivers
