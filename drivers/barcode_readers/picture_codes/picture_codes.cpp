#include "drivers/barcode_readers/picture_codes/picture_codes.h"

#include <time.h>

#include <algorithm>
#include <array>
#include <optional>

#include "drivers/barcode_readers/picture_codes/enhance.h"
#include "drivers/barcode_readers/picture_codes/regions.h"
#include "drivers/barcode_readers/picture_codes/zxing.h"

namespace drivers {

namespace {

using Micros = std::chrono::microseconds;

Micros threadTime() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::duration_cast<Micros>(std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec});
}

// One region in the sizes that the looks want, made when the first one does. Its lines lie along the rows.
class Upright {
public:
    Upright(const GreyImage& picture, const GreyImage& half, const CodeRegion& region) : picture_{picture}, half_{half}, region_{region} {}

    GreyImage asItIs() const { return cut(picture_, region_.area); }
    const GreyImage& halfSize() {
        const GreyArea area{region_.area.x / 2, region_.area.y / 2, region_.area.width / 2, region_.area.height / 2};
        if (!halfSize_) halfSize_ = turned(half_, area, region_.angle, 1);
        return *halfSize_;
    }
    const GreyImage& fullSize() {
        if (!fullSize_) fullSize_ = times(1);
        return *fullSize_;
    }
    GreyImage times(double factor) const { return turned(picture_, region_.area, region_.angle, factor); }
    double pixels() const { return static_cast<double>(region_.area.width) * region_.area.height; }

private:
    const GreyImage& picture_;
    const GreyImage& half_;
    CodeRegion region_;
    std::optional<GreyImage> halfSize_, fullSize_;
};

// Ways to look, in the order in which they repay their time on the hard set (tests/codes); what each is good at beside it.
// `share`: how many pixels it works on, against the region's.
struct Look {
    double share;
    std::optional<Code> (*look)(Upright&);
};
constexpr std::array<Look, 10> looks{{
    {0.25, [](Upright& u) { return zxingCode(u.halfSize()); }},                                              // most codes, quickly
    {0.5, [](Upright& u) { return zxingCode(u.times(0.7)); }},
    {0.3, [](Upright& u) { return zxingCode(levelled(u.halfSize(), 16), Threshold::global); }},              // shadow, pale print
    {0.8, [](Upright& u) { return zxingCode(u.asItIs()); }},                                                 // a mistaken angle
    {0.3, [](Upright& u) { return zxingCode(sharpened(u.halfSize(), 1, 1.5f)); }},
    {1.2, [](Upright& u) { return zxingCode(levelled(smoothed(u.fullSize(), 1), 16), Threshold::global); }}, // noise, moiré
    {1.5, [](Upright& u) { return zxingCode(sharpened(u.fullSize(), 2, 2)); }},                              // blur
    {1.5, [](Upright& u) { return zxingCode(levelled(u.fullSize(), 8), Threshold::global); }},               // creases
    {0.25, [](Upright& u) { return zxingCode(inverted(u.halfSize())); }},                                    // white on black
    {6, [](Upright& u) { return zxingCode(sharpened(u.times(2), 2, 2)); }},                                  // small
}};

// Looks that bear witness: unlike one another, so that one mistake is not made by all.
using Witness = std::optional<Code> (*)(Upright&, Kinds);
constexpr std::array<Witness, 5> witnesses{
    [](Upright& u, Kinds kinds) { return zxingCode(u.times(0.7), Threshold::local, kinds); },
    [](Upright& u, Kinds kinds) { return zxingCode(u.fullSize(), Threshold::local, kinds); },
    [](Upright& u, Kinds kinds) { return zxingCode(levelled(u.fullSize(), 16), Threshold::global, kinds); },
    [](Upright& u, Kinds kinds) { return zxingCode(sharpened(u.fullSize(), 1, 1.5f), Threshold::local, kinds); },
    [](Upright& u, Kinds kinds) { return zxingCode(u.times(1.5), Threshold::local, kinds); },
};

// EAN-13 has one check digit, and PDF417 corrects so much that noise becomes words now and then.
bool isCertain(const Code& code, Upright& region) {
    const bool ean = code.format == "EAN-13", pdf = code.format == "PDF417";
    if (!ean && !pdf) return true;
    int needed = ean ? 3 : 2;
    for (const auto& witness : witnesses) {
        const auto seen = witness(region, ean ? Kinds::ean13 : Kinds::pdf417);
        if (seen && *seen != code) return false;
        if (seen && --needed == 0) return true;
    }
    return false;
}

void add(std::vector<Code>& codes, const Code& code) {
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
}

// The time that is left, and what a look is going to cost judging by those before it.
class Budget {
public:
    explicit Budget(Micros budget) : end_{threadTime() + budget} {}
    bool allows(double pixels) const { return threadTime() + Micros{static_cast<long>(pixels * perPixel_)} < end_; }
    void spent(double pixels, Micros since) {
        const auto took = static_cast<double>((threadTime() - since).count()) / pixels;
        perPixel_ = std::max(took, perPixel_ * 0.7);
    }

private:
    Micros end_;
    double perPixel_ = 0;   // microseconds
};

constexpr std::size_t mostRegions = 3;
constexpr int largest = 2'500'000;   // pixels; a page of the document camera is looked at in half its size, or less

}  // namespace

std::vector<Code> codesIn(const GreyImage& picture, Micros micros) {
    if (picture.width * picture.height > largest) return codesIn(halved(picture), micros);
    Budget budget{micros};
    const auto half = halved(picture);
    auto regions = codeRegions(picture);
    if (regions.size() > mostRegions) regions.resize(mostRegions);
    std::vector<Upright> uprights;
    for (const auto& region : regions) uprights.emplace_back(picture, half, region);
    std::vector<Code> codes;
    for (const auto& [share, look] : looks) {
        for (auto& upright : uprights) {
            const auto pixels = share * upright.pixels();
            if (!budget.allows(pixels)) continue;
            const auto begun = threadTime();
            const auto code = look(upright);
            budget.spent(pixels, begun);
            if (code && isCertain(*code, upright)) add(codes, *code);
        }
        if (!codes.empty()) break;   // the other regions were looked at in the same way
    }
    return codes;
}

}  // namespace drivers
