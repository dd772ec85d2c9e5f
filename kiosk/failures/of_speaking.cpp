#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// Complaints and ratings. {number}: of what is kept here.
Rows ofSpeaking() {
    using enum Failure;
    using ui::Tone;
    return {
        {complaintKept, "complaint_kept", Gravity::detour, Ended::kept, Tone::warning,
         marked("您说的已存在本机，待上传"), {marked("号码 {number}，请记下或拍下。"), marked("网络恢复后自动上传，凭号码可以查答复。")}, {understood}},
        {ratingKept, "rating_kept", Gravity::hint, Ended::kept, Tone::primary,
         marked("评价先存在本机"), {marked("现在网络不通，恢复后自动上传。谢谢您。")}, {understood}},
        {ratedAlready, "rated_already", Gravity::hint, Ended::yes, Tone::primary,
         marked("这件事已经评价过了"), {marked("一件事评价一次。想补充，请打电话。")}, {understood}},
        {ratingNeedsReason, "rating_needs_reason", Gravity::hint, Ended::no, Tone::primary,
         marked("请选一个原因，或者写一句"), {marked("单位会照着改。不想说，也可以不评价。")}, {understood, {"skip", marked("不评价了")}}},
    };
}

}  // namespace kiosk::failures
