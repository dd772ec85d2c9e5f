#include "tests/ui/screens/rules.h"

#include <algorithm>
#include <regex>
#include <set>

#include <fmt/format.h>

namespace ui {

namespace {

constexpr float rounding = 0.4F;                     // mm: edges stand on whole pixels

class Check {
public:
    Check(const std::vector<Widget>& widgets, const Setting& setting, bool covered)
        : setting_{setting}, mm_{static_cast<float>(setting.panel.widthMm / setting.panel.width)} {
        for (const Widget& widget : widgets) {
            const Widget at = inMm(widget);
            inside(at);
            if (at.role == Role::text) texts_.push_back(at);
            else if (at.enabled && at.role != Role::picture) targets_.push_back(at);
        }
        sizes();
        distances();
        names();
        reach();
        for (const Widget& text : texts_) readable(text);
        if (!covered) crossings();
    }
    std::vector<std::string> broken;

private:
    Widget inMm(Widget widget) const {
        widget.x *= mm_, widget.y *= mm_, widget.width *= mm_, widget.height *= mm_;
        return widget;
    }
    static std::string at(const Widget& w) {
        return fmt::format("{} \"{}\" at {:.1f} {:.1f} size {:.1f} {:.1f} mm", w.id, w.words, w.x, w.y, w.width, w.height);
    }
    void say(const char* what, const Widget& widget) { broken.push_back(fmt::format("{}: {}", what, at(widget))); }

    void inside(const Widget& w) {
        const float width = setting_.panel.width * mm_, height = setting_.panel.height * mm_;
        if (w.x < -rounding || w.y < -rounding || w.x + w.width > width + rounding || w.y + w.height > height + rounding) say("outside the panel", w);
    }
    void sizes() {
        const float least = setting_.modes.largeText ? 28 : 20;
        for (const Widget& w : targets_)
            if (w.width < least - rounding || w.height < least - rounding) say("too small to touch", w);
    }
    void distances() {
        for (std::size_t i = 0; i < targets_.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const Widget &a = targets_[i], &b = targets_[k];
                const float dx = std::max(a.x, b.x) - std::min(a.x + a.width, b.x + b.width);
                const float dy = std::max(a.y, b.y) - std::min(a.y + a.height, b.y + b.height);
                if (std::max(dx, dy) < 3 - rounding) broken.push_back(fmt::format("too close: {} and {}", at(a), at(b)));
            }
    }
    void names() {
        std::set<std::string> ids;
        for (const Widget& w : targets_) {
            if (w.words.empty()) say("nothing to be spoken", w);
            if (!ids.insert(w.id).second) say("an id twice", w);
        }
    }
    // A panel of up to 300 mm is within reach as a whole.
    void reach() {
        const float height = setting_.panel.height * mm_;
        const bool low = height <= 300, tall = setting_.panel.height > setting_.panel.width;
        const float from = setting_.modes.reach && !low ? height / 2 : tall ? height / 3 : 0;
        for (const Widget& w : targets_)
            if (w.y < from - rounding) say("to be touched too high up", w);
    }
    void readable(const Widget& w) {
        const float scale = setting_.modes.largeText ? 1.4F : 1.0F;
        if (w.clipped) say("clipped", w);
        if (w.wordBroken) say("a word broken in the middle", w);
        if (w.capital < (mayBeSmall(w.words) ? 4.9F : 7.3F) * scale - 0.01F) say("too small to read", w);
    }
    // The role "note": place, date, codes.
    static bool mayBeSmall(const std::string& words) {
        static const std::regex date{R"(\d{4}年\d+月\d+日( \d\d:\d\d)?|\d+ [A-Z][a-z]+ \d{4}(, \d\d:\d\d)?)"};
        if (std::regex_match(words, date)) return true;
        for (const char* part : {"弼时镇便民服务中心 ·", "汨罗市便民", "0001", "Miluo", "Bishi Town Service Centre ·", "11月21日", "21 Nov", "11月23日", "23 Nov", "故障代码", "Fault code"})
            if (words.find(part) != std::string::npos) return true;
        return words == "弼时镇便民服务中心" || words == "Bishi Town Service Centre";
    }
    // Words stand clear of one another, and inside of what is touched or outside of it.
    void crossings() {
        const auto cross = [](const Widget& a, const Widget& b) {
            return std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x) > rounding &&
                   std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y) > rounding;
        };
        const auto within = [](const Widget& a, const Widget& b) {
            return a.x >= b.x - rounding && a.y >= b.y - rounding && a.x + a.width <= b.x + b.width + rounding &&
                   a.y + a.height <= b.y + b.height + rounding;
        };
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                if (cross(texts_[i], texts_[k])) broken.push_back(fmt::format("words over words: {} and {}", at(texts_[i]), at(texts_[k])));
            for (const Widget& target : targets_)
                if (cross(texts_[i], target) && !within(texts_[i], target))
                    broken.push_back(fmt::format("words over an edge: {} and {}", at(texts_[i]), at(target)));
        }
    }

    const Setting& setting_;
    const float mm_;
    std::vector<Widget> texts_, targets_;
};

}  // namespace

std::vector<std::string> brokenRules(const std::vector<Widget>& widgets, const Setting& setting, bool covered) {
    return Check{widgets, setting, covered}.broken;
}

}  // namespace ui
