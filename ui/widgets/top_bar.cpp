#include "ui/widgets/top_bar.h"

#include <algorithm>
#include <vector>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct Said { std::string words; TextStyle style; char32_t glyph = 0; };
struct TextRow { std::vector<Said> left, right; };

constexpr float between = 6, gap = 2, sign = 8;      // mm: texts of one side, sign and its word, sign
constexpr float mostAspect = 3;                      // of an emblem, as it stands beside the name
constexpr float lowAir = 0.75F;                      // mm, on a low panel

Said link(const Theme& look, bool online) {
    if (online) return {_("网络正常"), coloured(look.body(), look.colour.success.ink), glyph::online};
    return {_("网络中断"), coloured(look.bold(), look.colour.danger.ink), glyph::offline};
}

float widthOf(Frame& frame, const Said& said) {
    return frame.measure(said.words, said.style).width + (said.glyph ? sign + gap : 0);
}

float widthOf(Frame& frame, const TextRow& row) {
    float sum = 0;
    for (const auto* side : {&row.left, &row.right})
        for (const Said& said : *side) sum += widthOf(frame, said) + between;
    return sum - between;
}

bool fits(Frame& frame, const std::vector<TextRow>& rows, float width) {
    return std::all_of(rows.begin(), rows.end(), [&](const TextRow& row) { return widthOf(frame, row) <= width; });
}

// From the flattest to the one that fits everywhere.
std::vector<TextRow> rowsFor(Frame& frame, const Surround& s, float width) {
    const Theme look = theme(frame);
    TextStyle name = look.note();
    name.weight = Weight::bold;
    name.colour = look.colour.text;
    const Said small{s.site, name}, site{s.site, look.bold()}, place{s.place, look.note()}, number{s.terminal, look.note()};
    const Said where{s.place + (s.place.empty() || s.terminal.empty() ? "" : " · ") + s.terminal, look.note()}, date{s.date, look.note()}, clock{s.clock, look.bold()};
    const Said net = link(look, s.online);
    if (!frame.portrait())
        for (const std::vector<TextRow>& rows : {std::vector<TextRow>{{{small, where}, {date, clock, net}}},
                                                 {{{small, where}, {clock, net}}}, {{{where}, {date, clock, net}}}, {{{where}, {clock, net}}}})
            if (fits(frame, rows, width)) return rows;
    // Date and clock stand together, and the link, which is larger than a date, by itself.
    for (const std::vector<TextRow>& two : {std::vector<TextRow>{{{site}, {date, clock}}, {{where}, {net}}}, {{{site}, {clock}}, {{where}, {date, net}}}})
        if (fits(frame, two, width)) return two;
    if (!frame.portrait()) return {{{small}, {date, clock}}, {{where}, {net}}};
    return {{{site}, {clock}}, {{place}, {date}}, {{number}, {net}}};
}

float rowHeight(Frame& frame, const TextRow& row) {
    float height = 0;
    for (const auto* side : {&row.left, &row.right})
        for (const Said& said : *side) height = std::max(height, frame.lineHeight(said.style));
    return height;
}

void say(Frame& frame, const Said& said, float x, float y, float height) {
    if (said.glyph) {
        frame.icon(said.glyph, {x, y + (height - sign) / 2, sign, sign}, said.style.colour);
        x += sign + gap;
    }
    frame.text(said.words, {x, y, frame.measure(said.words, said.style).width + 0.5F, height},
               aligned(said.style, Align::left, Place::middle));
}

// Above the rows and below them.
float airOf(const Frame& frame) { return frame.portrait() ? theme(frame).size.step : frame.modes().largeText ? 0 : lowAir; }

const Picture* ownEmblem(const Frame& frame) {
    const Picture& emblem = frame.brand().emblem;
    return frame.modes().highContrast || emblem.width == 0 || emblem.height == 0 ? nullptr : &emblem;
}

// Of the office's emblem, or of a building in a circle; a low panel has room for the office's only, large text for none.
Size emblemSize(Frame& frame) {
    const Theme look = theme(frame);
    const Picture* own = ownEmblem(frame);
    if (frame.modes().largeText || (!frame.portrait() && !own)) return {};
    const float height = frame.portrait() ? look.size.target : frame.lineHeight(look.bold()) - 1;
    if (!own) return {height, height};
    const float width = height * static_cast<float>(own->width) / static_cast<float>(own->height), widest = mostAspect * height;
    return width <= widest ? Size{width, height} : Size{widest, height * widest / width};
}

void drawEmblem(Frame& frame, const Rect& at) {
    const Theme look = theme(frame);
    if (const Picture* own = ownEmblem(frame)) frame.picture(*own, at);
    else emblem(frame, at, glyph::building, look.colour.button.ink, look.colour.button.ground, true);
}

float textWidth(Frame& frame, float width) {
    const float emblem = emblemSize(frame).width;
    return width - 2 * theme(frame).size.margin - (emblem > 0 ? emblem + between : 0);
}

}  // namespace

float topBarHeight(Frame& frame, const Surround& surround) {
    float sum = 2 * airOf(frame);
    for (const TextRow& row : rowsFor(frame, surround, textWidth(frame, frame.area().width))) sum += rowHeight(frame, row);
    return sum;
}

bool topBar(Frame& frame, const Rect& rect, const Surround& surround) {
    const Theme look = theme(frame);
    frame.fill(rect, look.colour.card);
    frame.fill({rect.x, rect.bottom() - look.colour.outline, rect.width, look.colour.outline}, look.colour.edge);
    float left = rect.x + look.size.margin;
    if (const Size size = emblemSize(frame); size.width > 0) {
        drawEmblem(frame, {left, rect.y + (rect.height - size.height) / 2, size.width, size.height});
        left += size.width + between;
    }
    float y = rect.y + airOf(frame);
    for (const TextRow& row : rowsFor(frame, surround, textWidth(frame, rect.width))) {
        const float height = rowHeight(frame, row);
        float x = left, end = rect.right() - look.size.margin;
        for (const Said& said : row.left) say(frame, said, x, y, height), x += widthOf(frame, said) + between;
        for (auto said = row.right.rbegin(); said != row.right.rend(); ++said) {
            end -= widthOf(frame, *said);
            say(frame, *said, end, y, height);
            end -= between;
        }
        y += height;
    }
    return frame.tappedUnseen("emblem", {rect.x, rect.y, look.size.margin + look.size.target, rect.height});
}

}  // namespace ui
