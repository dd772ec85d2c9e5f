#include "ui/widgets/trail.h"

#include <algorithm>
#include <numeric>

#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

using At = TrailStep::At;

struct TrailRow { std::size_t first = 0; std::vector<float> widths; };

// Between two steps, for the sign that leads from one to the next.
float betweenSteps(const Theme& look) { return std::max(look.size.gap, look.size.icon * 0.8F); }

float stepWidth(Frame& frame, const TrailStep& step, float most) {
    const Theme look = theme(frame);
    const float words = std::max(frame.measure(step.text, look.bold()).width, frame.measure(step.room, look.bold()).width);
    return std::min(most, std::max(look.size.target, words + 2 * look.size.gap));
}

float sum(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0F); }

// As many to a row as fit; what is left over of a row is shared out.
std::vector<TrailRow> rowsOf(Frame& frame, const std::vector<TrailStep>& steps, float width) {
    const Theme look = theme(frame);
    std::vector<TrailRow> rows{{}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float wide = stepWidth(frame, steps[i], width), used = sum(rows.back().widths);
        const auto gaps = static_cast<float>(rows.back().widths.size()) * betweenSteps(look);
        if (!rows.back().widths.empty() && used + gaps + wide > width) rows.push_back({i, {}});
        rows.back().widths.push_back(wide);
    }
    for (TrailRow& row : rows) {
        const auto count = static_cast<float>(row.widths.size());
        const float left = width - sum(row.widths) - (count - 1) * betweenSteps(look);
        for (float& one : row.widths) one += left / count;
    }
    return rows;
}

void ground(Frame& frame, const Rect& rect, const TrailStep& step) {
    const Theme look = theme(frame);
    if (step.at == At::behind) return pressableCard(frame, step.id, rect);
    if (step.at == At::here) frame.fill(rect, frame.pressed(step.id) ? look.colour.card : look.colour.info.ground, look.size.radius);
    frame.outline(rect, step.at == At::here ? look.colour.primary : look.colour.edge, look.colour.outline * (step.at == At::here ? 2 : 1), look.size.radius);
}

bool drawStep(Frame& frame, const Rect& rect, const TrailStep& step) {
    const Theme look = theme(frame);
    const bool tapped = !step.id.empty() && frame.tapped(step.id, rect, step.again);
    ground(frame, rect, step);
    const TextStyle style = step.at == At::ahead ? look.secondary() : coloured(look.bold(), step.at == At::here ? look.colour.info.ink : look.colour.primary);
    frame.aloud(step.aloud, [&] {
        frame.text(step.text, rect.inset(look.size.step, 0), aligned(style, Align::centre, Place::middle));
    });
    return tapped;
}

}  // namespace

float leastTrailWidth(Frame& frame, const std::vector<TrailStep>& steps) {
    const Theme look = theme(frame);
    float width = -betweenSteps(look);
    for (const TrailStep& step : steps) width += stepWidth(frame, step, frame.area().width) + betweenSteps(look);
    return width;
}

float trailHeight(Frame& frame, const std::vector<TrailStep>& steps, float width) {
    const Theme look = theme(frame);
    const auto rows = static_cast<float>(rowsOf(frame, steps, width).size());
    return rows * (look.size.target + look.size.gap) - look.size.gap;
}

std::string trail(Frame& frame, const Rect& rect, const std::vector<TrailStep>& steps) {
    const Theme look = theme(frame);
    const float high = look.size.target, gap = betweenSteps(look);
    std::string tapped;
    float y = rect.y;
    for (const TrailRow& row : rowsOf(frame, steps, rect.width)) {
        float x = rect.x;
        for (std::size_t i = 0; i < row.widths.size(); ++i) {
            const TrailStep& step = steps[row.first + i];
            if (row.first + i > 0 && i > 0) frame.icon(glyph::forward, {x - gap, y, gap, high}, look.colour.secondary);
            if (drawStep(frame, {x, y, row.widths[i], high}, step)) tapped = step.id;
            x += row.widths[i] + gap;
        }
        y += high + look.size.gap;
    }
    return tapped;
}

}  // namespace ui
