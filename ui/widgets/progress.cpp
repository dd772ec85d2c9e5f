#include "ui/widgets/progress.h"

#include <algorithm>

#include <fmt/format.h>

namespace ui {

void addProgress(Sheet& sheet, int done, int total) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    const float thick = 2 * look.size.bar, line = frame.lineHeight(look.bold());
    sheet.add({.height = [=](float) { return thick + line + look.size.gap; },
               .draw = [&frame, look, done, total, thick, line](const Rect& rect) {
                   const float part = static_cast<float>(std::clamp(done, 0, total)) / static_cast<float>(total);
                   frame.fill({rect.x, rect.y, rect.width, thick}, look.colour.track, thick / 2);
                   if (done > 0) frame.fill({rect.x, rect.y, std::max(thick, rect.width * part), thick}, look.colour.primary, thick / 2);
                   frame.text(fmt::format("{} / {}", done, total), {rect.x, rect.y + thick + look.size.gap, rect.width, line},
                              aligned(look.bold(), Align::centre));
               }});
}

}  // namespace ui
