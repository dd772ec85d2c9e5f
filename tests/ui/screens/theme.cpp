#include <catch2/catch.hpp>

#include <cmath>

#include "ui/theme.h"

using namespace ui;

namespace {

// WCAG 2.2 relative luminance and contrast ratio.
double luminance(Colour colour) {
    const auto part = [&](int shift) {
        const double value = ((colour >> shift) & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

// On its own, as the theme's count is what is judged here.
double counted(Colour a, Colour b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

}  // namespace

TEST_CASE("every text stands at 7 to 1 or more on its ground", "[screens]") {
    CHECK(counted(0xFF767676, 0xFFFFFFFF) == Approx(4.54).margin(0.01));       // a published value
    for (const bool high : {false, true}) {
        const Palette p = palette({false, high, false, Language::zh});
        INFO("high contrast: " << high);
        for (const Colour ground : {p.ground, p.card, p.pressedCard}) {
            CHECK(counted(p.text, ground) >= 7);
            CHECK(counted(p.secondary, ground) >= 7);
            CHECK(counted(p.primary, ground) >= 7);
        }
        for (const Pair& pair : {p.button, p.pressedButton, p.plain, p.info, p.success, p.warning, p.danger, p.code})
            CHECK(counted(pair.ink, pair.ground) >= 7);
        for (const Colour ink : {p.success.ink, p.danger.ink, p.warning.ink})  // stages, link state, errors, help
            for (const Colour ground : {p.ground, p.card}) CHECK(counted(ink, ground) >= 7);
        for (const TextPair& pair : textPairs(p)) {
            INFO(pair.inkName << " on " << pair.groundName);
            CHECK(contrast(pair.ink, pair.ground) == Approx(counted(pair.ink, pair.ground)));
            CHECK(contrast(pair.ink, pair.ground) >= leastContrast);
        }
    }
}

TEST_CASE("sizes keep the figures of EN 301 549 and of large text", "[screens]") {
    for (const bool portrait : {true, false}) {
        const Sizes normal = sizes({}, portrait), large = sizes({true, false, false, Language::zh}, portrait);
        CHECK(normal.body >= 7.3F);
        CHECK(normal.note >= 4.9F);
        CHECK(large.body == Approx(normal.body * 1.4F));
        CHECK(large.note == Approx(normal.note * 1.4F));
        CHECK(normal.target >= 20);
        CHECK(large.target >= 28);
        CHECK(normal.gap >= 3);
        CHECK(large.gap >= 3);
        CHECK(large.title > large.body);
    }
}
