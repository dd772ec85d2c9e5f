#include "drivers/cameras/page/judge.h"

#include <allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "drivers/cameras/page/lept.h"

namespace drivers {

namespace {

GreyArea boundsOf(const Outline& outline, const GreyImage& image, int margin) {
    double left = image.width, right = 0, top = image.height, bottom = 0;
    for (const auto& corner : outline) left = std::min(left, corner.x), right = std::max(right, corner.x), top = std::min(top, corner.y), bottom = std::max(bottom, corner.y);
    const int x0 = std::clamp(static_cast<int>(left) - margin, 0, image.width - 1), y0 = std::clamp(static_cast<int>(top) - margin, 0, image.height - 1);
    const int x1 = std::clamp(static_cast<int>(right) + margin, x0 + 1, image.width), y1 = std::clamp(static_cast<int>(bottom) + margin, y0 + 1, image.height);
    return {x0, y0, x1 - x0, y1 - y0};
}

bool isInside(const Outline& outline, double x, double y) {
    for (std::size_t i = 0; i < 4; ++i) {
        const auto &a = outline[i], &b = outline[(i + 1) % 4];
        if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0) return false;
    }
    return true;
}

int paperLevel(const GreyImage& image, const Outline& outline, const GreyArea& area) {
    std::vector<std::uint8_t> seen;
    for (int y = area.y; y < area.y + area.height; y += 4)
        for (int x = area.x; x < area.x + area.width; x += 4)
            if (isInside(outline, x, y)) seen.push_back(image.row(y)[x]);
    if (seen.empty()) return 0;
    const auto at = seen.begin() + static_cast<long>(seen.size() * 7 / 10);
    std::nth_element(seen.begin(), at, seen.end());
    return *at;
}

// Of all places where it steps up or down by a good part of what black on this paper would, over a few pixels: what part of it
// the steepest single pixel makes. Blur spreads it.
constexpr int reach = 4;
void addSteps(const std::uint8_t* at, long pitch, int least, std::vector<float>& steps) {
    const int whole = at[reach * pitch] - at[-reach * pitch];
    if (std::abs(whole) < least) return;
    int steepest = 0;
    for (long k = -reach; k < reach; ++k) steepest = std::max(steepest, std::abs(at[(k + 1) * pitch] - at[k * pitch]));
    steps.push_back(std::min(1.0f, static_cast<float>(steepest) / static_cast<float>(std::abs(whole))));
}

double typical(std::vector<float>& steps) {
    constexpr std::size_t fewest = 60;
    if (steps.size() < fewest) return 1;
    const auto at = steps.begin() + static_cast<long>(steps.size() * 6 / 10);
    std::nth_element(steps.begin(), at, steps.end());
    return *at;
}

// Along the rows and down the columns: what moved is blurred in one direction only.
double sharpnessOf(const GreyImage& image, const GreyArea& area, int paper) {
    const int least = std::max(20, paper / 3);
    std::vector<float> across, down;
    for (int y = std::max(reach, area.y); y < std::min(image.height - reach, area.y + area.height); y += 2)
        for (int x = std::max(reach, area.x); x < std::min(image.width - reach, area.x + area.width); x += 2) {
            addSteps(image.row(y) + x, 1, least, across);
            addSteps(image.row(y) + x, image.width, least, down);
        }
    return std::min(typical(across), typical(down));
}

// Places that are as bright as can be, and brighter than the paper, and not just a pixel.
double glareOf(const GreyImage& image, const Outline& outline, const GreyArea& area, int paper) {
    constexpr int brightest = 250, brighterThanPaper = 12;
    if (paper > brightest - brighterThanPaper) return 0;   // the paper itself is: nothing stands out of it
    const auto whole = pixOf(cut(image, area));
    auto bright = owned(pixThresholdToBinary(whole.get(), brightest));
    pixInvert(bright.get(), bright.get());
    const auto spots = owned(pixMorphSequence(bright.get(), "o7.7", 0));
    int count = 0;
    pixCountPixels(spots.get(), &count, nullptr);
    return count / std::max(1.0, areaOf(outline));
}

}  // namespace

PageQuality judged(const GreyImage& picture, const Outline& outline) {
    const auto area = boundsOf(outline, picture, 8);
    PageQuality quality;
    quality.paper = paperLevel(picture, outline, area);
    quality.sharpness = sharpnessOf(picture, area, quality.paper);
    quality.glare = glareOf(picture, outline, area, quality.paper);
    return quality;
}

PageAdvice adviceOn(const PageQuality& quality, const PageLimits& limits) {
    if (quality.paper < limits.darkest) return PageAdvice::tooDark;
    if (quality.glare > limits.glare) return PageAdvice::glare;
    if (quality.sharpness < limits.sharpest) return PageAdvice::blurred;
    return PageAdvice::none;
}

}  // namespace drivers
