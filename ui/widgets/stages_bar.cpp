#include "ui/widgets/stages_bar.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

enum class Where { behind, here, ahead };

Where whereIs(int stage, int current) { return stage < current ? Where::behind : stage == current ? Where::here : Where::ahead; }

TextStyle styleOf(const Theme& look, Where where) {
    if (where == Where::here) return coloured(look.bold(), look.colour.primary);
    return where == Where::behind ? coloured(look.body(), look.colour.success.ink) : look.secondary();
}

// Widths of the stages' names with their marks, with only their names, or nothing if neither fits the bar.
struct StageWidths { std::vector<float> widths; float mark = 0; };

StageWidths widthsFor(Frame& frame, const std::vector<std::string>& stages, float width) {
    const Theme look = theme(frame);
    for (const float mark : {look.size.icon, 0.0F}) {
        StageWidths found{{}, mark};
        for (const std::string& stage : stages) found.widths.push_back(frame.measure(stage, look.bold()).width + mark);
        const auto count = static_cast<float>(stages.size());
        const float left = width - look.size.gap * (count - 1) - std::accumulate(found.widths.begin(), found.widths.end(), 0.0F);
        if (left < 0) continue;
        for (float& one : found.widths) one += left / count;
        return found;
    }
    return {};
}

void strip(Frame& frame, const Rect& rect, Where where) {
    const Theme look = theme(frame);
    const Colour colour = where == Where::here     ? look.colour.primary
                          : where == Where::behind ? look.colour.success.ink
                                                   : look.colour.track;
    const float thick = where == Where::here ? look.size.bar : look.size.bar * 0.6F;
    frame.fill({rect.x, rect.y + look.size.bar - thick, rect.width, thick}, colour, thick / 2);
}

void name(Frame& frame, const Rect& rect, const std::string& words, int number, Where where, float mark) {
    const Theme look = theme(frame);
    const TextStyle style = styleOf(look, where);
    if (mark > 0 && where == Where::behind)
        frame.icon(glyph::check, {rect.x, rect.y + (rect.height - mark * 0.8F) / 2, mark * 0.8F, mark * 0.8F}, style.colour);
    else if (mark > 0)
        frame.text(std::to_string(number), {rect.x, rect.y, mark, rect.height}, style);
    frame.text(words, {rect.x + mark, rect.y, rect.width - mark + 0.5F, rect.height}, style);
}

}  // namespace

float stagesBarHeight(Frame& frame) {
    const Theme look = theme(frame);
    return look.size.bar + frame.lineHeight(look.bold()) + look.size.step;
}

void stagesBar(Frame& frame, const Rect& rect, const std::vector<std::string>& stages, int current) {
    const Theme look = theme(frame);
    const StageWidths fitted = widthsFor(frame, stages, rect.width);
    const auto count = static_cast<float>(stages.size());
    const float equal = (rect.width - look.size.gap * (count - 1)) / count;
    const float below = rect.y + look.size.bar, height = frame.lineHeight(look.bold()) + look.size.step;
    float x = rect.x;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const float width = fitted.widths.empty() ? equal : fitted.widths[i];
        const Where where = whereIs(static_cast<int>(i), current);
        strip(frame, {x, rect.y, width, look.size.bar}, where);
        if (!fitted.widths.empty()) name(frame, {x, below, width, height}, stages[i], static_cast<int>(i) + 1, where, fitted.mark);
        x += width + look.size.gap;
    }
    if (fitted.widths.empty() && current >= 0 && current < static_cast<int>(stages.size()))
        frame.text(fmt::format("{} / {}  {}", current + 1, stages.size(), stages[static_cast<std::size_t>(current)]),
                   {rect.x, below, rect.width, height}, styleOf(look, Where::here));
}

}  // namespace ui
