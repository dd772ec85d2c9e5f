#include "drivers/cameras/page/straighten.h"

#include <allheaders.h>

#include <algorithm>
#include <cmath>

#include "drivers/cameras/page/lept.h"

namespace drivers {

namespace {

struct Sides { double width = 0, height = 0; };

double between(const Corner& a, const Corner& b) { return std::hypot(a.x - b.x, a.y - b.y); }

// What is farther away looks smaller, so the longer of two sides is the better seen one.
Sides sidesOf(const Outline& outline) {
    Sides sides{std::max(between(outline[0], outline[1]), between(outline[3], outline[2])), std::max(between(outline[0], outline[3]), between(outline[1], outline[2]))};
    constexpr double a4 = 297.0 / 210, nearly = 0.08;
    const double ratio = std::max(sides.width, sides.height) / std::min(sides.width, sides.height);
    if (std::abs(ratio / a4 - 1) > nearly) return sides;
    auto& shorter = sides.width < sides.height ? sides.width : sides.height;
    shorter = std::max(sides.width, sides.height) / a4;
    return sides;
}

struct Points {
    Pta* pta = ptaCreate(4);
    Points() = default;
    Points(const Points&) = delete;
    Points& operator=(const Points&) = delete;
    ~Points() { ptaDestroy(&pta); }
    void add(double x, double y) { ptaAddPt(pta, static_cast<float>(x), static_cast<float>(y)); }
};

}  // namespace

Image straightened(const Image& picture, const Outline& outline) {
    const auto source = pixOf(picture);
    auto sides = sidesOf(outline);
    // Leptonica's result is as large as its source.
    const double fit = std::min({1.0, (picture.width - 1) / sides.width, (picture.height - 1) / sides.height});
    sides = {std::floor(sides.width * fit), std::floor(sides.height * fit)};
    Points from, to;
    for (const auto& corner : outline) from.add(corner.x - 0.5, corner.y - 0.5);
    for (const auto& [x, y] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}}) to.add(x * sides.width - 0.5, y * sides.height - 0.5);
    const auto flat = owned(pixProjectivePta(source.get(), to.pta, from.pta, L_BRING_IN_WHITE));
    auto* box = boxCreate(0, 0, static_cast<int>(sides.width), static_cast<int>(sides.height));
    Pix* clipped = pixClipRectangle(flat.get(), box, nullptr);
    boxDestroy(&box);
    const auto page = owned(clipped);
    const auto upright = owned(pixDeskew(page.get(), 4));
    return imageOf(upright.get());
}

Image fitted(const Image& image, int width, int height) {
    const double factor = std::min(static_cast<double>(width) / image.width, static_cast<double>(height) / image.height);
    if (factor >= 1) return image;
    const auto small = owned(pixScale(pixOf(image).get(), static_cast<float>(factor), static_cast<float>(factor)));
    return imageOf(small.get());
}

}  // namespace drivers
