#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double relativeLuminance(Colour colour) {
    const auto part = [&](int shift) {
        const double value = ((colour >> shift) & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

}  // namespace

double contrast(Colour a, Colour b) {
    const double one = relativeLuminance(a) + 0.05, other = relativeLuminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

std::vector<TextPair> textPairs(const Palette& p) {
    std::vector<TextPair> all{{"on_primary", "primary", p.button.ink, p.button.ground},
                              {"on_primary", "primary_pressed", p.pressedButton.ink, p.pressedButton.ground},
                              {"primary", "tint", p.info.ink, p.info.ground},
                              {"plain badge", "its ground", p.plain.ink, p.plain.ground},
                              {"success badge", "its ground", p.success.ink, p.success.ground},
                              {"warning badge", "its ground", p.warning.ink, p.warning.ground},
                              {"danger badge", "its ground", p.danger.ink, p.danger.ground},
                              {"code", "its ground", p.code.ink, p.code.ground}};
    const std::pair<const char*, Colour> ground{"ground", p.ground}, card{"card", p.card}, tint{"tint", p.pressedCard};
    for (const auto& [name, colour] : {ground, card, tint}) {
        all.push_back({"text", name, p.text, colour});
        all.push_back({"second text", name, p.secondary, colour});
        all.push_back({"primary", name, p.primary, colour});
    }
    for (const auto& [name, colour] : {ground, card}) {   // stages, the link, errors, help
        all.push_back({"success", name, p.success.ink, colour});
        all.push_back({"warning", name, p.warning.ink, colour});
        all.push_back({"danger", name, p.danger.ink, colour});
    }
    return all;
}

}  // namespace ui
