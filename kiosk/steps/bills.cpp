#include <utility>

#include "kiosk/inquiry.h"
#include "kiosk/money.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// What there is to be paid, and one of it with its lines. What has been paid can be seen, too, and its receipt printed again.
// An item that is no bill itself comes here with the one of its case, and that can wait.
class Bills final : public Step {
public:
    bool wanted(const Draft& draft) const override { return draft.item.bill || draft.bill; }
    bool canBack(const Draft& draft) const override { return !draft.accepted; }   // not to a receipt that lies there already

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        canScan_ = desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        if (draft.bill) return;                      // of a case, or back from paying: the same bill
        draft.billsAsked.kind = draft.item.bill->kind;
        ask(desk, draft);
    }
    void leave(Desk& desk, Draft&) override { inquiry_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = inquiry_.prompt()) return *instead;
        return draft.bill ? ui::Prompt{amounts(draft)} : ui::Prompt{list()};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        const bool guides = inquiry_.guides();
        if (auto* said = inquiry_.on(event, desk, draft)) take(*said, draft);
        if (inquiry_.prompt()) return onTrouble(event, guides);
        return draft.bill ? onBill(event, draft) : onList(event, draft);
    }

    bool back(Desk&, Draft& draft) override {
        bool toList = draft.bill && list_.size() > 1;
        draft.bill.reset();
        return toList && !inquiry_.prompt();
    }
    std::size_t page(const Draft& draft) const override { return draft.bill ? 1 : 0; }

private:
    void ask(Desk& desk, Draft& draft) {
        const bool known = draft.card || !draft.token.empty();
        inquiry_.say(_("正在查询"), _("正在查要缴的费用，请稍等。"));
        inquiry_.whenOffline(Failure::paymentOffline);
        inquiry_.begin(desk, draft, known ? Inquiry::Needs::session : Inquiry::Needs::nothing, [](const Draft& asked) {
            auto bills = asked.billsAsked;
            bills.token = asked.token;
            return bills;
        }, {}, {"bill_unknown", "pay_code_wrong"});
    }

    void take(const platform::Said& said, Draft& draft) {
        auto* found = std::get_if<platform::BillList>(&said);
        if (!found) return inquiry_.fails(failurePage(Failure::billNotFound, site_));
        list_ = found->bills;
        if (list_.size() == 1) choose(list_.front(), draft);
        if (list_.empty()) inquiry_.fails(failurePage(Failure::nothingToPay, site_));
    }

    Move onTrouble(const Event& event, bool guides) const {
        if (inquiry_.busy()) return Stay{};
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "again") return Back{};      // another number
        return as<ui::Confirmed>(event) && !guides ? Move{End{"nothing_found"}} : Move{Stay{}};
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
        if (chosen && chosen->id == "later" && !draft.item.bill) return Served{"done"};
        if (chosen && (chosen->id == "show_code" || chosen->id == "scan_mine")) draft.payWay = chosen->id;
        bool decided = draft.bill->paid() || !draft.payWay.empty();
        return as<ui::Confirmed>(event) && decided ? Move{Next{}} : Move{Stay{}};
    }

    ui::Choice list() const {
        ui::Choice choice{_("请选要缴的费用"), {}, {}, {}};
        for (auto& bill : list_) {
            bool paid = bill.paid();
            choice.options.push_back({bill.billId, bill.title, bill.subject + " · " + ui::amountText({bill.sum}), paid ? _("已经付过") : _("没有付"),
                                      paid ? ui::Tone::success : ui::Tone::warning, ui::Icon::pay});
        }
        return choice;
    }

    ui::Bill amounts(const Draft& draft) const {
        auto& bill = *draft.bill;
        bool paid = bill.paid();
        ui::Bill shown{bill.title, bill.payee + " · " + bill.subject, chargesOf(bill.lines, bill.sum), {}, draft.payWay, {}, paid ? _("已经付过，看凭据") : _("去付款")};
        if (paid) return shown;
        shown.ways.push_back({"show_code", _("用手机扫屏幕上的码"), {}, {}, ui::Tone::plain, ui::Icon::phone});
        if (canScan_) shown.ways.push_back({"scan_mine", _("出示手机上的付款码"), {}, {}, ui::Tone::plain, ui::Icon::scan});
        if (!draft.item.bill) shown.ways.push_back({"later", _("以后再缴"), _("在任一终端的“办件进度”里缴"), {}, ui::Tone::plain, ui::Icon::clock});
        return shown;
    }

    SiteConfig site_;
    Inquiry inquiry_;
    bool canScan_ = false;
    std::vector<platform::Bill> list_;
};

}  // namespace

std::unique_ptr<Step> makeBills() { return std::make_unique<Bills>(); }

}  // namespace kiosk
