#include <fmt/format.h>

#include "kiosk/payment_papers.h"
#include "kiosk/payments.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using platform::OrderState;
using ui::_;

// The order for one bill, until its end is known: with a code on the screen for the payer's phone, or with the code that the
// phone shows. Payments keeps it in the journal and asks; here is what the resident sees of it. What is not known is never
// called failed, and whoever leaves takes the order number along.
class Pay final : public FinalStep {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        canScan_ = desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        order(desk, draft);
    }

    void leave(Desk& desk, Draft& draft) override {
        if (desk.devices.codes) desk.devices.codes->stop();
        if (at_ != At::paid && at_ != At::paidBefore) desk.payments.giveUp(draft.orderKey, desk.time);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        const std::string number = draft.order ? draft.order->orderNumber : "";
        switch (at_) {
            case At::ordering: return ui::Working{_("正在准备付款码"), _("马上就好。"), 0, 0, ui::Icon::pay, {}};
            case At::offline: return failurePage(Failure::paymentOffline, site_);
            case At::refused: return failurePage(Failure::requestRefused, site_);
            case At::notKept: return failurePage(Failure::paymentOffline, site_);
            case At::showing: return code(draft);
            case At::scanning: return scan(draft);
            case At::sending: return ui::Working{_("正在付款"), _("请不要离开，也不要再付一次。"), 0, 0, ui::Icon::pay, {}};
            case At::asking: return ui::Working{_("正在查询付款结果"), _("请不要离开，也不要再付一次。"), 0, 0, ui::Icon::search, {}};
            case At::unknown: return unknown(number);
            case At::old: return failurePage(Failure::paymentCodeOld, site_);
            case At::giving: return failurePage(Failure::paymentNotMade, site_);
            case At::paidBefore: return failurePage(Failure::paymentTwice, site_, {{"order", number}});
            case At::paid: break;
        }
        return ui::Working{_("付款成功"), {}, 0, 0, ui::Icon::check, {}};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        slip_.on(event, desk);
        if (auto* reply = std::get_if<platform::Reply>(&event); reply && reply->key == draft.orderKey) replied(reply->what, desk, draft);
        if (as<Tick>(event)) passes(desk);
        if (as<drivers::StatusChanged>(event)) scannerChanged(desk, draft);
        if (auto* scanned = as<drivers::BarcodeRead>(event); scanned && at_ == At::scanning) take(scanned->text, desk, draft);
        if (auto* chosen = as<ui::Chosen>(event)) chose(chosen->id, desk, draft);
        if (as<ui::Confirmed>(event) && at_ == At::paidBefore) return Next{};
        return at_ == At::paid ? Move{Next{}} : Move{Stay{}};
    }

    bool busy() const override { return at_ == At::ordering || at_ == At::sending || at_ == At::asking || slip_.busy(); }
    // The order has a time of its own.
    bool patient() const override { return secondsLeft_ > 0 && (at_ == At::showing || at_ == At::scanning || at_ == At::giving); }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { ordering, offline, notKept, refused, showing, scanning, sending, asking, unknown, old, giving, paidBefore, paid };

    void order(Desk& desk, Draft& draft) {
        at_ = At::ordering;
        if (draft.orderKey.empty()) draft.orderKey = desk.freshKey("order");
        heard_ = desk.time.steady;
        limit_ = desk.config.deadlines.query + desk.config.deadlines.paymentPoll;
        if (!desk.payments.order(draft.orderKey, draft.bill->billId, desk.time)) at_ = At::notKept;
    }

    void replied(const platform::Said& said, Desk& desk, Draft& draft) {
        if (auto* known = std::get_if<platform::Order>(&said)) return stands(*known, desk, draft);
        if (auto* refused = std::get_if<platform::Refused>(&said)) return refusedBy(refused->code);
        if (std::holds_alternative<platform::Unreachable>(said)) lost();
    }

    void stands(const platform::Order& known, const Desk& desk, Draft& draft) {
        heard_ = desk.time.steady;
        const bool again = draft.order && draft.order->orderNumber == known.orderNumber;
        const auto end = desk.time.steady + seconds{known.secondsLeft};
        until_ = again ? std::min(until_, end) : end;   // whatever it says later: nobody's code holds the screen for ever
        countDown(desk);                             // the next tick may be a while away
        draft.order = known;
        if (known.state == OrderState::paid || known.state == OrderState::refunded) return paid(draft);
        if (known.state == OrderState::closed) return void(at_ = At::old);
        if (known.state == OrderState::unknown) return void(at_ = At::unknown);
        bool showsIt = at_ == At::showing || at_ == At::scanning || at_ == At::giving;
        if (!showsIt) show(desk, draft);
    }

    // Paid already when it was asked for: somebody has been here before, and nothing is taken now.
    void paid(Draft& draft) {
        if (at_ == At::ordering) draft.bill->orderNumber = draft.order->orderNumber;
        at_ = at_ == At::ordering ? At::paidBefore : At::paid;
    }

    void show(const Desk& desk, const Draft& draft) {
        bool mine = draft.payWay == "scan_mine" && desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        at_ = mine ? At::scanning : At::showing;
        if (!desk.devices.codes) return;
        if (mine) desk.devices.codes->accept();
        else desk.devices.codes->stop();
    }

    void scannerChanged(const Desk& desk, const Draft& draft) {
        canScan_ = desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        if (at_ == At::scanning && !canScan_) show(desk, draft);   // the code on the screen needs no scanner
    }

    void refusedBy(const std::string& code) {
        if (at_ == At::sending || at_ == At::scanning) {
            at_ = At::scanning;
            message_ = failureWords(Failure::payerCodeRefused);
        } else if (code == "order_unknown") at_ = At::offline;   // it never came to be, so nothing can have been paid
        else if (at_ == At::ordering) at_ = At::refused;
    }

    // Before there is a code nobody can have paid; afterwards nobody knows.
    void lost() {
        if (at_ == At::ordering) at_ = At::offline;
        else if (at_ != At::offline && at_ != At::refused) at_ = At::unknown;
    }

    void passes(const Desk& desk) {
        bool waits = at_ == At::ordering || at_ == At::showing || at_ == At::scanning || at_ == At::sending || at_ == At::asking;
        if (waits && desk.time.steady >= heard_ + limit_) lost();
        countDown(desk);
    }

    void countDown(const Desk& desk) { secondsLeft_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(until_ - desk.time.steady).count())); }

    void take(const std::string& payerCode, const Desk& desk, const Draft& draft) {
        bool looksRight = payerCode.size() >= 16 && payerCode.size() <= 24 && payerCode.find_first_not_of("0123456789") == std::string::npos;
        message_ = looksRight ? "" : _("这不是付款码。请在手机上打开付款码再扫。");
        if (!looksRight) return;
        at_ = At::sending;
        heard_ = desk.time.steady;
        desk.payments.scanned(draft.orderKey, payerCode, desk.time);
    }

    void chose(const std::string& id, Desk& desk, Draft& draft) {
        if (id == "show_code" || id == "scan_mine") {
            draft.payWay = id;
            message_.clear();
            show(desk, draft);
        } else if (id == "give_up" && (at_ == At::showing || at_ == At::scanning)) at_ = At::giving;
        else if (id == "retry" && at_ == At::giving) show(desk, draft);
        else if (id == "retry" && at_ == At::old) anew(desk, draft);
        else if (id == "retry") order(desk, draft);
        else if (id == "ask_again") askAgain(desk, draft);
        else if (id == "print_order" && draft.order && !slip_.busy()) printSlip(desk, draft);
    }

    void askAgain(Desk& desk, const Draft& draft) {
        at_ = At::asking;
        heard_ = desk.time.steady;
        // An order that is at its end is not watched any more.
        if (desk.payments.watches(draft.orderKey)) desk.payments.ask(draft.orderKey, desk.time);
        else desk.platform.ask(draft.orderKey, platform::FindOrder{draft.order ? draft.order->orderNumber : draft.orderKey});
    }

    // Another order: the platform has closed the one before, so that it cannot be paid twice.
    void anew(Desk& desk, Draft& draft) {
        draft.orderKey.clear();
        draft.order.reset();
        order(desk, draft);
    }

    void printSlip(Desk& desk, const Draft& draft) {
        slip_.beginSlip(desk, draft.order->orderNumber, orderSlip(*draft.order, draft, desk.config, desk.time.now));
    }

    ui::PhoneCode code(const Draft& draft) const {
        auto& known = *draft.order;
        ui::PhoneCode shown{fmt::format(fmt::runtime(_("请用手机扫码付 {}")), ui::amountText({known.sum})), known.title,
                            {_("打开微信、支付宝或云闪付，点“扫一扫”。"), _("对准屏幕上的码，在手机上付款。"), _("付好以后，这里会自己变。")},
                            known.payCode, secondsLeft_, total, _("付款码到时间了，正在查结果…"), {}, ui::Tone::primary, {}, {}};
        if (canScan_) shown.buttons.push_back({"scan_mine", _("出示手机上的付款码"), ui::Tone::plain, ui::Icon::scan});
        shown.buttons.push_back({"give_up", _("不付了"), ui::Tone::plain, ui::Icon::none});
        return shown;
    }

    ui::Present scan(const Draft& draft) const {
        ui::Present present{fmt::format(fmt::runtime(_("请出示付款码，付 {}")), ui::amountText({draft.order->sum})), _("在手机上打开付款码，放到扫码口。"), false, true,
                            message_, ui::Tone::warning, {}};
        present.buttons.push_back({"show_code", _("用手机扫屏幕上的码"), ui::Tone::plain, ui::Icon::phone});
        present.buttons.push_back({"give_up", _("不付了"), ui::Tone::plain, ui::Icon::none});
        return present;
    }

    ui::Trouble unknown(const std::string& number) const {
        auto page = failurePage(Failure::paymentUnknown, site_, {{"order", number}});
        if (auto words = slip_.words(); !words.empty()) page.lines.push_back(words);
        return page;
    }

    static constexpr int total = 300;
    SiteConfig site_;
    At at_ = At::ordering;
    ReceiptJob slip_;
    std::string message_;
    milliseconds until_{}, heard_{}, limit_{};
    int secondsLeft_ = total;
    bool canScan_ = false;
};

}  // namespace

std::unique_ptr<Step> makePay() { return std::make_unique<Pay>(); }

}  // namespace kiosk
