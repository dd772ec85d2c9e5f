#include "ui/widgets/actions.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

// Natural widths of actions [first, last), and what is left over shared out: the main action takes double.
std::vector<float> shares(Frame& frame, const std::vector<Action>& actions, std::size_t first, std::size_t last, float width) {
    std::vector<float> widths, weights;
    for (std::size_t i = first; i < last; ++i) {
        widths.push_back(buttonWidth(frame, actions[i]));
        weights.push_back(actions[i].kind == Kind::primary ? 2.0F : 1.0F);
    }
    const float gaps = theme(frame).size.gap * static_cast<float>(last - first - 1);
    const float left = width - gaps - std::accumulate(widths.begin(), widths.end(), 0.0F);
    const float all = std::accumulate(weights.begin(), weights.end(), 0.0F);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += left * weights[i] / all;
    return widths;
}

bool fit(Frame& frame, const std::vector<Action>& actions, std::size_t first, std::size_t last, float width) {
    float sum = theme(frame).size.gap * static_cast<float>(last - first - 1);
    for (std::size_t i = first; i < last; ++i) sum += buttonWidth(frame, actions[i]);
    return sum <= width;
}

// Rows from the last action upwards, each as full as its words allow, at most three to a row.
std::vector<std::size_t> rowStarts(Frame& frame, const std::vector<Action>& actions, float width) {
    std::vector<std::size_t> starts;
    for (std::size_t last = actions.size(); last > 0;) {
        std::size_t first = last - 1;
        while (first > 0 && last - first < 3 && fit(frame, actions, first - 1, last, width)) --first;
        starts.insert(starts.begin(), first);
        last = first;
    }
    return starts;
}

}  // namespace

ActionPlan actionRows(Frame& frame, const std::vector<Action>& actions, float width) {
    const float gap = theme(frame).size.gap;
    const std::vector<std::size_t> starts = rowStarts(frame, actions, width);
    ActionPlan plan;
    for (std::size_t row = 0; row < starts.size(); ++row) {
        const std::size_t first = starts[row], last = row + 1 < starts.size() ? starts[row + 1] : actions.size();
        const std::vector<float> widths = last - first == 1 ? std::vector<float>{width} : shares(frame, actions, first, last, width);
        float height = 0, x = 0;
        for (std::size_t i = first; i < last; ++i) height = std::max(height, buttonHeight(frame, actions[i], widths[i - first]));
        if (row) plan.height += gap;
        for (std::size_t i = first; i < last; x += widths[i++ - first] + gap) plan.boxes.push_back({x, plan.height, widths[i - first], height});
        plan.height += height;
    }
    return plan;
}

ActionPlan actionStack(Frame& frame, const std::vector<Action>& actions, float width) {
    ActionPlan plan;
    for (const Action& action : actions) {
        if (!plan.boxes.empty()) plan.height += theme(frame).size.gap;
        plan.boxes.push_back({0, plan.height, width, buttonHeight(frame, action, width)});
        plan.height += plan.boxes.back().height;
    }
    return plan;
}

}  // namespace ui
