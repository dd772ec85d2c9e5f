#include "ui/widgets/bottom_bar.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct Item { std::string id, label; char32_t glyph; Answer answer; bool shown, on = false; };

constexpr float besideWord = 1, apart = 3;            // mm: beside a word in its button, between two of them

ModesSet toggled(Modes modes, bool Modes::*which) {
    modes.*which = !(modes.*which);
    return {modes};
}

ModesSet otherLanguage(Modes modes) {
    modes.language = modes.language == Language::zh ? Language::en : Language::zh;
    return {modes};
}

// A low panel in large text: two rows of items would leave no room for the screen.
bool tight(const Frame& frame) { return !frame.portrait() && frame.modes().largeText; }

std::vector<Item> itemsFor(const Frame& frame, const Surround& s) {
    const Modes& modes = frame.modes();
    std::vector<Item> all{
        {"back", _("返回"), glyph::back, Back{}, s.canBack},
        {"home", _("首页"), glyph::home, Home{}, s.canHome},
        {"exit", _("退出"), glyph::exit, Exit{}, s.canExit},
        {"help", _("求助"), glyph::help, Help{}, s.canHelp},
        {"large_text", modes.largeText ? _("标准字") : _("大字"), glyph::largeText, toggled(modes, &Modes::largeText), true},
        {"high_contrast", modes.highContrast ? _("标准色") : _("高对比"), glyph::contrast, toggled(modes, &Modes::highContrast), true},
        {"voice", _("语音"), glyph::voice, toggled(modes, &Modes::voice), s.canSpeak, modes.voice},
        // The name of the other language, in that language.
        {"language", _("English"), glyph::language, otherLanguage(modes), true}};
    // 退出 in a visit and 返回 outside of it lead to the same place as 首页.
    if (tight(frame)) std::erase_if(all, [](const Item& item) { return item.id == "home"; });
    return all;
}

std::string secondsLeft(const Frame& frame, int seconds) {
    if (tight(frame)) return std::to_string(seconds);
    return fmt::format(fmt::runtime(_("{} 秒")), seconds);
}

float naturalWidth(Frame& frame, const std::string& words) {
    const Theme look = theme(frame);
    return std::max(look.size.target, frame.measure(words, look.body()).width + 2 * besideWord);
}

float itemHeight(Frame& frame) {
    const Theme look = theme(frame);
    return std::max(look.size.target, look.size.barIcon + frame.lineHeight(look.body()) + besideWord);
}

// The places of all items and of the countdown, which is the last, in one row or in two.
std::vector<Rect> places(Frame& frame, const Rect& rect, const std::vector<Item>& items) {
    const Theme look = theme(frame);
    std::vector<float> widths;
    for (const Item& item : items) widths.push_back(naturalWidth(frame, item.label));
    widths.push_back(naturalWidth(frame, secondsLeft(frame, 888)));
    const float room = rect.width - 2 * apart, height = itemHeight(frame);
    float sum = apart * static_cast<float>(widths.size() - 1);
    for (const float width : widths) sum += width;
    const std::size_t perRow = sum <= room ? widths.size() : (widths.size() + 1) / 2;

    std::vector<Rect> found;
    for (std::size_t first = 0; first < widths.size(); first += perRow) {
        const std::size_t last = std::min(first + perRow, widths.size());
        float left = room - apart * static_cast<float>(last - first - 1);
        for (std::size_t i = first; i < last; ++i) left -= widths[i];
        const float more = left / static_cast<float>(last - first);
        float x = rect.x + apart;
        const float y = rect.y + look.size.step + static_cast<float>(first / perRow) * (height + apart);
        for (std::size_t i = first; i < last; ++i) {
            found.push_back({x, y, widths[i] + more, height});
            x += widths[i] + more + apart;
        }
    }
    return found;
}

// A sign with its word under it.
void signAbove(Frame& frame, const Rect& rect, char32_t glyph, const std::string& words, Colour ink) {
    const Theme look = theme(frame);
    const float line = frame.lineHeight(look.body()), icon = look.size.barIcon, top = rect.y + (rect.height - icon - line) / 2;
    frame.icon(glyph, {rect.x + (rect.width - icon) / 2, top, icon, icon}, ink);
    frame.text(words, {rect.x, top + icon, rect.width, line}, aligned(coloured(look.body(), ink), Align::centre));
}

bool draw(Frame& frame, const Rect& rect, const Item& item) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(item.id, rect, item.label);
    if (item.on) frame.describe(_("已打开"));
    const bool help = item.id == "help", down = frame.pressed(item.id);
    const Pair idle = help ? look.colour.warning : item.on ? look.colour.info : Pair{look.colour.text, look.colour.card};
    frame.fill(rect, down ? look.colour.pressedCard : idle.ground, look.size.radius);
    signAbove(frame, rect, item.glyph, item.label, down ? look.colour.primary : idle.ink);
    return tapped;
}

void countdown(Frame& frame, const Rect& rect, int seconds) {
    const Theme look = theme(frame);
    frame.fill(rect, look.colour.info.ground, look.size.radius);
    frame.aloud(Aloud::never, [&] { signAbove(frame, rect, glyph::timer, secondsLeft(frame, seconds), look.colour.info.ink); });
}

}  // namespace

float bottomBarHeight(Frame& frame) {
    const Theme look = theme(frame);
    const Rect whole{0, 0, frame.area().width, 0};
    return places(frame, whole, itemsFor(frame, {})).back().bottom() + look.size.step;
}

std::optional<Answer> bottomBar(Frame& frame, const Rect& rect, const Surround& surround) {
    const Theme look = theme(frame);
    frame.fill(rect, look.colour.card);
    frame.fill({rect.x, rect.y, rect.width, look.colour.outline}, look.colour.edge);
    const std::vector<Item> items = itemsFor(frame, surround);
    const std::vector<Rect> at = places(frame, rect, items);
    std::optional<Answer> answer;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].shown && draw(frame, at[i], items[i])) answer = items[i].answer;
    if (surround.countdown) countdown(frame, at.back(), *surround.countdown);
    return answer;
}

}  // namespace ui
