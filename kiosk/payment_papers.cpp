#include "kiosk/payment_papers.h"

#include "kiosk/money.h"
#include "kiosk/paper_text.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

void amounts(PaperText& paper, const platform::Order& order) {
    for (auto& line : order.lines) paper.row(line.what, yuanOnPaper(line.fen));
    paper.rule();
    paper.row("合计", yuanOnPaper(order.sum));
    paper.row("大写", ui::amountInWords({order.sum}, ui::Language::zh));
    if (order.refunded > 0) paper.row("已退", yuanOnPaper(order.refunded));
}

}  // namespace

drivers::Receipt paymentReceipt(const platform::Order& order, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "缴费凭据");
    paper.row("缴费项目", order.title);
    paper.row("收款单位", order.payee);
    paper.row("订单号", order.orderNumber);
    if (order.paidTime) paper.row("付款时间", longDate(*order.paidTime, ui::Language::zh));
    paper.english("Paid. Keep the order number.");
    paper.rule();
    amounts(paper, order);
    if (!order.ebill) return paper.end(now);
    paper.row("票据代码", order.ebill->code);
    paper.row("票据号码", order.ebill->number);
    paper.code(order.ebill->url, "扫此码可看电子票据", "Scan for the electronic bill");
    return paper.end(now);
}

drivers::Receipt orderSlip(const platform::Order& order, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "订单号凭条");
    paper.text("付款结果正在查询，请不要再付一次。", PaperText::Align::left, true);
    paper.english("The payment is being looked up. Please do not pay again.");
    paper.row("缴费项目", order.title);
    paper.row("订单号", order.orderNumber);
    paper.row("金额", yuanOnPaper(order.sum));
    paper.text("过一会儿在任一自助终端“缴费结果查询”里扫下面的码，或输入订单号。");
    paper.code(receiptCode(order.orderNumber), "扫此码可查付款结果", "Scan at any terminal for the result");
    return paper.end(now);
}

}  // namespace kiosk
