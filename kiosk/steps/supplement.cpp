#include "kiosk/delivery.h"
#include "kiosk/failures.h"
#include "kiosk/parties.h"
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

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_) return *trouble_;
        if (delivery_.sending()) return ui::Working{_("正在补交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::document, {}};
        ui::Outcome outcome{sent_ ? ui::Tone::success : entryOf(Failure::storedForLater).tone, sent_ ? _("材料补交好了") : failureTitle(Failure::storedForLater), {}, {}, {}, {}, {}, _("完成")};
        outcome.rows.push_back({_("编号后 8 位"), lastDigits(draft.chosen->caseNumber), {}, ui::Tone::plain});
        if (suppliesForAnother(draft)) outcome.rows.push_back({_("替谁办的"), draft.chosen->principal, {}, ui::Tone::plain, ui::Aloud::privately});
        outcome.next = sent_ ? std::vector<std::string>{_("办理单位会接着办，不用再来。"), _("随时可以凭身份证查进度。")} : failureLines(Failure::storedForLater);
        return outcome;
    }

    Move on(const Event& event, Desk& desk, Draft&) override {
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (!delivery_.sending()) return as<ui::Confirmed>(event) ? Move{Served{sent_ ? "done" : "stored"}} : Move{Stay{}};
        auto* said = delivery_.on(event, desk);
        if (!said) return Stay{};
        sent_ = std::holds_alternative<platform::Delivered>(*said);
        if (std::holds_alternative<platform::Refused>(*said)) fail(Failure::submissionRefused, Incident::submissionRefused);
        return Stay{};
    }

    bool busy() const override { return delivery_.sending(); }

private:
    void fail(Failure failure, Incident incident) {
        trouble_ = failurePage(failure, site_);
        trouble_->code = code(incident);
    }

    static platform::Supplement supplement(const std::string& key, const Desk& desk, const Draft& draft) {
        return {key, draft.chosen->caseNumber, personOf(*draft.card), suppliesForAnother(draft), draft.materials, floor<seconds>(desk.time.now)};
    }

    SiteConfig site_;
    Delivery delivery_;
    bool sent_ = false;                              // else it waits in the outbox
    std::optional<ui::Trouble> trouble_;
};

}  // namespace

std::unique_ptr<Step> makeSupplement() { return std::make_unique<SupplementStep>(); }

}  // namespace kiosk
