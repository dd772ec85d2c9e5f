#include "ui/widgets/greeting.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

std::string whatToDo() { return _("点一下要办的事。不会用，请点“求助”。"); }

// A line with its sign.
struct SignedLine {
    Frame& frame;
    const Theme look = theme(frame);

    float indent() const { return look.size.icon + look.size.step; }
    Size size(const Remark& remark, float width) const {
        const Size words = frame.measure(remark.words, look.secondary(), width - indent());
        return {words.width + indent(), std::max(words.height, look.size.icon)};
    }
    void draw(const Remark& remark, const Rect& rect) const {
        const Colour ink = remark.tone == Tone::plain ? look.colour.secondary : look.tone(remark.tone).ink;
        frame.icon(glyphOf(remark.icon), {rect.x, rect.y + (rect.height - look.size.icon) / 2, look.size.icon, look.size.icon}, ink);
        frame.text(remark.words, {rect.x + indent(), rect.y, rect.width - indent() + 0.5F, rect.height},
                   aligned(look.secondary(), Align::left, Place::middle));
    }
};

struct TallPlan { float title, first; std::vector<Size> also; float height; };

TallPlan planTall(Frame& frame, const Greeting& greeting, float width, float room) {
    const Theme look = theme(frame);
    const auto& first = greeting.first;
    TallPlan plan{frame.measure(greeting.words, look.title(), width).height,
                  first.words.empty() ? frame.measure(whatToDo(), look.secondary(), width).height : bannerHeight(frame, first.words, first.tone, width), {}, 0};
    plan.height = plan.title + look.size.gap + plan.first;
    for (const Remark& remark : greeting.also) {
        const Size line = SignedLine{frame}.size(remark, width);
        if (plan.height + look.size.gap + line.height > room) break;
        plan.height += line.height + (plan.also.empty() ? look.size.gap : look.size.step);
        plan.also.push_back(line);
    }
    return plan;
}

}  // namespace

Greeting greetingOf(const Attract& attract) {
    Greeting greeting{attract.greeting, {attract.announcement, Tone::warning}, attract.now};
    const auto worst = std::ranges::find(greeting.also, Tone::warning, &Remark::tone);
    if (greeting.first.words.empty() && worst != greeting.also.end()) {
        greeting.first = *worst;
        greeting.also.erase(worst);
    }
    if (greeting.first.words.empty() && !attract.news.empty()) greeting.first = {attract.news.front(), Tone::primary};
    std::erase_if(greeting.also, [](const Remark& remark) { return remark.tone == Tone::warning; });   // on their tiles, too
    return greeting;
}

float greetingTallHeight(Frame& frame, const Greeting& greeting, float width, float room) { return planTall(frame, greeting, width, room).height; }

void greetingTall(Frame& frame, const Rect& rect, const Greeting& greeting) {
    const Theme look = theme(frame);
    const TallPlan plan = planTall(frame, greeting, rect.width, rect.height);
    const float free = std::max(0.0F, rect.height - plan.height);
    float y = rect.y + (frame.modes().reach ? free : free / 2);               // in reach mode near the hand
    const auto next = [&](float height, float gap) {
        const Rect line{rect.x, y, rect.width, height};
        y += height + gap;
        return line;
    };
    frame.text(greeting.words, next(plan.title, look.size.gap), look.title());
    const Rect first = next(plan.first, look.size.gap);
    if (greeting.first.words.empty()) frame.text(whatToDo(), first, look.secondary());
    else banner(frame, first, greeting.first.words, greeting.first.tone);
    for (std::size_t i = 0; i < plan.also.size(); ++i) SignedLine{frame}.draw(greeting.also[i], next(plan.also[i].height, look.size.step));
}

float greetingLowHeight(Frame& frame, const Rect& rect, const Greeting& greeting, float below) {
    const Theme look = theme(frame);
    const auto& first = greeting.first;
    const float title = frame.measure(greeting.words, look.title(), rect.width).height;
    const float said = first.words.empty() ? 0 : badgeSize(frame, first.words, first.tone, rect.width).height;
    const bool both = said == 0 || title + said + 2 * look.size.step + below <= rect.height;
    return (both ? title : 0) + said + look.size.step;
}

void greetingLow(Frame& frame, const Rect& rect, const Greeting& greeting, float below) {
    const Theme look = theme(frame);
    const auto& first = greeting.first;
    const Size title = frame.measure(greeting.words, look.title(), rect.width);
    const float said = first.words.empty() ? 0 : badgeSize(frame, first.words, first.tone, rect.width).height;
    const bool both = greetingLowHeight(frame, rect, greeting, below) > said + look.size.step;
    if (both) frame.text(greeting.words, {rect.x, rect.y, rect.width, title.height}, look.title());
    if (said > 0) badge(frame, {rect.x, rect.y + (both ? title.height : 0), rect.width, said}, first.words, first.tone);
    float right = rect.right();                      // beside the greeting, as many as it leaves room for
    for (const Remark& remark : greeting.also) {
        const Size line = SignedLine{frame}.size(remark, rect.width);
        if (!both || right - line.width < rect.x + title.width + look.size.padding || line.height > title.height) break;
        SignedLine{frame}.draw(remark, {right - line.width, rect.y, line.width, title.height});
        right -= line.width + look.size.padding;
    }
}

}  // namespace ui
