#include <fmt/format.h>

#include "kiosk/appointment_words.h"
#include "kiosk/failures.h"
#include "kiosk/office_hours.h"
#include "kiosk/papers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr const char* anyItem = "appointment";       // the item that books for others; every other one books for itself

// What, which day, at what time; then the platform says yes, and the ticket is printed. Numbers are the platform's alone.
class BookStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        offline_ = offlinePage(draft.item, desk);
        open_ = isOpen(draft.item.hours, desk.calendar, desk.time.now);
        own_ = draft.item.id == anyItem ? std::string{} : draft.item.id;
        begin(desk, draft);
    }
    void leave(Desk& desk, Draft&) override { asking_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = promptOf(asking_, offline_)) return *instead;
        switch (at_) {
            case At::item: return items();
            case At::day: return days(draft.language);
            case At::time: return times(draft.language);
            case At::review: return review(draft.language);
            case At::ended: return ended(draft);
            case At::taken: return failurePage(Failure::slotTaken, site_);
            case At::already: break;
        }
        return failurePage(Failure::bookedAlready, site_, {{"number", ticket_}});
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        job_.on(event, desk);
        if (auto* said = asking_.on(event, desk, draft)) return take(*said, desk, draft);
        if (asking_.prompt()) return Stay{};
        auto* chosen = as<ui::Chosen>(event);
        const auto id = chosen ? chosen->id : std::string{};
        switch (at_) {
            case At::item: return onItem(id, desk, draft);
            case At::day: return id == "now" ? takeTicket(desk, draft) : onDay(id);
            case At::time: return onTime(id);
            case At::review: return as<ui::Confirmed>(event) ? book(desk, draft) : Move{Stay{}};
            case At::taken: return id == "choose_again" ? slots(desk, draft) : Move{Stay{}};
            case At::already: return as<ui::Confirmed>(event) ? Move{Served{"done"}} : Move{Stay{}};
            case At::ended: break;
        }
        if (id == "print_again" && job_.canRetry()) print(desk, draft);
        return as<ui::Confirmed>(event) && !job_.busy() ? Move{Served{"done"}} : Move{Stay{}};
    }

    bool back(Desk& desk, Draft&) override {
        if (asking_.busy() || asking_.prompt()) return asking_.stop(desk), false;
        if (at_ == At::day && own_.empty() && items_.size() > 1) return at_ = At::item, true;
        if (at_ == At::time) return at_ = At::day, true;
        if (at_ == At::review) return at_ = At::time, true;
        return false;
    }
    bool canBack(const Draft&) const override { return at_ != At::ended && at_ != At::already && !busy(); }
    bool busy() const override { return (booking_ && asking_.busy()) || job_.busy(); }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { item, day, time, review, taken, already, ended } at_ = At::item;

    void begin(Desk& desk, Draft& draft) {
        at_ = At::item;
        items_.clear();
        if (!own_.empty()) slots(desk, draft);
        else {
            asking_.say(_("正在查询"), _("正在查哪些事可以预约，请稍等。"));
            asking_.begin(desk, draft, Inquiry::Needs::nothing, [](const Draft&) { return platform::Question{platform::ListBookables{}}; });
        }
    }

    Move slots(Desk& desk, Draft& draft) {
        const auto item = own_.empty() ? what_.itemId : own_;
        at_ = At::day;
        slots_.clear();
        asking_.say(_("正在查询"), _("正在查哪些时间有空，请稍等。"));
        asking_.begin(desk, draft, Inquiry::Needs::nothing, [item](const Draft&) { return platform::Question{platform::FindSlots{item}}; });
        return Stay{};
    }

    Move book(Desk& desk, Draft& draft) {
        booking_ = true;
        asking_.say(_("正在预约"), _("正在为您留位置，请不要离开。"), ui::Icon::clock);
        asking_.begin(desk, draft, Inquiry::Needs::session,
                      [item = what_.itemId, start = start_](const Draft& mine) { return platform::Question{platform::Book{mine.token, item, start}}; },
                      desk.freshKey("booking"), {"slot_taken", "slot_unknown", "booked_already"});
        return Stay{};
    }

    Move takeTicket(Desk& desk, Draft& draft) {
        booking_ = true;
        asking_.say(_("正在取号"), _("马上就好，请不要离开。"), ui::Icon::list);
        asking_.begin(desk, draft, Inquiry::Needs::session,
                      [item = what_.itemId](const Draft& mine) { return platform::Question{platform::TakeTicket{mine.token, item}}; }, desk.freshKey("ticket"), {"booked_already"});
        return Stay{};
    }

    Move take(const platform::Said& said, Desk& desk, Draft& draft) {
        booking_ = false;
        if (auto* list = std::get_if<platform::BookableList>(&said)) {
            items_ = list->bookables;
            if (items_.size() != 1) return Stay{};
            what_ = items_.front();
            return slots(desk, draft);
        }
        if (auto* list = std::get_if<platform::SlotList>(&said)) what_ = list->what, slots_ = list->slots;
        if (auto* refused = std::get_if<platform::Refused>(&said)) {
            ticket_ = refused->message;
            at_ = refused->code == "booked_already" ? At::already : At::taken;
        }
        if (auto* made = std::get_if<platform::Appointment>(&said)) {
            made_ = *made;
            at_ = At::ended;
            print(desk, draft);
        }
        return Stay{};
    }

    Move onItem(const std::string& id, Desk& desk, Draft& draft) {
        for (auto& one : items_)
            if (one.itemId == id) {
                what_ = one;
                return slots(desk, draft);
            }
        return Stay{};
    }

    Move onDay(const std::string& id) {
        for (auto& slot : slots_)
            if (dayId(slot.start) == id) day_ = id, at_ = At::time;
        return Stay{};
    }

    Move onTime(const std::string& id) {
        for (auto& slot : slots_)
            if (dayId(slot.start) == day_ && timeId(slot.start) == id) start_ = slot.start, at_ = At::review;
        return Stay{};
    }

    static std::string dayId(platform::Time start) { return "day_" + yyyymmdd(std::chrono::time_point_cast<std::chrono::milliseconds>(start)); }
    static std::string timeId(platform::Time start) {
        auto clock = slotClock(start);
        return "at_" + clock.substr(0, 2) + clock.substr(3);
    }

    ui::Choice items() const {
        ui::Choice choice{_("预约办什么事"), _("选好以后，再选日期和时间。"), {}, {}};
        for (auto& one : items_) choice.options.push_back({one.itemId, one.itemId == anyItem ? _("别的事，到综合窗口") : one.taskName, one.office + " " + one.place, {}, ui::Tone::plain, ui::Icon::clock});
        return choice;
    }

    ui::Choice days(ui::Language language) const {
        ui::Choice choice{_("哪一天来"), what_.taskName + "  " + what_.office, {}, {}};
        if (open_) choice.options.push_back({"now", _("现在取号"), _("马上排队，不用预约"), {}, ui::Tone::plain, ui::Icon::list});
        std::string last;
        for (auto& slot : slots_) {
            if (dayId(slot.start) == last) continue;
            last = dayId(slot.start);
            choice.options.push_back({last, slotDay(slot.start, language), {}, fmt::format(fmt::runtime(_("{} 起有空")), slotClock(slot.start)), ui::Tone::success, ui::Icon::clock});
        }
        if (choice.options.empty()) choice.explanation = _("近几天都约满了。请过一天再看，或打电话。");
        return choice;
    }

    ui::Choice times(ui::Language language) const {
        ui::Choice choice{_("几点来"), {}, {}, {}};
        for (auto& slot : slots_) {
            if (dayId(slot.start) != day_) continue;
            choice.explanation = slotDay(slot.start, language);
            choice.options.push_back({timeId(slot.start), slotClock(slot.start), {}, fmt::format(fmt::runtime(_("还能约 {} 位")), slot.free), ui::Tone::plain, ui::Icon::none});
        }
        return choice;
    }

    ui::Review review(ui::Language language) const {
        ui::Review page{_("请核对，没有错再预约"), {}, _("预约成功后打印号票。来不了可以取消。"), _("确认预约"), false};
        page.rows = {{_("办理事项"), what_.taskName, {}, ui::Tone::plain}, {_("时间"), slotDay(start_, language) + " " + slotClock(start_), {}, ui::Tone::plain},
                     {_("地点"), what_.office + " " + what_.place, {}, ui::Tone::plain}};
        return page;
    }

    ui::Outcome ended(const Draft& draft) const {
        auto page = ticketPage(made_, draft.language, job_.words());
        if (job_.canRetry()) page.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        page.confirm = _("完成");
        page.busy = job_.busy();
        return page;
    }

    void print(Desk& desk, const Draft& draft) {
        auto key = desk.freshKey("ticket");
        desk.journal.open(key, IntentKind::receipt, made_.number, desk.time.now);
        job_.begin(desk, key, ticketPaper(made_, draft, desk.config, desk.time.now));
    }

    SiteConfig site_;
    Inquiry asking_;
    ui::Trouble offline_;
    std::string own_, day_, ticket_;
    std::vector<platform::Bookable> items_;
    platform::Bookable what_;
    std::vector<platform::Slot> slots_;
    platform::Time start_{};
    platform::Appointment made_;
    bool booking_ = false, open_ = false;
    ReceiptJob job_;
};

}  // namespace

std::unique_ptr<Step> makeBook() { return std::make_unique<BookStep>(); }

}  // namespace kiosk
