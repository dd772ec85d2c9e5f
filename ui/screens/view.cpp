#include "ui/screens/settings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/bottom_bar.h"
#include "ui/widgets/content.h"
#include "ui/widgets/cover.h"
#include "ui/widgets/idle_warning.h"
#include "ui/widgets/stages_bar.h"
#include "ui/widgets/top_bar.h"
#include "ui/widgets/wandering.h"

namespace ui {

namespace {

constexpr const char *settingsPage = "settings", *coverPage = "cover";

// What stands between the bars: the prompt, or what lies over it.
class Screen {
public:
    Screen(const View& view, Frame& frame) : view_{view}, frame_{frame}, look_{theme(frame)}, around_{view.surround}, open_{frame.state(settingsPage)} {
        over_ = view.covered ? coverPage : open_ ? settingsPage : "";
        if (over_ == settingsPage) around_.canBack = true;
    }

    std::optional<Answer> draw() {
        const Rect panel = frame_.area();
        frame_.turnTo(over_);
        frame_.fill(panel, look_.colour.ground);
        if (auto* targets = std::get_if<TargetWalk>(&view_.prompt)) return ui::draw(*targets, frame_);
        const BottomBar bar{around_, open_ != 0};
        const float top = topBarHeight(frame_, around_), bottom = bottomBarHeight(frame_, bar);
        bool emblem = false;
        frame_.aloud(Aloud::never, [&] { emblem = topBar(frame_, {panel.x, panel.y, panel.width, top}, around_); });
        const float y = std::max(below(top), frame_.portrait() ? 0 : actsFrom(frame_));
        const std::optional<Answer> given = between({panel.x, y, panel.width, panel.height - bottom - look_.size.gap - y});
        // Last, as the voice and the keys go through widgets in the order in which they are drawn.
        const BarAnswer answer = bottomBar(frame_, {panel.x, panel.bottom() - bottom, panel.width, bottom}, bar);
        if (emblem) return EmblemTouched{};
        return around(answer, given);
    }

private:
    // The stages, and where what is below them begins.
    float below(float top) {
        const float y = top + look_.size.gap;
        if (!showsStages()) return y;
        const float height = stagesBarHeight(frame_);
        const Rect at{look_.size.margin, y, frame_.area().width - 2 * look_.size.margin, height};
        frame_.aloud(Aloud::never, [&] { stagesBar(frame_, at, around_.stages, around_.stage); });
        return y + height + look_.size.step;
    }
    // On a low panel typing and the modes need the stages' room.
    bool showsStages() const {
        if (around_.stages.empty() || frame_.portrait()) return !around_.stages.empty();
        return !std::holds_alternative<Typing>(view_.prompt) && over_ != settingsPage;
    }

    std::optional<Answer> between(const Rect& rect) {
        std::optional<Answer> given;
        if (over_.empty()) {
            setContent(frame_, rect);
            return std::visit([&](const auto& prompt) { return ui::draw(prompt, frame_); }, view_.prompt);
        }
        frame_.apart(over_, [&] {
            setContent(frame_, rect);
            if (over_ == coverPage) return static_cast<void>(given = cover(frame_));
            const SettingsAnswer settings = drawSettings(around_, frame_);
            if (settings.close) open_ = 0;
            given = settings.answer;
        });
        return given;
    }

    std::optional<Answer> around(const BarAnswer& bar, const std::optional<Answer>& given) {
        if (bar.settings) open_ ^= 1, frame_.apart(settingsPage, [&] { frame_.state("page") = 0; });
        const bool closes = over_ == settingsPage && bar.answer && std::holds_alternative<Back>(*bar.answer);
        if (closes) open_ = 0;
        if (bar.answer && !closes) return bar.answer;
        return given;
    }

    const View& view_;
    Frame& frame_;
    const Theme look_;
    Surround around_;
    int& open_;                                      // the page of settings
    std::string over_;
};

bool idle(const View& view) {
    return std::holds_alternative<Attract>(view.prompt) || std::holds_alternative<OutOfService>(view.prompt);
}

}  // namespace

std::optional<Answer> draw(const View& view, Frame& frame) {
    setLanguage(view.modes.language);
    if (idle(view) && view.surround.minutes) frame.displace(wandered(*view.surround.minutes));
    if (!view.warning) return Screen{view, frame}.draw();
    frame.inert([&] { frame.aloud(Aloud::never, [&] { Screen{view, frame}.draw(); }); });
    return idleWarning(frame, *view.warning);
}

}  // namespace ui
