#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// {why}: as the rules of the item say it; {date}: the last day; {changes}: what is new.
Rows ofApplying() {
    using enum Failure;
    using ui::Tone;
    return {
        {notEligible, "not_eligible", Gravity::stop, Ended::no, Tone::primary,
         marked("您不符合办理条件"), {marked("{why}"), marked("不清楚请打电话，或到窗口问。")}, {understood}},
        {photoUnclear, "photo_unclear", Gravity::hint, Ended::no, Tone::warning,
         marked("拍得不清楚"), {marked("请放平，避开反光，再拍一次。")}, {{"retake", marked("再拍一次"), ui::Icon::document, Tone::primary}}},
        {noCertificate, "no_certificate", Gravity::hint, Ended::no, Tone::primary,
         marked("没有查到这张电子证照"), {marked("系统里没有“{title}”的电子证照。"), marked("请换一种办法交，比如现在拍。")}, {understood}},
        {certificateInvalid, "certificate_invalid", Gravity::hint, Ended::no, Tone::warning,
         marked("这张电子证照不能用"), {marked("“{title}”已经失效。"), marked("请选别的，或换一种办法交。")}, {understood}},
        {principalUnknown, "principal_unknown", Gravity::hint, Ended::no, Tone::warning,
         marked("姓名和证件号码对不上"), {marked("请回到“您替谁办”，按对方的身份证再看一遍。"), marked("都没有写错的，请换一种办法交，或到窗口问。")}, {understood}},
        {materialsWanted, "materials_wanted", Gravity::detour, Ended::kept, Tone::warning,
         marked("还有材料要补"), {marked("只补列出来的这些，别的不用再交。")}, {{"begin", marked("开始补材料"), ui::Icon::document, Tone::primary}}},
        {toleranceDue, "tolerance_due", Gravity::hint, Ended::kept, Tone::warning,
         marked("先受理了，还有材料要补"), {marked("请在 {date} 前补齐。"), marked("到期没有补齐，申请会被退回。")}, {understood}},
        {itemChanged, "item_changed", Gravity::detour, Ended::no, Tone::warning,
         marked("办理要求刚刚改过"), {marked("改了的是：{changes}"), marked("可以按原来的要求办完，也可以按新的要求从头办。"), marked("从头办的话，没有变的几项不用重填。")},
         {{"begin_anew", marked("按新的要求从头办"), ui::Icon::document, Tone::primary}, {"go_on", marked("按原来的要求办完")}}},
        {storedForLater, "stored_for_later", Gravity::detour, Ended::kept, Tone::warning,
         marked("已暂存，待上传"),
         {marked("现在网络不通，您的申请已经加密存在本机。"), marked("网络恢复后自动上传，不用再来一次。"), marked("上传后凭身份证可以查进度。")}, {understood}},
        {cannotStore, "cannot_store", Gravity::stop, Ended::no, Tone::warning,
         marked("网络不通，这件事现在不能提交"), {marked("您填的内容没有提交，也没有留在本机。"), marked("请过一会儿再来，或到窗口办理。")}, {retry, leave}},
        {notKept, "not_kept", Gravity::terminal, Ended::no, Tone::danger,
         marked("本机暂时不能受理"), {marked("您填的内容没有提交，也没有留在本机。"), marked("请换一台终端，或到窗口办理。")}, {understood}},
        {submissionRefused, "submission_refused", Gravity::stop, Ended::yes, Tone::warning,
         marked("这次没有办成"), {marked("平台没有受理这次申请。"), marked("请到窗口办理，或打电话询问。")}, {understood}},
        {draftKept, "draft_kept", Gravity::hint, Ended::kept, Tone::primary,
         marked("没有办完，填的内容替您存好了"), {marked("七天内，凭身份证或存单号可以接着填。")}, {understood}},
        {draftUnknown, "draft_unknown", Gravity::hint, Ended::no, Tone::warning,
         marked("没有找到这个存单号"), {marked("请核对号码。存了七天的、已经提交的，号码就不能再用。"), marked("也可以不用号码：办同一件事，放上身份证就能接着填。")},
         {{"again", marked("再输一次"), ui::Icon::none, Tone::primary}, {"leave", marked("不办了，退出")}}},
        {draftOutdated, "draft_outdated", Gravity::detour, Ended::no, Tone::warning,
         marked("上次存的不能直接接着填"), {marked("存了以后，这件事的办理要求改过。"), marked("请按新的要求从头办。")},
         {{"begin_anew", marked("按新的要求从头办"), ui::Icon::document, Tone::primary}, {"leave", marked("不办了，退出")}}},
        {draftElsewhere, "draft_elsewhere", Gravity::detour, Ended::kept, Tone::warning,
         marked("这件事在本机接着办不了"), {marked("您存的内容还在。"), marked("请换一台终端，或到窗口办理。")}, {understood}},
    };
}

}  // namespace kiosk::failures
