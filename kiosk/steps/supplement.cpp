#include "kiosk/courier.h"
#include "kiosk/failures.h"
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
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        giveUp_ = desk.time.steady + desk.config.deadlines.submit;
        auto kept = desk.journal.submit(desk.time.now, [&](const std::string& key) { return platform::toJson(supplement(key, desk, draft)); }, "supplements");
        if (std::holds_alternative<JournalFault>(kept)) return fail(Failure::notKept, Incident::journalUnwritable);
        key_ = std::get<std::string>(kept);
        desk.courier.send(key_);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_) return *trouble_;
        if (state_ == State::sending) return ui::Working{_("正在补交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::document, {}};
        bool sent = state_ == State::sent;
        ui::Outcome outcome{sent ? ui::Tone::success : entryOf(Failure::storedForLater).tone, sent ? _("材料补交好了") : failureTitle(Failure::storedForLater), {}, {}, {}, {}, {}, _("完成")};
        outcome.rows.push_back({_("办件编号"), groupDigits(draft.chosen->caseNumber), {}, ui::Tone::plain});
        outcome.next = sent ? std::vector<std::string>{_("办理单位会接着办，不用再来。"), _("随时可以凭身份证查进度。")} : failureLines(Failure::storedForLater);
        return outcome;
    }

    Move on(const Event& event, Desk& desk, Draft&) override {
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (state_ != State::sending) return as<ui::Confirmed>(event) ? Move{Served{state_ == State::sent ? "done" : "stored"}} : Move{Stay{}};
        if (as<Tick>(event) && desk.time.steady >= giveUp_) postpone(desk);
        auto* reply = std::get_if<platform::Reply>(&event);
        if (!reply || reply->key != key_) return Stay{};
        if (auto* delivered = std::get_if<platform::Delivered>(&reply->what)) {
            desk.courier.delivered(key_, *delivered, desk.time.now, Paper::none);
            state_ = State::sent;
        } else if (std::holds_alternative<platform::Refused>(reply->what)) {
            desk.courier.refused(key_);
            fail(Failure::submissionRefused, Incident::submissionRefused);
        } else postpone(desk);
        return Stay{};
    }

    bool busy() const override { return !trouble_ && state_ == State::sending; }

private:
    enum class State { sending, sent, stored };

    void fail(Failure failure, Incident incident) {
        trouble_ = failurePage(failure, site_);
        trouble_->code = code(incident);
    }

    void postpone(Desk& desk) {
        desk.courier.postponed(key_, desk.time.now, Paper::none);
        state_ = State::stored;
    }

    static platform::Supplement supplement(const std::string& key, const Desk& desk, const Draft& draft) {
        return {key, draft.chosen->caseNumber, personOf(*draft.card), draft.materials, floor<seconds>(desk.time.now)};
    }

    SiteConfig site_;
    std::string key_;
    State state_ = State::sending;
    milliseconds giveUp_{};
    std::optional<ui::Trouble> trouble_;
};

}  // namespace

std::unique_ptr<Step> makeSupplement() { return std::make_unique<SupplementStep>(); }

}  // namespace kiosk
