#include "drivers/cameras/page/page_finder.h"

#include <allheaders.h>

#include <algorithm>
#include <cmath>

#include "drivers/cameras/page/lept.h"
#include "drivers/pictures/frame.h"

namespace drivers {

namespace {

constexpr int enough = 640;   // pixels wide: more shows no better where a page ends

// A page as the mask shows it.
struct Sheet {
    std::vector<Corner> border;
    double area = 0;
    bool touchesEdge = false;
};

struct Levels { int desk = 0, page = 0; };

std::uint8_t brightest(const GreyImage& image) {
    auto sorted = image.pixels;
    const auto at = sorted.begin() + static_cast<long>(sorted.size() * 97 / 100);
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

int borderLevel(const GreyImage& image) {
    std::vector<std::uint8_t> around;
    for (int x = 0; x < image.width; ++x) around.push_back(image.row(2)[x]), around.push_back(image.row(image.height - 3)[x]);
    for (int y = 0; y < image.height; ++y) around.push_back(image.row(y)[2]), around.push_back(image.row(y)[image.width - 3]);
    std::nth_element(around.begin(), around.begin() + static_cast<long>(around.size() / 2), around.end());
    return around[around.size() / 2];
}

// Two kinds of grey, and which of them is the desk: what most of the picture's border shows.
Levels levelsOf(Pix* grey, int border) {
    int threshold = 0, dark = 0, light = 0;
    if (pixSplitDistributionFgBg(grey, 0.1f, 1, &threshold, &dark, &light, nullptr) != 0) return {};
    return border < (dark + light) / 2 ? Levels{dark, light} : Levels{light, dark};
}

// 1 where it is nearer to the page than `part` of the way from the desk to it; print within and specks on the desk gone.
PixOwner maskOf(Pix* grey, const Levels& levels, double part) {
    auto dark = owned(pixThresholdToBinary(grey, levels.desk + static_cast<int>(part * (levels.page - levels.desk))));
    if (levels.page > levels.desk) pixInvert(dark.get(), dark.get());
    auto closed = owned(pixMorphSequence(dark.get(), "c5.5", 0));
    const auto holes = owned(pixHolesByFilling(closed.get(), 4));
    pixOr(closed.get(), closed.get(), holes.get());
    return owned(pixMorphSequence(closed.get(), "o9.9", 0));
}

std::vector<Corner> borderOf(Pix* part, int left, int top) {
    std::vector<Corner> points;
    const int width = pixGetWidth(part), height = pixGetHeight(part);
    const auto isSet = [&](int x, int y) {
        l_uint32 value = 0;
        return x >= 0 && y >= 0 && x < width && y < height && pixGetPixel(part, x, y, &value) == 0 && value;
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            if (!isSet(x, y)) continue;
            // Between a pixel of the page and one beside it that is none.
            for (const auto& [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
                if (!isSet(x + dx, y + dy)) points.push_back({left + x + 0.5 + 0.5 * dx, top + y + 0.5 + 0.5 * dy});
        }
    return points;
}

std::vector<Sheet> sheetsIn(Pix* mask, double smallest) {
    Pixa* parts = nullptr;
    auto* boxes = pixConnComp(mask, &parts, 8);
    std::vector<Sheet> sheets;
    const int width = pixGetWidth(mask), height = pixGetHeight(mask);
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        int x = 0, y = 0, w = 0, h = 0, count = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
        const PixOwner part{pixaGetPix(parts, i, L_CLONE)};
        pixCountPixels(part.get(), &count, nullptr);
        if (count < smallest * width * height) continue;
        sheets.push_back({borderOf(part.get(), x, y), static_cast<double>(count), x <= 1 || y <= 1 || x + w >= width - 1 || y + h >= height - 1});
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    std::ranges::sort(sheets, std::greater{}, &Sheet::area);
    return sheets;
}

bool isTilted(const Outline& outline, double most) {
    const double angle = std::atan2(outline[1].y - outline[0].y, outline[1].x - outline[0].x) * 180 / 3.14159265358979;
    return std::abs(angle - 90 * std::round(angle / 90)) > most;
}

PageSighting sightingOf(const std::vector<Sheet>& sheets, double tilt) {
    if (sheets.empty()) return {PageAdvice::noPage};
    if (sheets.size() > 1 && sheets[1].area > 0.4 * sheets[0].area) return {PageAdvice::twoPages};
    const auto outline = outlineOf(sheets[0].border);
    if (sheets[0].touchesEdge) return {PageAdvice::cutOff, outline};
    const double fits = sheets[0].area / std::max(1.0, areaOf(outline));
    if (fits < 0.88 || fits > 1.1) return {PageAdvice::noPage};   // a hand, a bag, two pages that overlap
    return {isTilted(outline, tilt) ? PageAdvice::tilted : PageAdvice::none, outline};
}

bool isWhole(const PageSighting& sighting) { return sighting.outline && sighting.advice != PageAdvice::cutOff; }

// Half of a page may lie in a shadow: what is only a little lighter than the desk belongs to it, if all of it makes a page.
PageSighting wholePage(Pix* grey, const Levels& levels, const PageFinderLimits& limits) {
    const auto sighted = [&](double part) { return sightingOf(sheetsIn(maskOf(grey, levels, part).get(), limits.smallest), limits.tilt); };
    const auto bright = sighted(0.5);
    if (bright.advice == PageAdvice::twoPages) return bright;
    const auto all = sighted(0.2);
    constexpr double larger = 1.08;
    return isWhole(all) && (!isWhole(bright) || areaOf(*all.outline) > larger * areaOf(*bright.outline)) ? all : bright;
}

}  // namespace

PageSighting findPage(const GreyImage& picture, const PageFinderLimits& limits) {
    if (picture.width < 32 || picture.height < 32) return {PageAdvice::noPage};
    const int times = std::max(1, picture.width / enough);
    const auto small = times > 1 ? shrunk(picture, times) : picture;
    if (brightest(small) < limits.darkest) return {PageAdvice::tooDark};
    const auto grey = owned(pixBlockconvGray(pixOf(small).get(), nullptr, 1, 1));
    const auto levels = levelsOf(grey.get(), borderLevel(small));
    if (std::abs(levels.page - levels.desk) < limits.contrast) return {PageAdvice::noPage};
    auto sighting = wholePage(grey.get(), levels, limits);
    if (sighting.outline)
        for (auto& corner : *sighting.outline) corner.x *= times, corner.y *= times;
    return sighting;
}

}  // namespace drivers
