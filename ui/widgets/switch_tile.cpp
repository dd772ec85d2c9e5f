#include "ui/widgets/switch_tile.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

constexpr float rim = 1.5F, besideState = 3.5F;          // mm: round the knob; beside a word in the pill

// A pill with a knob, and the state in words: neither colour nor side says it alone.
struct Pill {
    Frame& frame;
    const Theme look = theme(frame);

    float height() const { return frame.lineHeight(style()); }
    float width() const {
        const float words = std::max(frame.measure(_("开"), style()).width, frame.measure(_("关"), style()).width);
        return height() + words + 2 * besideState - rim;
    }
    void draw(const Rect& rect, bool on) const {
        const Pair& pair = on ? look.colour.button : look.colour.plain;
        const float radius = rect.height / 2, knob = radius - rim;
        frame.fill(rect, pair.ground, radius);
        frame.outline(rect, on ? pair.ground : pair.ink, look.colour.outline, radius);
        frame.circle({on ? rect.right() - radius : rect.x + radius, rect.y + radius}, knob, pair.ink);
        const Rect words{on ? rect.x : rect.x + rect.height - rim, rect.y, rect.width - rect.height + rim, rect.height};
        frame.text(on ? _("开") : _("关"), words, aligned(coloured(style(), pair.ink), Align::centre, Place::middle));
    }

private:
    TextStyle style() const {
        TextStyle style = look.bold();
        style.leading = 1.25F;
        return style;
    }
};

// From the tile's upper left corner.
struct SwitchPlan { Rect sign, name, explanation, pill; float height = 0; };

// What the pill stands level with: the sign above the words, or the name; of a flat tile, all of it.
SwitchPlan planSwitch(Frame& frame, const ModeSwitch& one, float width, SwitchLook how) {
    const Theme look = theme(frame);
    const Pill pill{frame};
    const bool flat = how == SwitchLook::flat, tall = how == SwitchLook::tall;
    const float pad = look.size.padding - 1, sign = how == SwitchLook::narrow ? 0 : look.size.icon * 1.7F, line = frame.lineHeight(look.bold());
    const float left = flat ? sign + 2 * pad : pad, taken = one.on ? pill.width() + pad : 0, room = width - left - pad;
    SwitchPlan plan;
    plan.sign = {pad, pad, sign, sign};
    plan.name = {left, tall ? plan.sign.bottom() + look.size.step : pad - 1, tall ? room : room - taken, line};
    const float below = flat ? room - taken : room;
    plan.explanation = {left, plan.name.bottom(), below, frame.measure(one.explanation, look.secondary(), below).height};
    plan.height = std::max(plan.explanation.bottom() + pad - 1, look.size.target);
    if (flat) plan.sign.y = (plan.height - sign) / 2;
    const Rect level = flat ? Rect{0, 0, 0, plan.height} : tall ? plan.sign : plan.name;
    plan.pill = {width - pad - pill.width(), level.y + (level.height - pill.height()) / 2, pill.width(), pill.height()};
    return plan;
}

}  // namespace

bool switchFits(Frame& frame, const ModeSwitch& one, float width, SwitchLook how) {
    const Theme look = theme(frame);
    const SwitchPlan plan = planSwitch(frame, one, width, how);
    const bool named = frame.measure(one.name, look.bold()).width <= plan.name.width;
    return named && (how == SwitchLook::narrow || plan.explanation.height <= frame.lineHeight(look.secondary()) * 1.5F);
}

float switchTileHeight(Frame& frame, const ModeSwitch& one, float width, SwitchLook how) { return planSwitch(frame, one, width, how).height; }

bool switchTile(Frame& frame, const Rect& rect, const std::string& id, const ModeSwitch& one, SwitchLook how) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(id, rect, one.name), on = one.on.value_or(false);
    if (one.on) frame.describe(on ? _("已打开") : _("没打开"));
    pressableCard(frame, id, rect);
    const SwitchPlan plan = planSwitch(frame, one, rect.width, how);
    const float down = std::max(0.0F, (rect.height - plan.height) / 2);
    const auto at = [&](const Rect& part) { return Rect{rect.x + part.x, rect.y + down + part.y, part.width + 0.5F, part.height}; };
    const Pair& sign = on ? look.colour.button : look.colour.info;
    if (plan.sign.width > 0) {
        const Rect square{rect.x + plan.sign.x, rect.y + down + plan.sign.y, plan.sign.width, plan.sign.height};
        emblem(frame, square, one.glyph, sign.ink, sign.ground, false);
    }
    frame.text(one.name, at(plan.name), look.bold());
    frame.text(one.explanation, at(plan.explanation), look.secondary());
    if (one.on) frame.aloud(Aloud::never, [&] { Pill{frame}.draw(at(plan.pill), on); });
    return tapped;
}

}  // namespace ui
