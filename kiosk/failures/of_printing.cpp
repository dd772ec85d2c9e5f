#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// The printer waits for a person, the job with it.
static FailureEntry paused(Failure id, const char* name, const char* what) {
    return {id, name, Gravity::detour, Ended::no, ui::Tone::warning, what,
            {marked("已打印 {done} 页，共 {pages} 页。"), marked("请叫管理员处理，好了会接着打。"), marked("不想等可以点“不等了”，这次不计数，您可以再来取。")},
            {{"give_up", marked("不等了")}}};
}

// {office}: who knows; {why}: as another row or the platform says it; {pages}, {done}: of the document; {code}: to go on with.
Rows ofPrinting() {
    using enum Failure;
    using ui::Tone;
    return {
        {noRecord, "no_record", Gravity::detour, Ended::no, Tone::primary,
         marked("没有查到您的办件"), {marked("刚提交的，请过几分钟再查。"), marked("有疑问请问{office}，或打下面的电话。")}, {understood}},
        {nothingReady, "nothing_ready", Gravity::detour, Ended::no, Tone::primary,
         marked("没有可以取的结果"), {marked("{why}"), marked("有疑问请问{office}，或打下面的电话。")}, {understood}},
        {tooManyRecords, "too_many_records", Gravity::hint, Ended::no, Tone::primary,
         marked("记录太多，一次显示不完"), {marked("请选一年，只看那一年的。")}, {{"choose_year", marked("选年份"), ui::Icon::search, Tone::primary}}},
        {badSeal, "bad_seal", Gravity::stop, Ended::no, Tone::warning,
         marked("这份结果没有通过验证"), {marked("文件上的电子印章不对，所以没有打印。"), marked("已经记录，请打电话或到窗口取。")}, {retry}},
        {printerNotReady, "printer_not_ready", Gravity::detour, Ended::no, Tone::warning,
         marked("打印机没有准备好，没有开始打印"), {marked("{why}。没有打印，也没有计数。"), marked("可以等一会儿再试，也可以换一台终端或到窗口取。")},
         {retry}},
        {paperTooLow, "paper_too_low", Gravity::hint, Ended::no, Tone::warning,
         marked("打印机里的纸可能不够"), {marked("这份有 {pages} 页。打不完的不计数，您可以再来取。"), marked("也可以换一台终端，或到窗口取。")},
         {{"print_anyway", marked("照样打印"), ui::Icon::printer, Tone::primary}, {"leave", marked("不打印了")}}},
        paused(paperOut, "paper_out", marked("打印机缺纸")),
        paused(paperJam, "paper_jam", marked("打印机卡纸")),
        paused(coverOpen, "cover_open", marked("打印机盖子没有关好")),
        paused(tonerOut, "toner_out", marked("打印机墨粉用完了")),
        paused(printerSilent, "printer_silent", marked("打印机没有回应")),
        {documentNotPrinted, "document_not_printed", Gravity::detour, Ended::no, Tone::warning,
         marked("没有打印成功"), {marked("{why}。"), marked("这次不计数，打出来的半份不能使用。请过一会儿再来取，或打电话。")}, {understood}},
        {resumeLater, "resume_later", Gravity::detour, Ended::kept, Tone::warning,
         marked("没有打完，可以凭号码接着打"), {marked("号码 {code}，今天有效，本机和别的终端都可以用。"), marked("共 {pages} 页，打到第 {done} 页。打出来的半页作废。")},
         {understood}},
        {resumeTooLate, "resume_too_late", Gravity::detour, Ended::no, Tone::warning,
         marked("这个号码过期了"), {marked("接着打的号码只在当天有效。"), marked("请凭身份证重新取，不会多计一次。")}, {understood}},
        {resumeUnknown, "resume_unknown", Gravity::hint, Ended::no, Tone::warning,
         marked("没有找到这个号码"), {marked("请核对号码。打完了的，号码就不能再用。"), marked("也可以凭身份证重新取。")}, {understood}},
        {quotaUsed, "quota_used", Gravity::stop, Ended::no, Tone::primary,
         marked("今天已经打印够次数了"), {marked("同一份每天可以打印三次，请明天再来。"), marked("急用的，请问{office}。")}, {understood}},
        {receiptNotPrinted, "receipt_not_printed", Gravity::detour, Ended::yes, Tone::warning,
         marked("{why}，凭条没有打印"), {marked("请记下或拍下号码。")}, {{"print_again", marked("再打印一次"), ui::Icon::printer}, understood}},
        {paperNotTaken, "paper_not_taken", Gravity::hint, Ended::yes, Tone::warning,
         marked("纸还在出纸口"), {marked("请取走您的纸张。")}, {understood}},
        {noCertificates, "no_certificates", Gravity::detour, Ended::no, Tone::primary,
         marked("系统里还没有您的电子证照"), {marked("有的证照还没有放进系统。"), marked("需要的，请问发证的单位，或打下面的电话。")}, {understood}},
        {certificateOver, "certificate_over", Gravity::hint, Ended::no, Tone::warning,
         marked("“{title}”已经失效，不能打印复印件"), {marked("请选别的证照，或问发证的单位。")}, {understood}},
        {paperTakenBack, "paper_taken_back", Gravity::detour, Ended::yes, Tone::primary,
         marked("没有取走的纸已经收回"), {marked("请凭身份证再取一次，或找管理员。")}, {understood}},
    };
}

}  // namespace kiosk::failures
