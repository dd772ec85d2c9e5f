#include "kiosk/payment_papers.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using platform::OrderState;
using ui::_;

// How an order stands: what was paid, given back or not, its electronic bill, and the receipt on paper.
class PayReceipt final : public FinalStep {
public:
    void enter(Desk& desk, Draft& draft) override {
        job_ = {};
        auto just = !draft.orderKey.empty() && draft.bill && !draft.bill->paid();
        if (just && draft.order->state == OrderState::paid) print(desk, draft);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        auto& order = *draft.order;
        ui::Outcome outcome{tone(order.state), title(order.state), job_.words(), {}, {}, order.ebill ? order.ebill->url : "", {}, _("完成"), job_.busy()};
        outcome.rows.push_back({_("缴费项目"), order.title, {}, ui::Tone::plain});
        outcome.rows.push_back({_("金额"), ui::amountText({order.sum}), {}, ui::Tone::plain});
        if (order.refunded > 0) outcome.rows.push_back({_("已退"), ui::amountText({order.refunded}), {}, ui::Tone::warning});
        outcome.rows.push_back({_("订单号"), groupDigits(order.orderNumber), {}, ui::Tone::plain});
        if (order.ebill) outcome.next.push_back(_("用手机扫下面的码，可以看电子票据。"));
        for (auto* line : advice(order.state)) outcome.next.emplace_back(line);
        if (order.paidTime) outcome.buttons.push_back({"print", _("打印凭据"), ui::Tone::plain, ui::Icon::printer});
        return outcome;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        job_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print" && !job_.busy()) print(desk, draft);
        return as<ui::Confirmed>(event) && !job_.busy() ? Move{Served{"done"}} : Move{Stay{}};
    }

    bool busy() const override { return job_.busy(); }

private:
    void print(Desk& desk, const Draft& draft) {
        auto key = desk.freshKey("receipt");
        desk.journal.open(key, IntentKind::receipt, draft.order->orderNumber, desk.time.now);
        job_.begin(desk, key, paymentReceipt(*draft.order, draft, desk.config, desk.time.now));
    }

    static ui::Tone tone(OrderState state) {
        return state == OrderState::paid ? ui::Tone::success : state == OrderState::closed ? ui::Tone::plain : ui::Tone::primary;
    }

    static std::string title(OrderState state) {
        switch (state) {
            case OrderState::paid: return _("已经付款");
            case OrderState::unpaid: return _("还没有付款");
            case OrderState::unknown: return _("正在查询付款结果");
            case OrderState::closed: return _("没有付款，订单已经关闭");
            case OrderState::refunded: return _("已经退款");
        }
        return {};
    }

    static std::vector<const char*> advice(OrderState state) {
        if (state == OrderState::unknown) return {_("请不要再付一次，过一会儿再来查。")};
        if (state == OrderState::closed || state == OrderState::unpaid) return {_("没有扣款。要缴的话，请从“我要缴”重新开始。")};
        return {};
    }

    ReceiptJob job_;
};

}  // namespace

std::unique_ptr<Step> makePayReceipt() { return std::make_unique<PayReceipt>(); }

}  // namespace kiosk
