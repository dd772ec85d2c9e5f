#include "kiosk/papers.h"

#include "kiosk/answers.h"
#include "kiosk/collecting.h"
#include "kiosk/complaint_report.h"
#include "kiosk/items/item_words.h"
#include "kiosk/materials/words.h"
#include "kiosk/money.h"
#include "kiosk/paper_text.h"
#include "kiosk/parties.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

using drivers::Receipt;
using Align = Receipt::Align;

// As a row, so that what is wrapped stands behind the number.
void numbered(PaperText& paper, std::size_t i, const std::string& words) { paper.row(std::to_string(i + 1) + ".", words); }

void acceptedPart(PaperText& paper, const Draft& draft) {
    auto& accepted = *draft.accepted;
    paper.row(accepted.members.empty() ? "办件编号" : "总编号", accepted.caseNumber);
    paper.row("编号后 8 位", lastDigits(accepted.caseNumber));   // what the screen shows, and what is said aloud
    paper.row("申请时间", longDate(accepted.applyTime, ui::Language::zh));
    if (accepted.awaitsAcceptance) paper.text("已提交，待受理。", Align::left, true);   // this is no 受理通知书, and says so
    paper.row("办结时限", accepted.awaitsAcceptance ? accepted.dueText : longDate(accepted.dueTime, ui::Language::zh) + "前");   // not 今天: a paper is read tomorrow too
    if (accepted.bill) paper.row("要缴的费用", yuanOnPaper(accepted.bill->sum));
    if (accepted.papersIn) paper.row("寄件码", accepted.papersIn->waybill);
    paper.english(accepted.awaitsAcceptance ? "Sent in; not accepted yet. Keep this number." : "Application received. Keep this number.");
    if (accepted.bill) paper.text("在本机或任一终端“办件进度”里缴，已经缴过的不用再缴。");
}

void storedPart(PaperText& paper, const Draft& draft, Instant now) {
    paper.text("已暂存，待上传", Align::left, true);
    paper.row("暂存号", draft.storedNumber);
    paper.row("申请时间", longDate(std::chrono::floor<std::chrono::seconds>(now), ui::Language::zh));
    paper.text("网络恢复后本机自动上传，不用再来一次。上传后凭此号或身份证查进度。");
    paper.english("Stored, not yet sent. It is sent by itself when the network is back.");
}

// Who it is about is nobody's business on a paper that may be lost; who may come with it is.
void partiesPart(PaperText& paper, const Draft& draft) {
    if (draft.item.byOrganisation) paper.row("申请单位", valueOf("company_name", draft));
    if (draft.card) paper.row(draft.item.byOrganisation ? "经办人" : "申请人", maskName(applicantOf(draft).name));
    if (auto* place = decidingPlace(draft)) paper.row("由哪里办", place->name.zh);
    if (draft.agent && actsForAnother(draft)) paper.row("代办人", maskName(draft.agent->person.name));
}

// 一件事: each case has a number of its own.
void membersPart(PaperText& paper, const Draft& draft) {
    if (draft.item.members.empty()) return;
    const auto wanted = wantedMembers(draft);
    paper.rule();
    paper.text("一起办的 " + std::to_string(wanted.size()) + " 件事", Align::left, true);
    std::size_t i = 0;
    if (!draft.accepted || draft.accepted->members.empty())
        for (auto* member : wanted) numbered(paper, i++, member->title.zh);
    else
        for (auto& member : draft.accepted->members) {
            numbered(paper, i++, member.title);
            paper.text(member.caseNumber);
        }
}

// One progress with a line for each.
void linesPart(PaperText& paper, const platform::Case& shown) {
    if (shown.members.empty()) return;
    paper.rule();
    for (auto& member : shown.members) {
        paper.text(member.title + "：" + member.statusText);
        if (!member.returnReason.empty()) paper.row("退回原因", member.returnReason);
    }
}

void papersInPart(PaperText& paper, const platform::Case& shown) {
    if (!shown.papersIn) return;
    auto& papers = *shown.papersIn;
    paper.row("寄件码", papers.waybill);
    paper.row("寄来的原件", papers.received ? longDate(*papers.received, ui::Language::zh) + "收到" : "还没有收到");
    if (!papers.received) paper.text(papersInWords(papers, Speech{ui::Language::zh}));
}

// How the result is had, and that it was.
void resultPart(PaperText& paper, const platform::Case& shown) {
    const Speech say{ui::Language::zh};
    if (auto& over = shown.handedOver) {
        paper.row("已送达", longDate(over->time, ui::Language::zh));
        paper.row("怎么取的", handedOverWords(*over, say));
    } else if (shown.resultReady) {
        paper.text(readyWords(shown.resultWay, say) + "。", Align::left, true);
    } else if (!shown.resultWay.empty()) {
        paper.row("办好后", say(wayWords(shown.resultWay)));
    }
}

constexpr std::size_t shownOfHash = 16;              // hexadecimal digits of the SHA-256

void materialsPart(PaperText& paper, const Draft& draft) {
    if (draft.materials.empty()) return;
    paper.rule();
    paper.text("已交材料", Align::left, true);
    for (auto& sent : draft.materials)
        if (auto* material = draft.item.material(sent.id)) {
            paper.row(material->name.zh, materialOnPaper(sent, *material));
            for (auto& hash : sent.hashes) paper.row("校验码", hash.substr(0, shownOfHash));   // what lies at the platform is what was handed in
        }
    if (!draft.undertaking) return;
    if (draft.accepted) paper.row("补齐期限", longDate(draft.accepted->wantedUntil, ui::Language::zh) + "前");
    paper.text("缺的材料到期没有补齐，申请会被退回。");
}

}  // namespace

Receipt applicationReceipt(const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, draft.accepted ? "办件凭条" : "暂存凭条");
    paper.row("事项", draft.item.title.zh);
    partiesPart(paper, draft);
    if (draft.accepted) acceptedPart(paper, draft);
    else storedPart(paper, draft, now);
    membersPart(paper, draft);
    materialsPart(paper, draft);
    paper.rule();
    paper.text("接下来", Align::left, true);
    std::size_t i = 0;
    const Speech say{ui::Language::zh};
    if (!draft.accepted || draft.accepted->nextSteps.empty())
        for (auto& next : nextWords(draft, config.site, say)) numbered(paper, i++, next);
    else {
        if (auto& papers = draft.accepted->papersIn) numbered(paper, i++, papersInWords(*papers, say));
        if (auto collecting = collectingWords(draft, config.site, say); !collecting.empty()) numbered(paper, i++, collecting);
        for (auto& next : draft.accepted->nextSteps) numbered(paper, i++, next);
    }
    return paper.finish(draft.accepted ? draft.accepted->caseNumber : draft.storedNumber, now);
}

Receipt declarationCopy(const Draft& draft, const Config& config, Instant now) {
    auto& consent = draft.consent.value();
    PaperText paper(draft, config, draft.item.declarationTitle.zh);
    paper.row("事项", draft.item.title.zh);
    if (draft.accepted) paper.row("办件编号", draft.accepted->caseNumber);
    partiesPart(paper, draft);
    paper.rule();
    std::size_t i = 0;
    for (auto& paragraph : draft.item.declaration) numbered(paper, i++, paragraph.zh);
    paper.rule();
    paper.row(consent.signaturePng.empty() ? "本人确认" : "本人签字", longDate(consent.time, ui::Language::zh));
    paper.row("校验码", consent.textHash.substr(0, shownOfHash));
    paper.english("A copy of what you agreed to.");
    return paper.end(now);
}

Receipt progressSlip(const platform::Case& shown, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "办件进度单");
    paper.row("事项", shown.taskName);
    paper.row("办件编号", shown.caseNumber);
    paper.row("编号后 8 位", lastDigits(shown.caseNumber));
    paper.row("现在状态", shown.statusText);
    if (!shown.returnReason.empty()) paper.row("退回原因", shown.returnReason);
    paper.row("申请时间", longDate(shown.applyTime, ui::Language::zh));
    paper.row("应办结", shown.awaitsAcceptance ? "窗口受理后起算" : longDate(shown.dueTime, ui::Language::zh));
    if (auto& notice = shown.acceptance) paper.row("受理通知书", notice->number);
    linesPart(paper, shown);
    papersInPart(paper, shown);
    resultPart(paper, shown);
    return paper.finish(shown.caseNumber, now);
}

Receipt acceptanceNotice(const platform::Case& shown, const Draft& draft, const Config& config, Instant now) {
    auto& notice = shown.acceptance.value();
    PaperText paper(draft, config, "受理通知书");
    paper.row("文书编号", notice.number);
    paper.row("受理单位", notice.office);
    paper.row("事项", shown.taskName);
    paper.row("办件编号", shown.caseNumber);
    if (draft.card) paper.row("申请人", maskName(draft.card->name));
    paper.row("受理时间", longDate(notice.time, ui::Language::zh));
    paper.row("应办结", longDate(shown.dueTime, ui::Language::zh));
    paper.text("您的申请已经受理，办结时限从受理时间起算。");
    paper.english("Your application has been accepted; its limit is counted from then.");
    return paper.finish(shown.caseNumber, now);
}

Receipt hotlineSlip(const std::string& number, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "12345 凭条");
    const bool waits = number.empty();
    if (waits) paper.text("已暂存，待上传", Align::left, true);
    paper.row(waits ? "暂存号" : "编号", waits ? draft.storedNumber : number);
    paper.row("类型", chosenLabel("kind", draft));
    paper.row("单位", chosenLabel("department", draft));
    paper.row("时间", longDate(std::chrono::floor<std::chrono::seconds>(now), ui::Language::zh));
    paper.text(waits ? "网络恢复后本机自动上传，不用再来一次。上传后凭此号查答复。" : "5 个工作日内答复，凭此号查，不用身份证。");
    paper.english(waits ? "Stored, not yet sent. It is sent by itself when the network is back." : "Received. Ask for the reply with this number.");
    paper.code(receiptCode(waits ? draft.storedNumber : number), "在自助终端“12345 查答复”扫此码", "Scan it at a terminal, under 12345 reply");
    return paper.end(now);
}

Receipt draftPaper(const platform::DraftKept& kept, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "存单");
    paper.text(groupDigits(kept.code), Align::left, true);
    paper.row("存单号", kept.code);
    paper.row("事项", draft.item.title.zh);
    paper.row("保存到", longDate(kept.until, ui::Language::zh));
    paper.text("带身份证到任一自助终端，点“接着上次填”，输入存单号。别人拿到这个号没有用。");
    paper.english("Kept. Go on at any terminal with your card and this number.");
    paper.code(receiptCode(kept.code), "在自助终端“接着上次填”扫此码", "Scan it at a terminal, under Go on");
    return paper.end(now);
}

Receipt ticketPaper(const platform::Appointment& one, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "号票 " + one.ticket);
    const bool waits = one.state == platform::AppointmentState::checkedIn;
    paper.row("状态", waits ? "已签到，请等候叫号" : "已预约");
    paper.row("事项", one.what.taskName);
    paper.row("时间", longDate(one.start, ui::Language::zh));
    paper.row("地点", one.what.office + " " + one.what.place);
    if (waits) paper.row("前面还有", std::to_string(one.ahead) + " 位");
    if (!one.what.bring.empty()) paper.text("请带", Align::left, true);
    std::size_t i = 0;
    for (auto& thing : one.what.bring) numbered(paper, i++, thing);
    if (!waits) paper.text("当天带身份证在自助终端签到，还是这个号，不用再排队取号。");
    paper.english(waits ? "Checked in. Wait until this number is called." : "Booked. Check in at a terminal that day; the number stays.");
    return paper.end(now);
}

}  // namespace kiosk
