#include "kiosk/appointment_words.h"
#include "kiosk/failures.h"
#include "kiosk/papers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;
using State = platform::AppointmentState;

// What this person has booked: check in (the same number, never a second one), cancel, or go on and book.
class MyAppointments final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        goBack_ = std::exchange(passed_, false);      // nothing is booked: coming back would lead on again
        if (goBack_) return;
        offline_ = offlinePage(draft.item, desk);
        at_ = At::list;
        list_.reset();
        asking_.say(_("正在查询"), _("正在查您的预约，请稍等。"));
        asking_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& mine) { return platform::Question{platform::ListAppointments{mine.token}}; });
    }
    void leave(Desk& desk, Draft&) override { asking_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = promptOf(asking_, offline_)) return *instead;
        if (at_ == At::ended) return ended(draft);
        if (at_ == At::opened) return opened(draft);
        if (at_ == At::givingUp) return givingUp(draft);
        ui::Choice choice{_("您的预约"), _("点一件签到或取消，也可以再约一件。"), {}, {}};
        if (list_)
            for (auto& one : *list_)
                choice.options.push_back({one.number, one.what.taskName, slotDay(one.start, draft.language) + " " + slotClock(one.start) + "  " + one.ticket,
                                          appointmentStatus(one), appointmentTone(one), ui::Icon::clock});
        choice.options.push_back({"book", _("预约别的事"), {}, {}, ui::Tone::plain, ui::Icon::apply});
        return choice;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (std::exchange(goBack_, false)) return kiosk::Back{};
        job_.on(event, desk);
        now_ = desk.time.now;
        if (auto* said = asking_.on(event, desk, draft)) return take(*said, desk, draft);
        if (asking_.prompt()) return Stay{};
        auto* chosen = as<ui::Chosen>(event);
        if (at_ == At::ended) return onEnded(event, desk, draft);
        if (at_ == At::opened) return onOpened(chosen ? chosen->id : std::string{}, desk, draft);
        if (at_ == At::givingUp) return onGivingUp(chosen ? chosen->id : std::string{}, desk, draft);
        if (chosen && chosen->id == "book") return Next{};
        if (chosen && list_)
            for (auto& one : *list_)
                if (one.number == chosen->id) chosen_ = one, at_ = At::opened;
        return Stay{};
    }

    bool back(Desk&, Draft&) override {
        if (at_ == At::list || at_ == At::ended) return false;
        at_ = at_ == At::givingUp ? At::opened : At::list;
        return true;
    }
    bool canBack(const Draft&) const override { return at_ != At::ended; }
    bool busy() const override { return job_.busy(); }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { list, opened, givingUp, ended } at_ = At::list;

    bool mayCheckIn() const { return (chosen_.state == State::booked || chosen_.state == State::checkedIn) && isToday(chosen_, now_); }

    ui::CaseProgress opened(const Draft& draft) const {
        ui::CaseProgress page{chosen_.what.taskName, appointmentStatus(chosen_), appointmentTone(chosen_), appointmentRows(chosen_, draft.language), {}, {}, {}};
        if (chosen_.state == State::booked && !mayCheckIn()) page.rows.push_back({_("签到"), _("到了那天才能签到，带身份证在任一自助终端签"), {}, ui::Tone::plain});
        if (chosen_.state == State::booked) page.buttons.push_back({"cancel", _("取消预约"), ui::Tone::plain, ui::Icon::none});
        if (mayCheckIn()) page.buttons.push_back({"check_in", chosen_.state == State::booked ? _("签到") : _("再打一张号票"), ui::Tone::primary, ui::Icon::check});
        return page;
    }

    ui::Choice givingUp(const Draft& draft) const {
        return {_("要取消这个预约吗？"), slotDay(chosen_.start, draft.language) + " " + slotClock(chosen_.start) + "  " + chosen_.ticket,
                {{"keep", _("不取消"), {}, {}, ui::Tone::primary, ui::Icon::clock}, {"give_up", _("取消预约"), _("号码作废，位置让给别人。"), {}, ui::Tone::warning, ui::Icon::none}}, {}};
    }

    ui::Prompt ended(const Draft& draft) const {
        if (chosen_.state == State::cancelled) return ui::Outcome{ui::Tone::success, _("已取消预约"), {}, {}, {_("位置已经让出来了。要再约，请重新开始。")}, {}, {}, _("完成")};
        auto page = ticketPage(chosen_, draft.language, job_.words());
        if (job_.canRetry()) page.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        page.confirm = _("完成");
        page.busy = job_.busy();
        return page;
    }

    Move onOpened(const std::string& id, Desk& desk, Draft& draft) {
        if (id == "check_in" && mayCheckIn()) {
            asking_.say(_("正在签到"), _("马上就好，请不要离开。"), ui::Icon::check);
            asking_.begin(desk, draft, Inquiry::Needs::session, [number = chosen_.number](const Draft& mine) { return platform::Question{platform::CheckIn{mine.token, number}}; });
        }
        if (id == "cancel" && chosen_.state == State::booked) at_ = At::givingUp;
        return Stay{};
    }

    Move onGivingUp(const std::string& id, Desk& desk, Draft& draft) {
        if (id == "keep") at_ = At::opened;
        if (id != "give_up") return Stay{};
        asking_.say(_("正在取消"), _("马上就好，请不要离开。"), ui::Icon::clock);
        asking_.begin(desk, draft, Inquiry::Needs::session, [number = chosen_.number](const Draft& mine) { return platform::Question{platform::CancelAppointment{mine.token, number}}; });
        return Stay{};
    }

    Move onEnded(const Event& event, Desk& desk, const Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_again" && job_.canRetry()) print(desk, draft);
        return as<ui::Confirmed>(event) && !job_.busy() ? Move{Served{"done"}} : Move{Stay{}};
    }

    Move take(const platform::Said& said, Desk& desk, Draft& draft) {
        if (auto* all = std::get_if<platform::AppointmentList>(&said)) {
            list_ = all->appointments;
            passed_ = list_->empty();
            return passed_ ? Move{Next{}} : Move{Stay{}};
        }
        if (auto* one = std::get_if<platform::Appointment>(&said)) {
            chosen_ = *one;
            at_ = At::ended;
            if (one->state != State::cancelled) print(desk, draft);
        }
        return Stay{};
    }

    void print(Desk& desk, const Draft& draft) {
        auto key = desk.freshKey("ticket");
        desk.journal.open(key, IntentKind::receipt, chosen_.number, desk.time.now);
        job_.begin(desk, key, ticketPaper(chosen_, draft, desk.config, desk.time.now));
    }

    Inquiry asking_;
    ui::Trouble offline_;
    std::optional<std::vector<platform::Appointment>> list_;
    platform::Appointment chosen_;
    Instant now_{};
    bool passed_ = false, goBack_ = false;
    ReceiptJob job_;
};

}  // namespace

std::unique_ptr<Step> makeMyAppointments() { return std::make_unique<MyAppointments>(); }

}  // namespace kiosk
