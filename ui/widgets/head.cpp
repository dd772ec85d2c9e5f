#include "ui/widgets/head.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct HeadPlan { Rect sign, title, explanation, note; float height = 0; };

HeadPlan planHead(Frame& frame, const Head& head, float width) {
    const Theme look = theme(frame);
    const bool above = frame.portrait();
    const float sign = look.size.picture, gap = look.size.gap;
    HeadPlan plan;
    plan.sign = {above ? (width - sign) / 2 : 0, 0, sign, sign};
    const float x = above ? 0 : sign + look.size.padding, room = width - x;
    float y = above ? sign + gap : 0;
    plan.title = {x, y, room, frame.measure(head.title, look.title(), room).height};
    y = plan.title.bottom();
    if (!head.explanation.empty()) {
        plan.explanation = {x, y + 1, room, frame.measure(head.explanation, look.secondary(), room).height};
        y = plan.explanation.bottom();
    }
    if (!head.note.empty()) {
        plan.note = {x, y, room, frame.lineHeight(look.note())};
        y = plan.note.bottom();
    }
    plan.height = std::max(y, plan.sign.bottom());
    if (!above)                                      // few words stand in the middle of their sign
        for (Rect* text : {&plan.title, &plan.explanation, &plan.note}) text->y += (plan.height - y) / 2;
    return plan;
}

}  // namespace

void addHead(Sheet& sheet, Head head) {
    Frame& frame = sheet.frame();
    std::string below;                               // an explanation that is a whole paragraph
    if (sheet.isLong(head.explanation, sheet.look().secondary())) std::swap(below, head.explanation);
    sheet.add({.height = [&frame, head](float width) { return planHead(frame, head, width).height; },
               .draw = [&frame, head](const Rect& rect) {
                   const Theme look = theme(frame);
                   const Pair& pair = look.tone(head.tone == Tone::plain ? Tone::primary : head.tone);
                   const HeadPlan plan = planHead(frame, head, rect.width);
                   const auto at = [&](const Rect& part) { return Rect{rect.x + part.x, rect.y + part.y, part.width, part.height}; };
                   const Align align = frame.portrait() ? Align::centre : Align::left;
                   emblem(frame, at(plan.sign), head.glyph, pair.ground, pair.ink, true);
                   frame.text(head.title, at(plan.title), aligned(look.title(), align));
                   if (!head.explanation.empty()) frame.text(head.explanation, at(plan.explanation), aligned(look.secondary(), align));
                   if (!head.note.empty()) frame.text(head.note, at(plan.note), aligned(look.note(), align));
               }});
    if (!below.empty()) sheet.paragraph(below, sheet.look().secondary());
}

}  // namespace ui
