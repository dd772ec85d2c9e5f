#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/bottom_bar.h"
#include "ui/widgets/content.h"
#include "ui/widgets/idle_warning.h"
#include "ui/widgets/stages_bar.h"
#include "ui/widgets/top_bar.h"

namespace ui {

namespace {

// On a low panel typing needs the stages' room for its keys.
bool showsStages(const View& view, const Frame& frame) {
    return !view.surround.stages.empty() && (frame.portrait() || !std::holds_alternative<Typing>(view.prompt));
}

std::optional<Answer> drawScreen(const View& view, Frame& frame) {
    const Theme look = theme(frame);
    const Rect panel = frame.area();
    frame.fill(panel, look.colour.ground);
    if (auto* targets = std::get_if<TargetWalk>(&view.prompt)) return draw(*targets, frame);

    const float top = topBarHeight(frame, view.surround), bottom = bottomBarHeight(frame);
    bool emblem = false;
    frame.aloud(Aloud::never, [&] { emblem = topBar(frame, {panel.x, panel.y, panel.width, top}, view.surround); });

    float y = top + look.size.gap;
    if (showsStages(view, frame)) {
        const float height = stagesBarHeight(frame);
        const Rect at{look.size.margin, y, panel.width - 2 * look.size.margin, height};
        frame.aloud(Aloud::never, [&] { stagesBar(frame, at, view.surround.stages, view.surround.stage); });
        y += height + look.size.step;
    }
    setContent(frame, {panel.x, y, panel.width, panel.height - bottom - look.size.gap - y});
    const std::optional<Answer> given = std::visit([&](const auto& prompt) { return draw(prompt, frame); }, view.prompt);
    // Last, as the voice and the keys go through widgets in the order in which they are drawn.
    const std::optional<Answer> around = bottomBar(frame, {panel.x, panel.bottom() - bottom, panel.width, bottom}, view.surround);
    if (emblem) return EmblemTouched{};
    return around ? around : given;
}

}  // namespace

std::optional<Answer> draw(const View& view, Frame& frame) {
    setLanguage(view.modes.language);
    if (!view.warning) return drawScreen(view, frame);
    frame.inert([&] { frame.aloud(Aloud::never, [&] { drawScreen(view, frame); }); });
    return idleWarning(frame, *view.warning);
}

}  // namespace ui
