#include "kiosk/due_days.h"

#include <fmt/format.h>

#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using ui::_;

namespace {

sys_days dayIn(Instant time) { return floor<days>(time + hours{8}); }   // in Shanghai
Instant instant(sys_seconds time) { return time_point_cast<milliseconds>(time); }

}  // namespace

int workingDaysBetween(const WorkingDays& calendar, Instant from, Instant to) {
    const auto first = std::min(dayIn(from), dayIn(to)), last = std::max(dayIn(from), dayIn(to));
    int count = 0;
    for (auto day = first + days{1}; day <= last; day += days{1}) count += calendar.worked(day);
    return dayIn(to) < dayIn(from) ? -count : count;
}

Supervision supervisionOf(const WorkingDays& calendar, sys_seconds applied, sys_seconds due, Instant now) {
    if (now > instant(due)) return Supervision::red;
    const bool longer = workingDaysBetween(calendar, instant(applied), instant(due)) > 1;
    return longer && workingDaysBetween(calendar, now, instant(due)) <= 1 ? Supervision::yellow : Supervision::green;
}

std::string remainingText(const WorkingDays& calendar, sys_seconds due, Instant now) {
    const int left = workingDaysBetween(calendar, now, instant(due));
    if (now > instant(due)) return left == 0 ? std::string{_("超过时限了")} : fmt::format(fmt::runtime(_("超过时限 {} 个工作日")), -left);
    return left == 0 ? std::string{_("今天办结")} : fmt::format(fmt::runtime(_("剩余 {} 个工作日")), left);
}

ui::Tone toneOf(Supervision supervision) {
    if (supervision == Supervision::red) return ui::Tone::danger;
    return supervision == Supervision::yellow ? ui::Tone::warning : ui::Tone::success;
}

}  // namespace kiosk
