#include "ui/widgets/field.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct FieldPlan { Rect label, box, words, sign, error; };

FieldPlan planField(Frame& frame, const Field& field, const Rect& at) {
    const Theme look = theme(frame);
    const float pad = look.size.padding, icon = look.size.icon;
    const std::string& words = field.value.empty() ? field.hint : field.value;
    FieldPlan plan;
    plan.label = {at.x, at.y, at.width, frame.measure(field.label, look.bold(), at.width).height};
    const float room = at.width - 3 * pad - icon;
    const float height = std::max(look.size.target + 4, frame.measure(words, look.body(), room).height + 2 * look.size.step);
    plan.box = {at.x, plan.label.bottom() + 1, at.width, height};
    plan.words = {at.x + pad, plan.box.y, room + 0.5F, height};
    plan.sign = {at.right() - pad - icon, plan.box.y + (height - icon) / 2, icon, icon};
    const float error = field.error.empty() ? 0 : frame.measure(field.error, look.bold(), at.width).height;
    plan.error = {at.x, plan.box.bottom() + 1, at.width, error};
    return plan;
}

}  // namespace

float fieldHeight(Frame& frame, const Field& field, float width) {
    const FieldPlan plan = planField(frame, field, {0, 0, width, 0});
    return field.error.empty() ? plan.box.bottom() : plan.error.bottom();
}

bool field(Frame& frame, const Rect& rect, const Field& field) {
    const Theme look = theme(frame);
    const FieldPlan plan = planField(frame, field, rect);
    frame.text(field.label, plan.label, look.bold());
    const bool tapped = frame.tapped(field.id, plan.box, field.label, Role::field);
    frame.describe(!field.error.empty() ? field.error : field.value.empty() ? _("还没填") : field.done ? _("已填好") : std::string{});
    pressableCard(frame, field.id, plan.box);
    const bool wrong = !field.error.empty();
    const Colour edge = wrong ? look.colour.danger.ink : look.colour.primary;
    if (wrong || !field.done) frame.outline(plan.box, edge, look.colour.outline * 2, look.size.radius);
    frame.aloud(field.value.empty() ? Aloud::openly : Aloud::privately, [&] {
        frame.text(field.value.empty() ? field.hint : field.value, plan.words,
                   aligned(field.value.empty() ? look.secondary() : look.body(), Align::left, Place::middle));
    });
    if (field.done && !wrong) frame.icon(glyph::done, plan.sign, look.colour.success.ink);
    else frame.icon(wrong ? glyph::warning : glyph::edit, plan.sign, edge);
    if (wrong) frame.text(field.error, plan.error, coloured(look.bold(), look.colour.danger.ink));
    return tapped;
}

}  // namespace ui
