#include "kiosk/appointment_words.h"

#include <fmt/format.h>

#include "kiosk/failures.h"
#include "kiosk/office_hours.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;
using State = platform::AppointmentState;

std::string slotDay(platform::Time start, ui::Language language) { return dateText(std::chrono::time_point_cast<std::chrono::milliseconds>(start), language); }
std::string slotClock(platform::Time start) { return clockText(std::chrono::time_point_cast<std::chrono::milliseconds>(start)); }

std::string appointmentStatus(const platform::Appointment& one) {
    switch (one.state) {
        case State::booked: return _("已预约");
        case State::checkedIn: return _("已签到");
        case State::cancelled: return _("已取消");
        case State::missed: break;
    }
    return _("过号了");
}

ui::Tone appointmentTone(const platform::Appointment& one) {
    if (one.state == State::checkedIn) return ui::Tone::success;
    return one.state == State::missed ? ui::Tone::warning : ui::Tone::primary;
}

bool isToday(const platform::Appointment& one, Instant now) { return dateOf(std::chrono::time_point_cast<std::chrono::milliseconds>(one.start)) == dateOf(now); }

std::vector<ui::Row> appointmentRows(const platform::Appointment& one, ui::Language language) {
    std::vector<ui::Row> rows{{_("号码"), one.ticket, {}, ui::Tone::primary, ui::Aloud::openly, true},
                              {_("时间"), slotDay(one.start, language) + " " + slotClock(one.start), {}, ui::Tone::plain},
                              {_("地点"), one.what.office + " " + one.what.place, {}, ui::Tone::plain}};
    std::string bring;
    for (auto& thing : one.what.bring) bring += (bring.empty() ? "" : "、") + thing;
    if (!bring.empty()) rows.push_back({_("请带"), bring, {}, ui::Tone::plain});
    if (one.state == State::checkedIn) rows.push_back({_("前面还有"), fmt::format(fmt::runtime(_("{} 位")), one.ahead), {}, ui::Tone::plain});
    return rows;
}

ui::Outcome ticketPage(const platform::Appointment& one, ui::Language language, const std::string& words) {
    const bool waits = one.state == State::checkedIn;
    ui::Outcome page{ui::Tone::success, waits ? _("已签到，请等候叫号") : _("已约好"), words, appointmentRows(one, language), {}, {}, {}, {}};
    if (!waits) page.next = {_("当天带身份证在任一自助终端签到，还是这个号，不用再排队取号。"), _("来不了请提前取消，把位置让给别人。")};
    return page;
}

ui::Trouble offlinePage(const ServiceItem& item, const Desk& desk) {
    auto hours = hoursText(item.hours);
    if (auto opens = opensNext(item.hours, desk.calendar, desk.time.now)) hours = openingText(*opens, desk.time.now, ui::Language::zh) + "，" + hours;
    auto page = failurePage(Failure::appointmentOffline, desk.config.site, {{"hours", hours.empty() ? desk.config.site.hours : hours}});
    return page;
}

std::optional<ui::Prompt> promptOf(const Inquiry& inquiry, const ui::Trouble& offline) {
    auto shown = inquiry.prompt();
    auto* trouble = shown ? std::get_if<ui::Trouble>(&*shown) : nullptr;
    return trouble && trouble->title == failureTitle(Failure::queryOffline) ? ui::Prompt{offline} : shown;
}

}  // namespace kiosk
