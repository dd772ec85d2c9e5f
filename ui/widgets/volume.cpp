#include "ui/widgets/volume.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/volume.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

constexpr float barWidth = 4;                         // mm, with what is between two

Action quieter() { return {.id = "quieter", .label = _("轻一点"), .glyph = glyph::quieter}; }
Action louder() { return {.id = "louder", .label = _("响一点"), .glyph = glyph::louder}; }

std::string level(const Modes& modes) { return fmt::format(fmt::runtime(_("音量 {} / {}")), volumeOf(modes), loudest); }

// Level beside the buttons, or above them.
struct VolumePlan { Rect words, bars, quieter, louder; float height = 0; };

VolumePlan planVolume(Frame& frame, float width) {
    const Theme look = theme(frame);
    const float gap = look.size.gap, words = frame.measure(level(frame.modes()), look.bold()).width + gap, line = frame.lineHeight(look.bold());
    const float wide = std::max(buttonWidth(frame, quieter()), buttonWidth(frame, louder())), bars = barWidth * static_cast<float>(loudest);
    VolumePlan plan;
    if (words + bars <= width - 2 * wide - 2 * gap) {
        plan.height = std::max(look.size.target, line);
        plan.words = {0, 0, words, plan.height};
        plan.bars = {words, (plan.height - line) / 2, bars, line};
        plan.quieter = {width - 2 * wide - gap, 0, wide, plan.height};
        plan.louder = {width - wide, 0, wide, plan.height};
        return plan;
    }
    const float half = (width - gap) / 2, y = line + look.size.step / 2;
    plan.words = {0, 0, words, line};
    plan.bars = {words, 0, std::min(bars, width - words), line};
    plan.quieter = {0, y, half, look.size.target};
    plan.louder = {half + gap, y, half, look.size.target};
    plan.height = plan.louder.bottom();
    return plan;
}

float cardInset(Frame& frame, SwitchLook look) { return look == SwitchLook::narrow ? 0 : theme(frame).size.padding - 1; }

// Each a little higher than the one before.
void drawBars(Frame& frame, const Rect& rect, int filled) {
    const Theme look = theme(frame);
    const float each = rect.width / static_cast<float>(loudest), base = rect.y + rect.height * 0.78F, most = rect.height * 0.56F;
    for (int i = 0; i < loudest; ++i) {
        const float height = most * (0.4F + 0.6F * static_cast<float>(i + 1) / static_cast<float>(loudest));
        const Rect bar{rect.x + static_cast<float>(i) * each, base - height, each - 1, height};
        if (i < filled) frame.fill(bar, look.colour.primary, 1);
        else frame.outline(bar, look.colour.secondary, look.colour.outline, 1);
    }
}

}  // namespace

float volumeHeight(Frame& frame, float width, SwitchLook beside) {
    const float pad = cardInset(frame, beside);
    return planVolume(frame, width - 2 * pad).height + 2 * pad;
}

std::optional<Modes> volume(Frame& frame, const Rect& rect, SwitchLook beside) {
    const Theme look = theme(frame);
    const Modes& modes = frame.modes();
    const Rect inside = rect.inset(cardInset(frame, beside));
    const VolumePlan plan = planVolume(frame, inside.width);
    const float down = std::max(0.0F, (inside.height - plan.height) / 2);
    const auto at = [&](const Rect& part) { return Rect{inside.x + part.x, inside.y + down + part.y, part.width, part.height}; };
    if (beside != SwitchLook::narrow) card(frame, rect);
    frame.text(level(modes), at(plan.words), aligned(look.bold(), Align::left, Place::middle));
    drawBars(frame, at(plan.bars), volumeOf(modes));
    const auto touched = [&](Action action, const Rect& place) {
        if (buttonWidth(frame, action) > place.width) action.glyph = 0;
        return button(frame, place, action);
    };
    std::optional<Modes> after;
    if (volumeOf(modes) > 1 && touched(quieter(), at(plan.quieter))) after = byVolume(modes, -1);
    if (volumeOf(modes) < loudest && touched(louder(), at(plan.louder))) after = byVolume(modes, 1);
    return after;
}

}  // namespace ui
