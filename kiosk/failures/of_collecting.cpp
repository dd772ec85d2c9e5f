#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// {door}: its number.
Rows ofCollecting() {
    using enum Failure;
    using ui::Tone;
    return {
        {doorStuck, "door_stuck", Gravity::detour, Ended::no, Tone::warning,
         marked("{door} 号柜门没有打开"), {marked("东西还在柜里，没有算您取走。"), marked("已经通知管理员。可以再试一次，或打电话请人来开。")}, {retry}},
        {doorLeftOpen, "door_left_open", Gravity::hint, Ended::yes, Tone::warning,
         marked("{door} 号柜门还开着"), {marked("东西取出来以后，请随手关好。")}, {understood}},
        {notOwner, "not_owner", Gravity::stop, Ended::no, Tone::warning,
         marked("这份不能由您取"), {marked("请本人带身份证来取。"), marked("本人来不了的，请打电话问怎样委托。")}, {understood}},
        {pickupCodeWrong, "pickup_code_wrong", Gravity::hint, Ended::no, Tone::warning,
         marked("没有这个取件码"), {marked("请看清短信里的取件码，再输一次。"), marked("没有取件码的，请凭身份证取。")}, {retry}},
        {heldTooLong, "held_too_long", Gravity::detour, Ended::yes, Tone::primary,
         marked("存放时间到了，已经从柜里取出"), {marked("会按您留的地址寄出。也可以打电话问，或到窗口取。")}, {understood}},
        {printedBadly, "printed_badly", Gravity::detour, Ended::yes, Tone::warning,
         marked("没有印好，可以重印一次"), {marked("不要钱，也不算今天的打印次数。"), marked("没有印好的那份作废，请不要带走，交给管理员。"), marked("新的一份会注明“补打，前一份作废”。")},
         {{"print_again", marked("重印一次"), ui::Icon::printer, Tone::primary}, understood}},
        {replacedAlready, "replaced_already", Gravity::stop, Ended::no, Tone::warning,
         marked("已经重印过一次了"), {marked("这台打印机可能要修，已经通知管理员。"), marked("请打电话，或到窗口要一份。")}, {understood}},
        {resultIssued, "result_issued", Gravity::detour, Ended::no, Tone::primary,
         marked("结果已经办好，不能再换取法"), {marked("请按原来选的办法取。"), marked("不方便的，请打电话问。")}, {understood}},
        {wayNotOffered, "way_not_offered", Gravity::detour, Ended::no, Tone::warning,
         marked("这件事不能这样取"), {marked("取法没有换，还是原来选的。"), marked("请退出以后再查一次，看可以换成什么。")}, {understood}},
    };
}

}  // namespace kiosk::failures
