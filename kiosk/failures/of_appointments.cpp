#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// {hours}: when somebody is there next; {number}: of the ticket.
Rows ofAppointments() {
    using enum Failure;
    using ui::Tone;
    return {
        {appointmentOffline, "appointment_offline", Gravity::stop, Ended::no, Tone::warning,
         marked("网络不通，现在不能预约"), {marked("没有登记的号不能用，所以没有打印。"), marked("请打电话预约，或在开放时间到窗口取号：{hours}")}, {retry}},
        {slotTaken, "slot_taken", Gravity::hint, Ended::no, Tone::warning,
         marked("这个时段刚刚约满"), {marked("请另选一个时段。")}, {{"choose_again", marked("另选时段"), ui::Icon::clock, Tone::primary}}},
        {bookedAlready, "booked_already", Gravity::hint, Ended::yes, Tone::primary,
         marked("您已经约好了"), {marked("还是原来的号：{number}，不用再取一次。")}, {understood}},
    };
}

}  // namespace kiosk::failures
