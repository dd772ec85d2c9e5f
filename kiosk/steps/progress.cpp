#include <fmt/format.h>

#include <algorithm>

#include "kiosk/case_query.h"
#include "kiosk/collecting.h"
#include "kiosk/due_days.h"
#include "kiosk/materials/words.h"
#include "kiosk/parties.h"
#include "kiosk/papers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/takeaway.h"
#include "kiosk/way_change.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Where one case stands, on the screen and as a slip.
class Progress final : public Step {
public:
    void leave(Desk& desk, Draft&) override {
        takeaway_.stop(desk);
        wayChange_.stop(desk);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (takeaway_.open()) return takeaway_.prompt();
        if (wayChange_.open()) return wayChange_.prompt(draft);
        auto& shown = *draft.chosen;
        ui::CaseProgress page{shown.taskName, shown.statusText, caseTone(shown), {}, {}, {}, _("完成")};
        page.rows.push_back({_("编号后 8 位"), lastDigits(shown.caseNumber), {}, ui::Tone::plain});
        if (auto words = job_.words(); !words.empty()) page.rows.push_back({slip_ == Slip::acceptance ? _("受理通知书") : _("进度单"), words, {}, job_.canRetry() ? ui::Tone::warning : ui::Tone::plain});
        if (suppliesForAnother(draft)) page.rows.push_back({_("替谁办的"), shown.principal, _("您是代办人"), ui::Tone::plain, ui::Aloud::privately});
        page.rows.push_back({_("申请时间"), longDate(shown.applyTime, draft.language), {}, ui::Tone::plain});
        if (auto& notice = shown.acceptance) page.rows.push_back({_("受理时间"), longDate(notice->time, draft.language), notice->number, ui::Tone::plain});
        if (shown.status != platform::CaseStatus::finished) page.rows.push_back(due(shown, draft.language));
        if (!shown.returnReason.empty()) page.rows.push_back({_("退回原因"), shown.returnReason, {}, ui::Tone::danger, ui::Aloud::privately});
        for (auto& member : shown.members) page.rows.push_back(line(member));
        if (shown.papersIn) page.rows.push_back(papersRow(*shown.papersIn, draft.language));
        if (auto result = resultRow(draft)) page.rows.push_back(std::move(*result));
        if (!shown.wanted.empty()) page.rows.push_back({failureTitle(Failure::materialsWanted), failureLines(Failure::materialsWanted).front(), {}, ui::Tone::plain});
        for (auto& wanted : shown.wanted) page.rows.push_back({_("要补的材料"), wanted.name, fmt::format(fmt::runtime(_("{} 前")), longDate(shown.wantedUntil, draft.language)), ui::Tone::warning});
        for (auto& event : shown.events) page.timeline.push_back({longDate(event.time, draft.language), event.what, ui::Tone::plain});
        if (shown.bill) page.rows.push_back({_("费用"), ui::amountText({shown.bill->sum}), shown.bill->paid() ? _("已经付过") : _("没有付"), shown.bill->paid() ? ui::Tone::success : ui::Tone::warning});
        if (canPay(draft)) page.buttons.push_back({"pay", _("现在缴费"), ui::Tone::primary, ui::Icon::pay});
        if (canSupply(draft)) page.buttons.push_back({"supply", _("现在补"), ui::Tone::primary, ui::Icon::document});
        if (WayChange::possible(draft)) page.buttons.push_back(WayChange::button());
        if (shown.acceptance) page.buttons.push_back({"print_notice", _("打印受理通知书"), ui::Tone::plain, ui::Icon::printer});
        page.buttons.push_back({"print", _("打印进度单"), ui::Tone::plain, ui::Icon::printer});
        if (draft.card) page.buttons.push_back(Takeaway::button());   // who holds the number alone has the slip
        page.busy = job_.busy();
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        job_.on(event, desk);
        if (takeaway_.open()) return takeaway_.on(event, desk, draft), Stay{};
        if (wayChange_.open()) return wayChange_.on(event, desk, draft), Stay{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "change_way" && !job_.busy() && WayChange::possible(draft))
            return wayChange_.begin(desk, draft), Stay{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "to_phone" && !job_.busy() && draft.card)
            takeaway_.begin(desk, draft, {{}, {}, 0, draft.chosen->caseNumber});
        if (auto* chosen = as<ui::Chosen>(event); chosen && !job_.busy()) {
            if (chosen->id == "print") print(desk, draft, Slip::progress);
            if (chosen->id == "print_notice" && draft.chosen->acceptance) print(desk, draft, Slip::acceptance);
        }
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "supply" && !job_.busy() && canSupply(draft)) {
            supply(draft);
            return Next{};
        }
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "pay" && !job_.busy() && canPay(draft)) {
            draft.bill = draft.chosen->bill;
            draft.item.materials.clear();            // nothing is handed in on this way
            return Next{};
        }
        if (as<ui::Confirmed>(event) && !job_.busy()) return Served{"done"};
        return Stay{};
    }

    bool busy() const override { return job_.busy() || wayChange_.busy(); }
    bool patient() const override { return takeaway_.waits(); }
    std::size_t page(const Draft& draft) const override { return takeaway_.open() ? takeaway_.page() : wayChange_.open() ? wayChange_.page(draft) : 0; }
    bool back(Desk& desk, Draft& draft) override { return takeaway_.back(desk) || wayChange_.back(desk, draft); }
    void enter(Desk& desk, Draft& draft) override {
        draft.bill.reset();
        job_ = {};
        wayChange_ = {};
        calendar_ = &desk.calendar;
        now_ = desk.time.now;
    }

private:
    enum class Slip { progress, acceptance };

    void print(Desk& desk, const Draft& draft, Slip slip) {
        slip_ = slip;
        auto paper = slip == Slip::acceptance ? acceptanceNotice : progressSlip;
        job_.beginSlip(desk, draft.chosen->caseNumber, paper(*draft.chosen, draft, desk.config, desk.time.now));
    }

    // 一件事: a line for each, and why one was returned.
    static ui::Row line(const platform::CaseMember& member) {
        using platform::Decision;
        const auto tone = member.decision == Decision::returned ? ui::Tone::danger : member.decision == Decision::approved ? ui::Tone::success : ui::Tone::primary;
        return {member.title, member.statusText, member.returnReason, tone, ui::Aloud::privately};
    }

    // 邮政双向专递: whether they have come, and by which number they are sent.
    static ui::Row papersRow(const platform::PapersIn& papers, ui::Language language) {
        const auto number = fmt::format(fmt::runtime(_("寄件码 {}")), groupDigits(papers.waybill));
        if (papers.received) return {_("寄来的原件"), fmt::format(fmt::runtime(_("{} 收到")), longDate(*papers.received, language)), number, ui::Tone::success};
        return {_("寄来的原件"), _("还没有收到"), number + _("，") + fmt::format(fmt::runtime(_("寄给{}")), papers.receiver), ui::Tone::warning};
    }

    // How it will be had, how it can be had now, or that it was.
    std::optional<ui::Row> resultRow(const Draft& draft) const {
        auto& shown = *draft.chosen;
        const Speech say{draft.language};
        if (auto& over = shown.handedOver) return ui::Row{_("已送达"), longDate(over->time, draft.language), handedOverWords(*over, say), ui::Tone::success};
        if (shown.resultReady) return ui::Row{_("办理结果"), readyWords(shown.resultWay, say), {}, ui::Tone::success};
        if (shown.resultWay.empty() || shown.status == platform::CaseStatus::finished) return std::nullopt;
        const bool changed = wayChange_.changed();
        return ui::Row{_("办好后"), resultWayWords(shown.resultWay), changed ? _("已经换好") : "", changed ? ui::Tone::success : ui::Tone::plain};
    }

    // 红黄监督预警: the resident sees how much of the promise is left, as the supervisors do.
    ui::Row due(const platform::Case& shown, ui::Language language) const {
        if (shown.awaitsAcceptance) return {_("应办结"), _("窗口受理后起算"), _("窗口还在看材料"), ui::Tone::plain};
        const auto from = shown.acceptance ? shown.acceptance->time : shown.applyTime;
        const auto colour = supervisionOf(*calendar_, from, shown.dueTime, now_);
        return {_("应办结"), longDate(shown.dueTime, language), remainingText(*calendar_, shown.dueTime, now_), toneOf(colour)};
    }

    const WorkingDays* calendar_ = nullptr;
    Instant now_{};
    // Who holds the number alone sees what is wanted, but only the person's card opens the way to hand it in.
    static bool canSupply(const Draft& draft) { return draft.card && draft.chosen && !draft.chosen->wanted.empty(); }

    // Whoever holds the number may pay for it.
    static bool canPay(const Draft& draft) { return draft.chosen && draft.chosen->bill && !draft.chosen->bill->paid(); }

    // The step for materials asks for these, and for nothing else.
    static void supply(Draft& draft) {
        draft.item.materials.clear();
        draft.materials.clear();
        for (auto& wanted : draft.chosen->wanted) {
            MaterialSpec material;
            material.id = wanted.id;
            material.name = {wanted.name, wanted.name};
            material.certificate = wanted.certificate;
            for (auto [word, source] : {std::pair{"certificate", MaterialSpec::Source::certificate}, {"camera", MaterialSpec::Source::camera},
                                        {"phone", MaterialSpec::Source::phone}, {"window", MaterialSpec::Source::window}, {"post", MaterialSpec::Source::post}})
                if (std::ranges::count(wanted.sources, word)) material.sources.push_back(source);
            draft.item.materials.push_back(std::move(material));
        }
    }

    Slip slip_ = Slip::progress;                     // which was printed last
    ReceiptJob job_;
    Takeaway takeaway_;
    WayChange wayChange_;
};

}  // namespace

std::unique_ptr<Step> makeProgress() { return std::make_unique<Progress>(); }

}  // namespace kiosk
