#include <fmt/format.h>

#include "kiosk/collecting.h"
#include "kiosk/failures.h"
#include "kiosk/papers.h"
#include "kiosk/parties.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/takeaway.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// How the application ended, on the screen and on paper.
class ReceiptStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        receipt_ = applicationReceipt(draft, desk.config, desk.time.now);
        job_.begin(desk, draft.storedNumber, receipt_);   // its intent was opened with the acknowledgement
    }

    void leave(Desk& desk, Draft&) override { takeaway_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (takeaway_.open()) return takeaway_.prompt();
        auto outcome = draft.accepted ? accepted(draft) : stored(draft);
        outcome.explanation = copy_.words().empty() ? job_.words() : copy_.words();
        if (job_.canRetry()) outcome.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        if (draft.consent) outcome.buttons.push_back({"print_declaration", _("打印承诺书"), ui::Tone::plain, ui::Icon::document});
        if (sendable(draft)) outcome.buttons.push_back(Takeaway::button());
        outcome.confirm = billOf(draft) ? _("去缴费") : _("完成");
        outcome.busy = printing();
        return outcome;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        job_.on(event, desk);
        copy_.on(event, desk);
        if (takeaway_.open()) return takeaway_.on(event, desk, draft), Stay{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "to_phone" && !printing() && sendable(draft))
            takeaway_.begin(desk, draft, {{}, {}, 0, draft.accepted->caseNumber});
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_again" && job_.canRetry() && !printing()) {
            desk.journal.open(draft.storedNumber, IntentKind::receipt, draft.accepted ? draft.accepted->caseNumber : "", desk.time.now);
            job_.begin(desk, draft.storedNumber, receipt_);
        }
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_declaration" && draft.consent && !printing()) printCopy(desk, draft);
        if (as<ui::Confirmed>(event) && !printing()) {
            draft.bill = billOf(draft);
            return Served{draft.accepted ? "done" : "stored", draft.bill.has_value()};
        }
        return Stay{};
    }

    bool busy() const override { return printing(); }
    bool patient() const override { return takeaway_.waits(); }
    std::size_t page(const Draft&) const override { return takeaway_.open() ? takeaway_.page() : 0; }
    // From the phone's code back to the receipt; what was submitted is not gone back from.
    bool back(Desk& desk, Draft&) override { return takeaway_.back(desk); }
    bool canBack(const Draft&) const override { return takeaway_.open(); }

private:
    bool printing() const { return job_.busy() || copy_.busy(); }

    void printCopy(Desk& desk, const Draft& draft) {
        const auto key = desk.freshKey("declaration");
        desk.journal.open(key, IntentKind::receipt, draft.accepted ? draft.accepted->caseNumber : "", desk.time.now);
        copy_.begin(desk, key, declarationCopy(draft, desk.config, desk.time.now));
    }

    // The platform gives it to whose case it is: an agent's card is not theirs, and a stored application is not there yet.
    static bool sendable(const Draft& draft) { return draft.accepted && draft.card && !actsForAnother(draft); }

    // Where the item pays at the terminal; else it is told and paid elsewhere.
    static std::optional<platform::Bill> billOf(const Draft& draft) {
        return draft.item.has("pay") && draft.accepted ? draft.accepted->bill : std::nullopt;
    }

    // The whole number stands on paper, and here where there is none.
    ui::Outcome accepted(const Draft& draft) const {
        auto& accepted = *draft.accepted;
        ui::Outcome outcome{ui::Tone::success, accepted.awaitsAcceptance ? _("已提交，待受理") : _("已提交"), {}, {}, {}, receiptCode(accepted.caseNumber), {}, {}};
        outcome.rows.push_back({_("编号后 8 位"), lastDigits(accepted.caseNumber), {}, ui::Tone::plain, ui::Aloud::openly, true});
        if (job_.canRetry()) outcome.rows.push_back({accepted.members.empty() ? _("办件编号") : _("总编号"), groupDigits(accepted.caseNumber), {}, ui::Tone::plain});
        if (!accepted.members.empty()) outcome.rows.push_back({_("一起办"), memberNames(draft), {}, ui::Tone::plain});
        if (accepted.papersIn) outcome.rows.push_back({_("寄件码"), groupDigits(accepted.papersIn->waybill), {}, ui::Tone::plain});
        outcome.rows.push_back({_("办结时限"), accepted.awaitsAcceptance ? _("窗口受理后起算") : accepted.dueText, {}, ui::Tone::plain});
        if (accepted.bill) outcome.rows.push_back({_("要缴的费用"), ui::amountText({accepted.bill->sum}), {}, ui::Tone::warning});
        outcome.next = nextWords(draft, site_, Speech{draft.language});
        if (accepted.wantedUntil != platform::Time{}) {
            const auto until = failureLines(Failure::toleranceDue, {{"date", longDate(accepted.wantedUntil, draft.language)}});
            outcome.next.insert(outcome.next.begin(), until.begin(), until.end());
        }
        return outcome;
    }

    static ui::Outcome stored(const Draft& draft) {
        ui::Outcome outcome{entryOf(Failure::storedForLater).tone, failureTitle(Failure::storedForLater), {}, {}, {}, receiptCode(draft.storedNumber), {}, {}};
        outcome.rows.push_back({_("暂存号"), draft.storedNumber, {}, ui::Tone::plain});
        outcome.next = failureLines(Failure::storedForLater);
        return outcome;
    }

    SiteConfig site_;
    drivers::Receipt receipt_;
    ReceiptJob job_, copy_;                          // copy_: of what was agreed to, where it is wanted
    Takeaway takeaway_;
};

}  // namespace

std::unique_ptr<Step> makeReceipt() { return std::make_unique<ReceiptStep>(); }

}  // namespace kiosk
