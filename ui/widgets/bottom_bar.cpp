#include "ui/widgets/bottom_bar.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/mode_switches.h"

namespace ui {

namespace {

constexpr float besideWord = 1, apart = 3, mostAir = 12;   // mm: beside a word in its button; between two; added to one at most
constexpr float aroundSign = 2.5F, aroundSignTight = 1;    // mm: above a sign and below its word, together
constexpr float belowRow = 1;                         // and a step: an idle screen wanders downwards
constexpr float besideFill = 0.8F;                   // by which a button that is on is wider than its place
constexpr float tightLeading = 1.15F;                // one line has no neighbour to stand clear of
constexpr float lift = 0.04F;                        // of a line: Chinese characters hang below its middle

struct BarItem {
    std::string id, label;
    char32_t glyph;
    BarAnswer answer;
    bool shown;
    std::optional<bool> on = {};
};

TextStyle wordStyle(const Theme& look) {
    TextStyle style = look.body();
    style.leading = tightLeading;
    return style;
}

std::vector<BarItem> waysOut(const Surround& s) {
    return {{"back", _("返回"), glyph::back, {Back{}}, s.canBack},
            {"home", _("首页"), glyph::home, {Home{}}, s.canHome},
            {"exit", _("退出"), glyph::exit, {Exit{}}, s.canExit}};
}

BarItem settingsItem(bool open) { return {"settings", _("看听设置"), glyph::settings, {{}, true}, true, open}; }

float naturalWidth(Frame& frame, const std::string& words) {
    const Theme look = theme(frame);
    return std::max(look.size.target, frame.measure(words, wordStyle(look)).width + 2 * besideWord);
}

std::vector<float> naturalWidths(Frame& frame, const std::vector<BarItem>& items) {
    std::vector<float> widths;
    for (const BarItem& item : items) widths.push_back(naturalWidth(frame, item.label));
    return widths;
}

float sumOf(const std::vector<float>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0F) + apart * (static_cast<float>(widths.size()) - 1);
}

// Help, as many of the modes as there is room for, and the way to all of them.
std::vector<BarItem> modesThatFit(Frame& frame, const BottomBar& bar, float room) {
    std::vector<BarItem> items{{"help", _("求助"), glyph::help, {Help{}}, bar.around.canHelp}};
    for (const ModeSwitch& one : modeSwitches(frame, bar.around))
        items.push_back({one.id, one.name, one.glyph, {ModesSet{one.after}}, true, one.on});
    items.push_back(settingsItem(bar.settingsOpen));
    while (items.size() > 3 && sumOf(naturalWidths(frame, items)) > room) items.erase(items.end() - 2);
    return items;
}

std::string secondsLeft(const Frame& frame, int seconds) {
    if (!frame.portrait() && frame.modes().largeText) return std::to_string(seconds);
    return fmt::format(fmt::runtime(_("{} 秒")), seconds);
}

// In one row from x on, each as wide as its word and `more`.
std::vector<Rect> inRow(const std::vector<float>& widths, float more, float x, float y, float height) {
    std::vector<Rect> places;
    for (const float width : widths) {
        places.push_back({x, y, width + more, height});
        x = places.back().right() + apart;
    }
    return places;
}

struct BarPlan {
    std::vector<BarItem> ways, modes;
    std::vector<Rect> waysAt, modesAt;
    Rect countdown;
    float height = 0;
};

class BarPlanner {
public:
    BarPlanner(Frame& frame, const BottomBar& bar, const Rect& rect) : frame_{frame}, bar_{bar}, look_{theme(frame)}, area_{rect} {}

    BarPlan plan() {
        plan_.ways = waysOut(bar_.around);
        if (frame_.portrait()) planTall();
        else planLow();
        return std::move(plan_);
    }

private:
    float iconHeight() {
        const float air = frame_.portrait() && !frame_.modes().largeText ? aroundSign : aroundSignTight;
        return std::max(look_.size.target, look_.size.barIcon + frame_.lineHeight(wordStyle(look_)) + air);
    }
    float countWidth() { return naturalWidth(frame_, secondsLeft(frame_, 888)); }
    // The screen's margins while the words fit between them.
    float marginFor(float least) const { return least <= area_.width - 2 * look_.size.margin ? look_.size.margin : apart; }

    // What a visit needs stands above what is needed at any time, so that the lower row never moves.
    void planTall() {
        plan_.modes = modesThatFit(frame_, bar_, area_.width - 2 * apart);
        const std::vector<float> widths = naturalWidths(frame_, plan_.modes);
        const float margin = marginFor(sumOf(widths)), free = area_.width - 2 * margin - sumOf(widths);
        const float top = area_.y + look_.size.step, ways = withWays() ? look_.size.target + apart : 0;
        plan_.modesAt = inRow(widths, free / static_cast<float>(widths.size()), area_.x + margin, top + ways, iconHeight());
        plan_.height = plan_.modesAt.front().bottom() + belowRow + look_.size.step - area_.y;
        if (!withWays()) return;
        const float quarter = (area_.width - 2 * look_.size.margin + apart) / 4 - apart;
        plan_.waysAt = inRow({quarter, quarter, quarter, quarter}, 0, area_.x + look_.size.margin, top, look_.size.target);
        plan_.countdown = plan_.waysAt.back();
        plan_.waysAt.pop_back();
    }
    bool withWays() const {
        const Surround& s = bar_.around;
        return s.canBack || s.canHome || s.canExit || s.countdown || !s.stages.empty();
    }

    // A low panel: ways out on the left, modes on the right, what is left over between them for the countdown.
    void planLow() {
        const float y = area_.y + look_.size.step - belowRow / 2, height = iconHeight();
        const std::vector<float> ways = naturalWidths(frame_, plan_.ways);
        const float taken = sumOf(ways) + countWidth() + 2 * apart;
        plan_.modes = modesThatFit(frame_, bar_, area_.width - 2 * apart - taken);
        const std::vector<float> modes = naturalWidths(frame_, plan_.modes);
        const float margin = marginFor(taken + sumOf(modes)), room = area_.width - 2 * margin;
        const auto count = static_cast<float>(ways.size() + modes.size());
        const float more = std::clamp((room - taken - sumOf(modes)) / count, 0.0F, mostAir);
        plan_.waysAt = inRow(ways, more, area_.x + margin, y, height);
        const float modesLeft = area_.right() - margin - sumOf(modes) - more * static_cast<float>(modes.size());
        plan_.modesAt = inRow(modes, more, modesLeft, y, height);
        const float from = plan_.waysAt.back().right() + apart;
        plan_.countdown = {from, y, modesLeft - apart - from, height};
        plan_.height = height + 2 * look_.size.step;
    }

    Frame& frame_;
    const BottomBar& bar_;
    const Theme look_;
    const Rect area_;
    BarPlan plan_;
};

void signBeside(Frame& frame, const Rect& rect, char32_t glyph, const std::string& words, Colour ink, Align align) {
    const Theme look = theme(frame);
    const TextStyle style = coloured(wordStyle(look), ink);
    const float icon = look.size.barIcon, width = frame.measure(words, style).width, free = rect.width - icon - look.size.step - width;
    const float left = rect.x + (align == Align::right ? free : free / 2);
    frame.icon(glyph, {left, rect.y + (rect.height - icon) / 2, icon, icon}, ink);
    frame.text(words, {left + icon + look.size.step, rect.y, width + 0.5F, rect.height}, aligned(style, Align::left, Place::middle));
}

void signAbove(Frame& frame, const Rect& rect, char32_t glyph, const std::string& words, Colour ink) {
    const Theme look = theme(frame);
    const TextStyle style = coloured(wordStyle(look), ink);
    const float line = frame.lineHeight(style), icon = look.size.barIcon, top = rect.y + (rect.height - icon - line) / 2 - lift * line;
    frame.icon(glyph, {rect.x + (rect.width - icon) / 2, top, icon, icon}, ink);
    frame.text(words, {rect.x, top + icon, rect.width, line}, aligned(style, Align::centre));
}

// A row of its own has room for outlines, and for each sign beside its word; else the sign stands above.
enum class RowLook { roomy, dense };

bool draw(Frame& frame, const Rect& rect, const BarItem& item, RowLook how) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(item.id, rect, item.label), down = frame.pressed(item.id), on = item.on.value_or(false);
    if (item.on) frame.describe(on ? _("已打开") : _("没打开"));
    const Pair looks = down ? Pair{look.colour.primary, look.colour.pressedCard} : on ? look.colour.button : Pair{look.colour.text, look.colour.card};
    frame.fill(how == RowLook::roomy ? rect : rect.inset(-besideFill, 0), looks.ground, look.size.radius);
    const Rect edge = how == RowLook::roomy ? rect : rect.inset(-besideFill, 0);
    frame.outline(edge, down ? look.colour.primary : look.colour.edge, look.colour.outline, look.size.radius);
    if (how == RowLook::dense) signAbove(frame, rect, item.glyph, item.label, looks.ink);
    else {
        signBeside(frame, rect, item.glyph, item.label, looks.ink, Align::centre);
    }
    return tapped;
}

void countdown(Frame& frame, const Rect& rect, int seconds, RowLook how) {
    const Colour ink = theme(frame).colour.secondary;
    frame.aloud(Aloud::never, [&] {
        if (how == RowLook::roomy) signBeside(frame, rect, glyph::timer, secondsLeft(frame, seconds), ink, Align::right);
        else signAbove(frame, rect, glyph::timer, secondsLeft(frame, seconds), ink);
    });
}

}  // namespace

float bottomBarHeight(Frame& frame, const BottomBar& bar) { return BarPlanner{frame, bar, {0, 0, frame.area().width, 0}}.plan().height; }

BarAnswer bottomBar(Frame& frame, const Rect& rect, const BottomBar& bar) {
    const Theme look = theme(frame);
    const BarPlan plan = BarPlanner{frame, bar, rect}.plan();
    frame.fill(rect.inset(-apart, 0), look.colour.card);
    frame.fill({rect.x, rect.y, rect.width, look.colour.outline}, look.colour.edge);
    BarAnswer answer;
    const auto row = [&](const std::vector<BarItem>& items, const std::vector<Rect>& at, RowLook how) {
        for (std::size_t i = 0; i < at.size(); ++i)
            if (items[i].shown && draw(frame, at[i], items[i], how)) answer = items[i].answer;
    };
    const RowLook ways = frame.portrait() ? RowLook::roomy : RowLook::dense;
    row(plan.ways, plan.waysAt, ways);
    row(plan.modes, plan.modesAt, RowLook::dense);
    if (bar.around.countdown && plan.countdown.width > 0) countdown(frame, plan.countdown, *bar.around.countdown, ways);
    return answer;
}

}  // namespace ui
