#include <fmt/format.h>

#include <memory>
#include <utility>

#include "kiosk/collection_papers.h"
#include "kiosk/hand_over_reports.h"
#include "kiosk/lockers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using platform::CollectionState;
using platform::HandOver;
using ui::_;

// A result that lies in a locker or is in the post. One door is opened, and what it says decides: whoever takes too long is
// reminded to shut it, a door that stays shut has given nothing away.
class HandOverStep final : public FinalStep {
public:
    bool wanted(const Draft& draft) const override { return draft.collection.has_value(); }

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        slip_ = {};
        auto& one = *draft.collection;
        if (one.way == HandOver::post) at_ = At::post;
        else if (one.state == CollectionState::returned) at_ = At::held;
        else if (!one.here) at_ = At::elsewhere;
        else request(desk, draft);
    }

    void leave(Desk& desk, Draft&) override {
        if (at_ == At::asking) desk.platform.forget(key_);
        told_.reset();                               // a door that says it later is written down without us
    }

    ui::Prompt prompt(const Draft& draft) const override {
        const Details door{{"door", std::to_string(door_)}};
        switch (at_) {
            case At::asking: return ui::Working{_("正在核对"), _("马上就好。"), 0, 0, ui::Icon::clock, {}};
            case At::opening: return ui::Working{fmt::format(fmt::runtime(_("正在打开 {} 号柜门")), door_), _("请站到柜子前面。"), 0, 0, ui::Icon::collect, {}};
            case At::open: return opened(draft);
            case At::leftOpen: return failurePage(Failure::doorLeftOpen, site_, door);
            case At::shut: return handedOver(draft);
            case At::stuck: return failurePage(Failure::doorStuck, site_, door);
            case At::held: return failurePage(Failure::heldTooLong, site_);
            case At::refused: return *trouble_;
            case At::elsewhere: return elsewhere(draft);
            case At::post: break;
        }
        return posted(draft);
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        slip_.on(event, desk);
        if (auto* reply = std::get_if<platform::Reply>(&event); reply && at_ == At::asking && reply->key == key_) replied(reply->what, desk);
        if (told_ && told_->has_value()) doorSaid(*std::exchange(*told_, std::nullopt), desk);
        if (auto* device = std::get_if<drivers::DeviceEvent>(&event)) stands(device->what);
        if (as<Tick>(event)) passes(desk);
        if (auto* chosen = as<ui::Chosen>(event)) chose(chosen->id, desk, draft);
        if (as<ui::Confirmed>(event)) return confirmed();
        return Stay{};
    }

    bool busy() const override { return at_ == At::asking || at_ == At::opening || slip_.busy(); }
    bool patient() const override { return at_ == At::open; }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { asking, opening, open, leftOpen, shut, stuck, held, refused, elsewhere, post };

    void request(Desk& desk, const Draft& draft) {
        at_ = At::asking;
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        key_ = desk.freshKey(HandOverReports::opening);
        desk.platform.ask(key_, platform::RequestOpening{draft.token, draft.pickupCode, draft.collection->caseNumber});
    }

    void replied(const platform::Said& said, Desk& desk) {
        if (auto* granted = std::get_if<platform::OpeningGranted>(&said)) return order(granted->door, desk);
        auto* refused = std::get_if<platform::Refused>(&said);
        if (refused && refused->code == "held_too_long") return void(at_ = At::held);
        at_ = At::refused;
        if (refused && refused->code == "not_owner") trouble_ = failurePage(Failure::notOwner, site_);
        else if (refused) trouble_ = refusedTrouble(*refused, site_);
        else if (auto* why = std::get_if<platform::Unreachable>(&said)) trouble_ = unreachableTrouble(*why, site_);
    }

    // What the door says may come after this step has gone: it is told to what is shared with it.
    void order(int door, Desk& desk) {
        at_ = At::opening;
        door_ = door;
        told_ = std::make_shared<std::optional<Lockers::Outcome>>();
        desk.lockers.order(Lockers::Want::open, key_, door, desk.time.now, [told = std::weak_ptr(told_)](const Lockers::Outcome& outcome) {
            if (auto still = told.lock()) *still = outcome;
        });
        if (told_->has_value()) doorSaid(*std::exchange(*told_, std::nullopt), desk);
    }

    void doorSaid(const Lockers::Outcome& outcome, const Desk& desk) {
        bool isOpen = outcome.what == "opened" || outcome.what == "alreadyOpen";
        at_ = isOpen ? At::open : At::stuck;
        shutBy_ = desk.time.steady + desk.config.deadlines.lockerShut;
    }

    void stands(const drivers::Saying& said) {
        auto* changed = std::get_if<drivers::DoorChanged>(&said);
        bool ours = changed && changed->door == door_ && (at_ == At::open || at_ == At::leftOpen);
        if (ours && changed->state == drivers::DoorState::closed) at_ = At::shut;
        auto* left = std::get_if<drivers::DoorLeftOpen>(&said);
        if (left && left->door == door_ && at_ == At::open) at_ = At::leftOpen;
    }

    void passes(Desk& desk) {
        if (at_ == At::open && desk.time.steady >= shutBy_) at_ = At::leftOpen;
        secondsLeft_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(shutBy_ - desk.time.steady).count()));
        if (at_ != At::asking || desk.time.steady < giveUp_) return;
        desk.platform.forget(key_);
        at_ = At::refused;
        trouble_ = unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_);
    }

    void chose(const std::string& id, Desk& desk, const Draft& draft) {
        if (id == "retry" && (at_ == At::stuck || at_ == At::refused)) request(desk, draft);
        if (id == "print" && !slip_.busy()) slip_.beginSlip(desk, draft.collection->caseNumber, waybillSlip(*draft.collection, draft, desk.config, desk.time.now));
    }

    Move confirmed() const {
        if (slip_.busy()) return Stay{};
        if (at_ == At::shut || at_ == At::leftOpen || at_ == At::post) return Served{"done"};
        if (at_ == At::held || at_ == At::elsewhere || at_ == At::refused) return End{"nothing_ready"};
        return Stay{};
    }

    ui::Working opened(const Draft& draft) const {
        return {fmt::format(fmt::runtime(_("{} 号柜门开了，请取走")), door_), draft.collection->title + _("。取出来以后，请随手关好柜门。"), 0, 0, ui::Icon::collect, {}};
    }

    ui::Outcome handedOver(const Draft& draft) const {
        ui::Outcome outcome{ui::Tone::success, _("已经取走"), {}, {}, {}, {}, {}, _("完成")};
        outcome.rows.push_back({_("文件"), draft.collection->title, {}, ui::Tone::plain});
        outcome.next.push_back(_("柜门已经关好，谢谢。"));
        return outcome;
    }

    static ui::Outcome elsewhere(const Draft& draft) {
        auto& one = *draft.collection;
        ui::Outcome outcome{ui::Tone::primary, _("在别的终端的取件柜里"), {}, {}, {}, {}, {}, _("知道了")};
        outcome.rows.push_back({_("文件"), one.title, {}, ui::Tone::plain});
        outcome.rows.push_back({_("终端"), one.place, {}, ui::Tone::plain});
        if (one.until) outcome.rows.push_back({_("存放到"), longDate(*one.until, draft.language), {}, ui::Tone::plain});
        return outcome;
    }

    ui::Outcome posted(const Draft& draft) const {
        auto& one = *draft.collection;
        ui::Outcome outcome{ui::Tone::success, one.state == CollectionState::delivered ? _("已经送到") : _("已经寄出"), slip_.words(), {}, {}, {}, {}, _("完成"), slip_.busy()};
        outcome.rows.push_back({_("文件"), one.title, {}, ui::Tone::plain});
        outcome.rows.push_back({_("快递"), one.carrier, {}, ui::Tone::plain});
        if (one.handedOver) outcome.rows.push_back({_("已送达"), longDate(*one.handedOver, draft.language), {}, ui::Tone::success});
        outcome.rows.push_back({_("快递单号"), groupDigits(one.waybill), {}, ui::Tone::plain});
        outcome.buttons.push_back({"print", _("打印快递单号"), ui::Tone::plain, ui::Icon::printer});
        return outcome;
    }

    SiteConfig site_;
    At at_ = At::asking;
    std::string key_;
    int door_ = 0, secondsLeft_ = 0;
    milliseconds giveUp_{}, shutBy_{};
    std::shared_ptr<std::optional<Lockers::Outcome>> told_;
    std::optional<ui::Trouble> trouble_;
    ReceiptJob slip_;
};

}  // namespace

std::unique_ptr<Step> makeHandOver() { return std::make_unique<HandOverStep>(); }

}  // namespace kiosk
