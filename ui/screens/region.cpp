#include <fmt/format.h>

#include "ui/widgets/cells.h"
#include "ui/widgets/trail.h"

namespace ui {

namespace {

std::vector<Cell> cellsOf(const std::vector<Locality>& places) {
    std::vector<Cell> cells;
    for (const Locality& place : places) cells.push_back({place.id, place.name, place.name});
    return cells;
}

std::vector<TrailStep> trailOf(const std::vector<PathStep>& path) {
    std::vector<TrailStep> steps;
    for (const PathStep& step : path) steps.push_back({TrailStep::At::behind, step.name, Aloud::privately, {}, fmt::format("level_{}", steps.size()), step.again});
    return steps;
}

}  // namespace

std::optional<Answer> draw(const Region& region, Frame& frame) {
    // Half a panel has no more room for large text than a low one.
    const bool tight = isTight(frame) || (frame.modes().reach && frame.modes().largeText);
    Sheet sheet{frame};
    sheet.title(region.title);
    if (!tight) sheet.explanation(region.explanation);
    for (const Button& button : region.buttons) sheet.action(actionOf(button));
    if (!region.confirm.empty()) sheet.action({.id = "confirm", .label = region.confirm});

    std::vector<TrailStep> steps = trailOf(region.path);
    std::string chosen;
    if (!steps.empty() && !tight)                      // there 返回 alone leads up
        sheet.keep({.height = [&](float width) { return trailHeight(frame, steps, width); },
                    .draw = [&](const Rect& rect) { if (const std::string id = trail(frame, rect, steps); !id.empty()) chosen = id; },
                    .acts = true,
                    .beside = leastTrailWidth(frame, steps)});
    // Where a path of two rows would leave no room for the places, its end is shown: the rest is reached by going back.
    const float least = 2 * sheet.look().size.target + sheet.look().size.between;
    while (steps.size() > 1 && !tight && sheet.pageRoom().height < least) steps.erase(steps.begin());
    addCells(sheet, cellsOf(region.places), {2, 3, 4, 5}, chosen);
    const std::optional<Answer> given = sheet.answer();
    return chosen.empty() ? given : Chosen{chosen};
}

}  // namespace ui
