#include <utility>

#include "kiosk/money.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// What there is to be paid, and one of it with its lines. What has been paid can be seen, too, and its receipt printed again.
class Bills final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        canScan_ = desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        draft.billsAsked.kind = draft.item.bill->kind;
        if (draft.bill) return;                      // back from paying: the same bill
        renewed_ = false;
        ask(desk, draft);
    }
    void leave(Desk& desk, Draft&) override { if (waiting_) desk.platform.forget(key_); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (waiting_) return ui::Working{_("正在查询"), _("正在查要缴的费用，请稍等。"), 0, 0, ui::Icon::search, {}};
        if (trouble_ && guide_) return offlineGuide(site_);
        if (trouble_) return *trouble_;
        return draft.bill ? ui::Prompt{amounts(draft)} : ui::Prompt{list()};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* reply = std::get_if<platform::Reply>(&event); reply && waiting_ && reply->key == key_) take(reply->what, desk, draft);
        if (as<Tick>(event) && waiting_ && desk.time.steady >= giveUp_) {
            desk.platform.forget(key_);
            fails(unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_));
        }
        if (waiting_) return Stay{};
        if (trouble_) return onTrouble(event, desk, draft);
        return draft.bill ? onBill(event, draft) : onList(event, draft);
    }

    bool back(Desk&, Draft& draft) override {
        bool toList = draft.bill && list_.size() > 1;
        draft.bill.reset();
        return toList && !trouble_;
    }
    std::size_t page(const Draft& draft) const override { return draft.bill ? 1 : 0; }

private:
    void ask(Desk& desk, Draft& draft) {
        trouble_.reset();
        guide_ = false;
        waiting_ = true;
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        key_ = desk.freshKey("bills");
        draft.billsAsked.token = draft.token;
        if (draft.card && draft.token.empty()) desk.platform.ask(key_, platform::OpenSession{personOf(*draft.card)});
        else desk.platform.ask(key_, draft.billsAsked);
    }

    void take(const platform::Said& said, Desk& desk, Draft& draft) {
        waiting_ = false;
        if (auto* opened = std::get_if<platform::SessionOpened>(&said)) {
            draft.token = opened->token;
            ask(desk, draft);
        } else if (auto* found = std::get_if<platform::BillList>(&said)) {
            list_ = found->bills;
            if (list_.size() == 1) choose(list_.front(), draft);
            if (list_.empty()) fails(failurePage(Failure::nothingToPay, site_));
        } else if (auto* refused = std::get_if<platform::Refused>(&said)) {
            refusedBy(*refused, desk, draft);
        } else if (auto* why = std::get_if<platform::Unreachable>(&said)) {
            fails(failurePage(Failure::paymentOffline, site_));
            trouble_->code = code(unreachableIncident(*why));
        }
    }

    void refusedBy(const platform::Refused& refused, Desk& desk, Draft& draft) {
        bool ranOut = platformFailure(refused) == Failure::identityExpired && draft.card;
        if (ranOut) draft.token.clear();
        if (ranOut && !std::exchange(renewed_, true)) return ask(desk, draft);
        bool unknown = refused.code == "bill_unknown" || refused.code == "pay_code_wrong";
        fails(unknown ? failurePage(Failure::billNotFound, site_) : refusedTrouble(refused, site_));
    }

    void fails(ui::Trouble trouble) {
        waiting_ = false;
        trouble_ = std::move(trouble);
    }

    Move onTrouble(const Event& event, Desk& desk, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "guide") guide_ = true;
        if (chosen && chosen->id == "again") return Back{};      // another number
        if (chosen && chosen->id == "retry") ask(desk, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        if (std::exchange(guide_, false)) return Stay{};
        return End{"nothing_found"};
    }

    static void choose(const platform::Bill& bill, Draft& draft) {
        draft.bill = bill;
        draft.payWay.clear();
    }

    Move onList(const Event& event, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        for (auto& bill : list_)
            if (chosen && chosen->id == bill.billId) choose(bill, draft);
        return Stay{};
    }

    static Move onBill(const Event& event, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && (chosen->id == "show_code" || chosen->id == "scan_mine")) draft.payWay = chosen->id;
        bool decided = !draft.bill->orderNumber.empty() || !draft.payWay.empty();
        return as<ui::Confirmed>(event) && decided ? Move{Next{}} : Move{Stay{}};
    }

    ui::Choice list() const {
        ui::Choice choice{_("请选要缴的费用"), {}, {}, {}};
        for (auto& bill : list_) {
            bool paid = !bill.orderNumber.empty();
            choice.options.push_back({bill.billId, bill.title, bill.subject + " · " + ui::amountText({bill.sum}), paid ? _("已经付过") : _("没有付"),
                                      paid ? ui::Tone::success : ui::Tone::warning, ui::Icon::pay});
        }
        return choice;
    }

    ui::Bill amounts(const Draft& draft) const {
        auto& bill = *draft.bill;
        bool paid = !bill.orderNumber.empty();
        ui::Bill shown{bill.title, bill.payee + " · " + bill.subject, chargesOf(bill.lines, bill.sum), {}, draft.payWay, {}, paid ? _("已经付过，看凭据") : _("去付款")};
        if (paid) return shown;
        shown.ways.push_back({"show_code", _("用手机扫屏幕上的码"), {}, {}, ui::Tone::plain, ui::Icon::phone});
        if (canScan_) shown.ways.push_back({"scan_mine", _("出示手机上的付款码"), {}, {}, ui::Tone::plain, ui::Icon::scan});
        return shown;
    }

    SiteConfig site_;
    std::string key_;
    std::chrono::milliseconds giveUp_{};
    bool waiting_ = false, renewed_ = false, guide_ = false, canScan_ = false;
    std::optional<ui::Trouble> trouble_;
    std::vector<platform::Bill> list_;
};

}  // namespace

std::unique_ptr<Step> makeBills() { return std::make_unique<Bills>(); }

}  // namespace kiosk
