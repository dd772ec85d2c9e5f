#include <fmt/format.h>

#include "kiosk/complaint_report.h"
#include "kiosk/delivery.h"
#include "kiosk/failures.h"
#include "kiosk/papers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Into the journal first, then to the hotline; its number, or ours while the network is down, on the screen and on paper.
class HotlineSend final : public FinalStep {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        bool kept = delivery_.begin(desk, Paper::receipt, [&](const std::string& key) { return platform::toJson(complaintOf(key, desk, draft)); }, "complaints");
        if (!kept) return fail(Failure::notKept);
        draft.storedNumber = delivery_.key();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_) return *trouble_;
        if (delivery_.sending()) return ui::Working{_("正在提交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::clock, {}};
        auto page = number_.empty() ? stored(draft) : received();
        page.explanation = job_.words();
        if (job_.canRetry()) page.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        page.confirm = _("完成");
        page.busy = job_.busy();
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (delivery_.sending()) return waiting(event, desk, draft);
        job_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_again" && job_.canRetry()) {
            desk.journal.open(draft.storedNumber, IntentKind::receipt, number_, desk.time.now);
            print(desk, draft);
        }
        if (as<ui::Confirmed>(event) && !job_.busy()) return Served{number_.empty() ? "stored" : "done"};
        return Stay{};
    }

    bool busy() const override { return delivery_.sending() || job_.busy(); }

private:
    Move waiting(const Event& event, Desk& desk, Draft& draft) {
        auto* said = delivery_.on(event, desk);
        if (!said) return Stay{};
        if (auto* delivered = std::get_if<platform::Delivered>(said)) number_ = delivered->number;
        if (std::holds_alternative<platform::Refused>(*said)) fail(Failure::submissionRefused);
        else print(desk, draft);
        return Stay{};
    }

    void print(Desk& desk, const Draft& draft) {
        job_.begin(desk, draft.storedNumber, hotlineSlip(number_, draft, desk.config, desk.time.now));
    }

    void fail(Failure why) { trouble_ = failurePage(why, site_); }

    ui::Outcome received() const {
        ui::Outcome page{ui::Tone::success, _("12345 已收到"), {}, {}, {}, receiptCode(number_), {}, {}};
        page.rows.push_back({_("编号"), groupDigits(number_), {}, ui::Tone::plain});
        page.next = {_("5 个工作日内答复。"), _("凭这个编号在“我要查”里点“12345 查答复”，不用身份证。")};
        return page;
    }

    static ui::Outcome stored(const Draft& draft) {
        ui::Outcome page{entryOf(Failure::complaintKept).tone, failureTitle(Failure::complaintKept), {}, {}, {}, receiptCode(draft.storedNumber), {}, {}};
        page.rows.push_back({_("暂存号"), draft.storedNumber, {}, ui::Tone::plain});
        page.next = failureLines(Failure::complaintKept, {{"number", draft.storedNumber}});
        return page;
    }

    SiteConfig site_;
    Delivery delivery_;
    std::optional<ui::Trouble> trouble_;
    std::string number_;                             // the hotline's; empty: it waits in the outbox
    ReceiptJob job_;
};

}  // namespace

std::unique_ptr<Step> makeHotlineSend() { return std::make_unique<HotlineSend>(); }

}  // namespace kiosk
