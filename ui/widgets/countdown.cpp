#include "ui/widgets/countdown.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"

namespace ui {

namespace {

// Never as a clock would show it, which the voice would take for a time of day.
std::string leftWords(int seconds) {
    if (seconds < 60) return fmt::format(fmt::runtime(_("还剩 {} 秒")), seconds);
    return fmt::format(fmt::runtime(_("还剩 {} 分 {} 秒")), seconds / 60, seconds % 60);
}

}  // namespace

void addCountdown(Sheet& sheet, int seconds, int total, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    const float thick = look.size.bar, line = frame.lineHeight(look.bold());
    sheet.add({.height = [=](float) { return line + look.size.step + thick; },
               .draw =
                   [=, &frame](const Rect& rect) {
                       const float part = static_cast<float>(std::clamp(seconds, 0, total)) / static_cast<float>(std::max(1, total));
                       frame.text(leftWords(seconds), {rect.x, rect.y, rect.width, line}, aligned(look.bold(), Align::centre));
                       const float y = rect.y + line + look.size.step;
                       frame.fill({rect.x, y, rect.width, thick}, look.colour.track, thick / 2);
                       frame.fill({rect.x, y, std::max(thick, rect.width * part), thick}, look.colour.primary, thick / 2);
                   },
               .card = card});
}

}  // namespace ui
