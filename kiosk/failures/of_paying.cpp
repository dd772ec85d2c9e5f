#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// {order}: its number. What is unknown is never called failed: somebody would pay twice.
Rows ofPaying() {
    using enum Failure;
    using ui::Tone;
    const Way ask{"ask_again", marked("查结果"), ui::Icon::search, Tone::primary};
    return {
        {paymentUnknown, "payment_unknown", Gravity::unknown, Ended::unknown, Tone::primary,
         marked("正在查询付款结果"), {marked("请不要再付一次，订单一直留着。"), marked("可以先退出，过后凭订单号 {order} 查结果。")}, {ask, {"print_order", marked("打印订单号"), ui::Icon::printer}}},
        {paymentNotMade, "payment_not_made", Gravity::hint, Ended::no, Tone::primary,
         marked("还没有付款"), {marked("可以再扫一次码，也可以不付了。")}, {{"retry", marked("再扫一次"), ui::Icon::scan, Tone::primary}, {"leave", marked("不付了")}}},
        {paymentCodeOld, "payment_code_old", Gravity::unknown, Ended::unknown, Tone::warning,
         marked("付款码到时间了"), {marked("刚才已经扣款的，请点“查结果”，不要再付。"), marked("没有扣款的，请换一个新的付款码。")},
         {ask, {"retry", marked("换新的付款码"), ui::Icon::scan}}},
        {paymentTwice, "payment_twice", Gravity::hint, Ended::yes, Tone::success,
         marked("这张单子已经付过了"), {marked("没有再收一次钱。凭订单号 {order} 可以打印凭据。")}, {understood}},
        {paymentOffline, "payment_offline", Gravity::stop, Ended::no, Tone::warning,
         marked("网络不通，现在不能缴费"), {marked("没有扣款。请过一会儿再来，或到窗口缴。")}, {retry}},
        {paymentForOther, "payment_for_other", Gravity::hint, Ended::no, Tone::primary,
         marked("替别人缴费，要先核对"), {marked("请输入对方的证件号码，并选您和对方的关系。")}, {{"enter", marked("去填写"), ui::Icon::person, Tone::primary}, {"leave", marked("不付了")}}},
        {paymentAfterRestart, "payment_after_restart", Gravity::unknown, Ended::unknown, Tone::warning,
         marked("断电前的缴费正在查询"), {marked("请不要再付一次。凭订单号可以查结果。")}, {understood}},
        {billNotFound, "bill_not_found", Gravity::hint, Ended::no, Tone::warning,
         marked("没有查到这张单子"), {marked("请对照单子看清号码，再输一次。"), marked("还查不到的，请打单子上的电话问。")}, {{"again", marked("再输一次"), ui::Icon::again, Tone::primary}}},
        {nothingToPay, "nothing_to_pay", Gravity::hint, Ended::no, Tone::success,
         marked("现在没有要缴的费用"), {marked("没有扣款。以后有了，会在这里看到。")}, {understood}},
        {payerCodeRefused, "payer_code_refused", Gravity::hint, Ended::no, Tone::warning,
         marked("这个付款码没有付成"), {marked("没有扣款。请刷新付款码再扫，或用手机扫屏幕上的码。")}, {retry}},
    };
}

}  // namespace kiosk::failures
