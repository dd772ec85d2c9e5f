#include <algorithm>

#include "kiosk/collecting.h"
#include "kiosk/delivery.h"
#include "kiosk/failures.h"
#include "kiosk/inquiry.h"
#include "kiosk/papers.h"
#include "kiosk/parties.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using ui::_;

// 补正: what a case still wanted goes to it, through the outbox, so that no cable can lose it.
class SupplementStep final : public FinalStep {
public:
    bool wanted(const Draft& draft) const override { return !draft.bill; }   // else they came to pay

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        bool kept = delivery_.begin(desk, Paper::none, [&](const std::string& key) { return platform::toJson(supplement(key, desk, draft)); }, "supplements");
        if (!kept) fail(Failure::notKept, Incident::journalUnwritable);
    }

    void leave(Desk& desk, Draft&) override { posting_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_) return *trouble_;
        if (auto instead = posting_.prompt()) return *instead;
        if (delivery_.sending()) return ui::Working{_("正在补交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::document, {}};
        ui::Outcome outcome{sent_ ? ui::Tone::success : entryOf(Failure::storedForLater).tone, sent_ ? _("材料补交好了") : failureTitle(Failure::storedForLater), {}, {}, {}, {}, {}, _("完成")};
        outcome.rows.push_back({_("编号后 8 位"), lastDigits(draft.chosen->caseNumber), {}, ui::Tone::plain});
        if (suppliesForAnother(draft)) outcome.rows.push_back({_("替谁办的"), draft.chosen->principal, {}, ui::Tone::plain, ui::Aloud::privately});
        outcome.next = sent_ ? std::vector<std::string>{_("办理单位会接着办，不用再来。"), _("随时可以凭身份证查进度。")} : failureLines(Failure::storedForLater);
        if (byPost(draft)) showWaybill(outcome, draft);
        return outcome;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (posting_.prompt()) return awaitsWaybill(event, desk, draft), Stay{};
        job_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print" && isAwaited(draft) && !job_.busy()) print(desk, draft);
        if (job_.busy()) return Stay{};
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (!delivery_.sending()) return as<ui::Confirmed>(event) ? Move{Served{sent_ ? "done" : "stored"}} : Move{Stay{}};
        auto* said = delivery_.on(event, desk);
        if (!said) return Stay{};
        sent_ = std::holds_alternative<platform::Delivered>(*said);
        if (std::holds_alternative<platform::Refused>(*said)) fail(Failure::submissionRefused, Incident::submissionRefused);
        else if (sent_ && byPost(draft)) askForWaybill(desk, draft);
        return Stay{};
    }

    bool busy() const override { return delivery_.sending() || posting_.busy() || job_.busy(); }

private:
    static bool byPost(const Draft& draft) { return std::ranges::any_of(draft.materials, [](auto& sent) { return sent.way == "post"; }); }

    static bool isAwaited(const Draft& draft) { return draft.chosen->papersIn && !draft.chosen->papersIn->received; }

    // 邮政双向专递: the number that the post wants stands in the case now.
    void askForWaybill(Desk& desk, Draft& draft) {
        posting_.say(_("正在取寄件码"), _("马上就好，请不要离开。"), ui::Icon::package);
        posting_.begin(desk, draft, Inquiry::Needs::nothing, [](const Draft& asked) { return platform::FindCase{asked.chosen->caseNumber}; });
    }

    // Whoever does not get it now finds it with the progress of the case.
    void awaitsWaybill(const Event& event, Desk& desk, Draft& draft) {
        auto* said = posting_.on(event, desk, draft);
        if (auto* found = said ? std::get_if<platform::CaseFound>(said) : nullptr) {
            draft.chosen->papersIn = found->found.papersIn;
            draft.chosen->statusText = found->found.statusText;
        }
        if (!posting_.busy()) posting_.clear();
    }

    void showWaybill(ui::Outcome& outcome, const Draft& draft) const {
        auto& papers = draft.chosen->papersIn;
        if (!isAwaited(draft)) return outcome.next.insert(outcome.next.begin(), _("寄件码请过一会儿在“办件进度”里看。")), void();
        outcome.rows.push_back({_("寄件码"), groupDigits(papers->waybill), {}, ui::Tone::plain});
        outcome.next.insert(outcome.next.begin(), papersInWords(*papers, Speech{draft.language}));
        outcome.explanation = job_.words();
        outcome.buttons.push_back({"print", _("打印寄件码"), ui::Tone::plain, ui::Icon::printer});
        outcome.busy = job_.busy();
    }

    void print(Desk& desk, const Draft& draft) {
        job_.beginSlip(desk, draft.chosen->caseNumber, progressSlip(*draft.chosen, draft, desk.config, desk.time.now));
    }

    void fail(Failure failure, Incident incident) {
        trouble_ = failurePage(failure, site_);
        trouble_->code = code(incident);
    }

    static platform::Supplement supplement(const std::string& key, const Desk& desk, const Draft& draft) {
        return {key, draft.chosen->caseNumber, personOf(*draft.card), suppliesForAnother(draft), draft.materials, floor<seconds>(desk.time.now)};
    }

    SiteConfig site_;
    Delivery delivery_;
    Inquiry posting_;
    ReceiptJob job_;
    bool sent_ = false;                              // else it waits in the outbox
    std::optional<ui::Trouble> trouble_;
};

}  // namespace

std::unique_ptr<Step> makeSupplement() { return std::make_unique<SupplementStep>(); }

}  // namespace kiosk
