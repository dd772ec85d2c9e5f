#include "ui/widgets/greeting.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"

namespace ui {

float greetingTall(Frame& frame, const Rect& rect, const Attract& attract) {
    const Theme look = theme(frame);
    const bool plain = attract.announcement.empty();
    const std::string news = plain ? _("点一下要办的事。不会用，请点“求助”。") : attract.announcement;
    const float title = frame.measure(attract.greeting, look.title(), rect.width).height;
    const float said = plain ? frame.measure(news, look.secondary(), rect.width).height : bannerHeight(frame, news, Tone::warning, rect.width);
    const float free = std::max(0.0F, rect.height - title - said - look.size.gap);
    const float y = rect.y + (frame.modes().reach ? free : free / 2);          // in reach mode near the hand
    frame.text(attract.greeting, {rect.x, y, rect.width, title}, look.title());
    const Rect below{rect.x, y + title + look.size.gap, rect.width, said};
    if (plain) frame.text(news, below, look.secondary());
    else banner(frame, below, news, Tone::warning);
    return title + said + look.size.gap;
}

float greetingLow(Frame& frame, const Rect& rect, const Attract& attract, float below) {
    const Theme look = theme(frame);
    const std::string& news = attract.announcement;
    const float title = frame.measure(attract.greeting, look.title(), rect.width).height;
    const float said = news.empty() ? 0 : badgeSize(frame, news, Tone::warning, rect.width).height;
    const bool both = said == 0 || title + said + 2 * look.size.step + below <= rect.height;
    if (both) frame.text(attract.greeting, {rect.x, rect.y, rect.width, title}, look.title());
    const float y = both ? title : 0;
    if (said > 0) badge(frame, {rect.x, rect.y + y, rect.width, said}, news, Tone::warning);
    return y + said + look.size.step;
}

}  // namespace ui
