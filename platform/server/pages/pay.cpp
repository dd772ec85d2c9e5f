#include "platform/server/money_words.h"
#include "platform/server/orders.h"
#include "platform/server/pages.h"
#include "platform/wire_time.h"

// What the payer's phone shows: a simulator of the wallets and the bank behind them. And the electronic bill.
namespace platform {

namespace {

std::string numberIn(Premises& premises, const PathWords& words) try {
    return orderOfPayCode(premises.database, words.at(0));
} catch (const Refusal&) {
    throw PageRefusal{404, "没有这个付款码", "请再扫一次终端上的二维码。"};
}

std::string clockWords(Time time) {
    auto wire = wireTime(time);
    return wire.substr(0, 4) + "-" + wire.substr(4, 2) + "-" + wire.substr(6, 2) + " " + wire.substr(9, 2) + ":" + wire.substr(11, 2);
}

std::string linesOf(const Order& order) {
    std::vector<std::pair<std::string, std::string>> rows{{"收款单位", order.payee}};
    for (auto& line : order.lines) rows.emplace_back(line.what, yuanText(line.fen));
    rows.emplace_back("合计", yuanText(order.sum));
    if (order.refunded > 0) rows.emplace_back("已退", yuanText(order.refunded));
    return htmlRows(rows);
}

std::string standing(const Order& order) {
    switch (order.state) {
        case OrderState::unpaid: return {};
        case OrderState::paid: return htmlBanner(HtmlTone::good, "已经付款，不用再付。请看终端的屏幕。");
        case OrderState::unknown: return htmlBanner(HtmlTone::plain, "正在等银行回话。请不要再付一次。");
        case OrderState::closed: return htmlBanner(HtmlTone::warning, "付款码到时间了，没有扣款。请在终端上换一个新的付款码。");
        case OrderState::refunded: return htmlBanner(HtmlTone::plain, "已经全部退款。");
    }
    return {};
}

Page payPage(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto order = findOrder({premises.database, premises.publicUrl}, numberIn(premises, words), now).value();
    auto body = standing(order) + htmlParagraph(order.title) + linesOf(order);
    if (order.state == OrderState::unpaid) {
        body += htmlForm(request.path, "付款 " + yuanText(order.sum), htmlHidden("how", "pay"));
        body += "<div class=\"quiet\">" + htmlForm(request.path, "付款，但银行晚点才回话", htmlHidden("how", "wait")) + "</div>";
    }
    return page("付款（演示）", body + htmlParagraph("这里不会真的扣款。"));
}

Page payButton(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto number = numberIn(premises, words);
    try {
        if (request.field("how") == "wait") payWithoutWord(premises.database, number, now);
        else pay(premises.database, number, now);
    } catch (const Refusal&) {    // its time is up; the page says so
    }
    return seeOther(request.path);
}

Page ebillPage(Premises& premises, const PageRequest&, const PathWords& words, Time now) {
    auto row = premises.database.query("SELECT number FROM orders WHERE ebill_code || ebill_number = ? AND ebill_check = ?", words.at(0), words.at(1));
    if (!row.next()) throw PageRefusal{404, "没有这张电子票据", "请核对凭据上的二维码。"};
    auto order = findOrder({premises.database, premises.publicUrl}, row.text(0), now).value();
    auto& ebill = order.ebill.value();
    auto head = htmlRows({{"票据代码", ebill.code}, {"票据号码", ebill.number}, {"开票时间", clockWords(*order.paidTime)}, {"订单号", order.orderNumber}});
    auto state = order.refunded > 0 ? htmlBanner(HtmlTone::warning, "已退 " + yuanText(order.refunded)) : htmlBanner(HtmlTone::good, "这张票据有效");
    return page("电子票据", state + head + htmlParagraph(order.title) + linesOf(order));
}

}  // namespace

std::vector<PageRoute> payPages() {
    return {{"GET", "/pay/*", payPage}, {"POST", "/pay/*", payButton}, {"GET", "/ebills/*/*", ebillPage}};
}

}  // namespace platform
