#include <fmt/format.h>

#include "kiosk/complaint_report.h"
#include "kiosk/courier.h"
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
        auto kept = desk.journal.submit(desk.time.now, [&](const std::string& key) { return platform::toJson(complaintOf(key, desk, draft)); }, "complaints");
        auto* key = std::get_if<std::string>(&kept);
        if (!key) return fail(Failure::notKept);
        draft.storedNumber = *key;
        giveUp_ = desk.time.steady + desk.config.deadlines.submit;
        desk.courier.send(*key);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_) return *trouble_;
        if (!ended_) return ui::Working{_("正在提交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::clock, {}};
        auto page = number_.empty() ? stored(draft) : received();
        page.explanation = job_.words();
        if (job_.canRetry()) page.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        page.confirm = job_.busy() ? "" : _("完成");
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (!ended_) return waiting(event, desk, draft);
        job_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_again" && job_.canRetry()) {
            desk.journal.open(draft.storedNumber, IntentKind::receipt, number_, desk.time.now);
            print(desk, draft);
        }
        if (as<ui::Confirmed>(event) && !job_.busy()) return Served{number_.empty() ? "stored" : "done"};
        return Stay{};
    }

    bool busy() const override { return !trouble_ && (!ended_ || job_.busy()); }

private:
    Move waiting(const Event& event, Desk& desk, Draft& draft) {
        if (as<Tick>(event) && desk.time.steady >= giveUp_) return keepForLater(desk, draft);
        auto* reply = std::get_if<platform::Reply>(&event);
        if (!reply || reply->key != draft.storedNumber) return Stay{};
        if (auto* delivered = std::get_if<platform::Delivered>(&reply->what)) {
            desk.courier.delivered(reply->key, *delivered, desk.time.now, Paper::receipt);
            number_ = delivered->number;
            return print(desk, draft);
        }
        if (!std::holds_alternative<platform::Refused>(reply->what)) return keepForLater(desk, draft);
        desk.courier.refused(reply->key);
        fail(Failure::submissionRefused);
        return Stay{};
    }

    Move keepForLater(Desk& desk, const Draft& draft) {
        desk.courier.postponed(draft.storedNumber, desk.time.now, Paper::receipt);
        return print(desk, draft);
    }

    Move print(Desk& desk, const Draft& draft) {
        ended_ = true;
        job_.begin(desk, draft.storedNumber, hotlineSlip(number_, draft, desk.config, desk.time.now));
        return Stay{};
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
    std::chrono::milliseconds giveUp_{};
    std::optional<ui::Trouble> trouble_;
    std::string number_;                             // the hotline's; empty: it waits in the outbox
    bool ended_ = false;
    ReceiptJob job_;
};

}  // namespace

std::unique_ptr<Step> makeHotlineSend() { return std::make_unique<HotlineSend>(); }

}  // namespace kiosk
