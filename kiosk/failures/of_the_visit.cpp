#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// {date}: when a card ran out.
Rows ofTheVisit() {
    using enum Failure;
    using ui::Tone;
    return {
        {cardTooEarly, "card_too_early", Gravity::hint, Ended::no, Tone::warning,
         marked("卡拿开得太早了"), {marked("请再放一次，读好以后再拿。")}, {understood}},
        {notAnIdCard, "not_an_id_card", Gravity::hint, Ended::no, Tone::warning,
         marked("这不是身份证"), {marked("请放居民身份证、居住证或永久居留身份证。")}, {understood}},
        {cardSuspicious, "card_suspicious", Gravity::hint, Ended::no, Tone::warning,
         marked("这张卡没有通过验证"), {marked("请再放一次，还不行请到窗口办理。")}, {understood}},
        {cardForged, "card_forged", Gravity::stop, Ended::no, Tone::warning,
         marked("卡里的号码不正确，不能使用"), {marked("请到窗口办理。")}, {understood}},
        {cardUnreadable, "card_unreadable", Gravity::hint, Ended::no, Tone::warning,
         marked("没有读出来"), {marked("请把卡擦干净，平放再试一次。")}, {understood}},
        {cardExpired, "card_expired", Gravity::stop, Ended::no, Tone::warning,
         marked("这张身份证到期了"), {marked("{date} 到期，不能使用。请先到公安窗口换证。")}, {understood}},
        {cardNotYetValid, "card_not_yet_valid", Gravity::stop, Ended::no, Tone::warning,
         marked("这张身份证还没有生效"), {marked("还没有到生效日期，不能使用。请到窗口办理。")}, {understood}},
        {cardLyingThere, "card_lying_there", Gravity::hint, Ended::no, Tone::warning,
         marked("读卡区有一张没有拿走的卡"), {marked("请先拿起来。是您的，再放一次；不是您的，请交给管理员。")}, {understood}},
        {foreignCode, "foreign_code", Gravity::hint, Ended::no, Tone::warning,
         marked("这不是办件凭条上的二维码"), {marked("请换一张再扫。")}, {understood}},
        {cardChanged, "card_changed", Gravity::stop, Ended::no, Tone::warning,
         marked("读卡区换成了另一个人的身份证"), {marked("为了保护前一位的信息，刚才的办理已经结束。"), marked("请重新开始。")}, {understood}},
        {noCard, "no_card", Gravity::detour, Ended::no, Tone::plain,
         marked("没带身份证？"), {marked("办这件事要核对本人身份。"), marked("请带身份证再来，或到窗口请工作人员帮您办。")}, {understood}},
        {identityRefused, "identity_refused", Gravity::stop, Ended::no, Tone::warning,
         marked("没有核对上您的身份"), {marked("请再试一次。还不行，请带身份证到窗口办理。")}, {retry}},
        {identityExpired, "identity_expired", Gravity::hint, Ended::no, Tone::warning,
         marked("身份验证过期了"), {marked("您填的内容还在。请再试一次。")}, {retry}},
        {identityCodeWrong, "identity_code_wrong", Gravity::hint, Ended::no, Tone::warning,
         marked("这不是电子身份码"), {marked("请在手机上打开电子身份码再扫，或放身份证。")}, {understood}},
        {identityCodeOld, "identity_code_old", Gravity::hint, Ended::no, Tone::warning,
         marked("这个电子身份码用过了，或到时间了"), {marked("请在手机上刷新，再扫一次。")}, {understood}},
        {faceNotMatched, "face_not_matched", Gravity::hint, Ended::no, Tone::primary,
         marked("这次没有比对成功"), {marked("不要紧，不刷脸也能办。"), marked("您的身份证已经核对过，可以接着办。")},
         {{"without", marked("不刷脸，接着办"), ui::Icon::check, Tone::primary}, {"again", marked("再比对一次")}}},
        // Somebody of the family stands there, or whom the register has wrong: no word that hurts either.
        {holderDeceased, "holder_deceased", Gravity::stop, Ended::no, Tone::primary,
         marked("这个身份不能再用来办事"), {marked("平台登记持证人已经去世。家人要办后面的事，请用家人自己的身份证。"), marked("登记错了的，请带身份证到窗口更正，或打电话问。")},
         {{"leave", marked("知道了，退出"), ui::Icon::none, Tone::primary}}},
        {leftAlone, "left_alone", Gravity::hint, Ended::no, Tone::primary,
         marked("太久没有操作，已经结束"), {marked("没有提交的内容没有留下。要办请重新开始。")}, {understood}},
        {cardStillThere, "card_still_there", Gravity::hint, Ended::no, Tone::warning,
         marked("身份证还在读卡区"), {marked("请取走身份证。")}, {understood}},
        {cardForgotten, "card_forgotten", Gravity::stop, Ended::no, Tone::warning,
         marked("有人忘了身份证"), {marked("请交给管理员。")}, {understood}},
        {interrupted, "interrupted", Gravity::unknown, Ended::unknown, Tone::warning,
         marked("上一笔业务中途断了"), {marked("请先凭身份证在“我要查”看结果，再决定要不要重办。")}, {understood}},
        {networkDown, "network_down", Gravity::detour, Ended::no, Tone::warning,
         marked("网络暂时不通"), {marked("申请可以先存在本机，网络恢复后自动上传。")}, {understood}},
        {queryOffline, "query_offline", Gravity::detour, Ended::no, Tone::warning,
         marked("网络不通，现在查不到"), {marked("您的信息没有丢。请过一会儿再试。"), marked("也可以先看办事指南。")},
         {retry, {"guide", marked("看办事指南"), ui::Icon::document}}},
        {phonePageOffline, "phone_page_offline", Gravity::hint, Ended::no, Tone::warning,
         marked("网络不通，现在不能用手机"), {marked("填好的内容都还在。"), marked("请点“返回”，换一种办法。")}, {retry}},
        {platformBroken, "platform_broken", Gravity::detour, Ended::no, Tone::warning,
         marked("平台暂时不能用"), {marked("现在连不上办理平台，已经记录。"), marked("请过一会儿再试，或到窗口办理。")},
         {retry, {"guide", marked("看办事指南"), ui::Icon::document}}},
        {requestRefused, "request_refused", Gravity::stop, Ended::no, Tone::warning,
         marked("平台没有给出结果"), {marked("已经记录。请打电话问，或到窗口办理。")}, {retry}},
    };
}

}  // namespace kiosk::failures
