#include <thread>

#include "platform/server/orders.h"
#include "tests/platform/support.h"
#include "tests/support/phone.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;
using Catch::Contains;
using support::Phone;

namespace {

constexpr auto deedCode = "43068120260000000015";

// A platform, a terminal of it and somebody's phone.
struct Till {
    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    Phone phone{folder.files.certificate("ca"), platform.publicUrl()};

    template <class T> T said(Question question, const std::string& key = "430681107000-0001-order-1") {
        client.ask(key, std::move(question));
        return replies.expect<T>();
    }
    std::string refusal(Question question, const std::string& key = "430681107000-0001-order-1") { return said<Refused>(std::move(question), key).code; }
    std::vector<Bill> bills(AskBills question) { return said<BillList>(std::move(question)).bills; }
    std::string deed() { return bills({{}, "nontax", deedCode, {}}).at(0).billId; }
    Order order(const std::string& key = "430681107000-0001-order-1") { return said<Order>(MakeOrder{deed()}, key); }
    Order found(const std::string& number) { return said<Order>(FindOrder{number}); }
    std::string token(const Person& person = wangXiaoming()) { return said<SessionOpened>(OpenSession{person}).token; }
    int payments() {
        auto row = platform.database.query("SELECT COUNT(*) FROM payments");
        row.next();
        return int(row.number(0));
    }
};

std::int64_t sumOf(const std::vector<BillLine>& lines) {
    std::int64_t all = 0;
    for (auto& line : lines) all += line.fen;
    return all;
}

}  // namespace

TEST_CASE("a bill is found by its code; a code that looks wrong and one that does not exist are told apart") {
    Till till;
    auto bill = till.bills({{}, "nontax", deedCode, {}}).at(0);
    CHECK(bill.title == "不动产登记费");
    CHECK(bill.sum == 9000);
    CHECK(sumOf(bill.lines) == bill.sum);
    CHECK(till.refusal(AskBills{{}, "nontax", "4306812026000000001", {}}) == "pay_code_wrong");
    CHECK(till.refusal(AskBills{{}, "nontax", "43068120260000000099", {}}) == "bill_unknown");
    CHECK(till.bills({{}, "utility", "1000000001", "water"}).at(0).sum == 7035);
    CHECK(till.refusal(AskBills{{}, "utility", "1000000001", "gas"}) == "bill_unknown");
}

TEST_CASE("what pay codes look like is configuration: the item that asks for them says it to the platform too") {
    Till till;
    till.platform.database.run("INSERT INTO items VALUES ('nontax_payment', '1', ?, 1)", std::string(R"({"bill": {"kind": "nontax", "pattern": "[A-Z]{3}"}})"));
    CHECK(till.refusal(AskBills{{}, "nontax", deedCode, {}}) == "pay_code_wrong");
    CHECK(till.refusal(AskBills{{}, "nontax", "ABC", {}}) == "bill_unknown");
}

TEST_CASE("personal bills are those of the session's person, of the household, or of who has agreed") {
    using For = AskBills::For;
    Till till;
    CHECK(till.refusal(AskBills{{}, "insurance", {}, {}}) == "session_unknown");
    CHECK(till.refusal(AskBills{std::string(64, 'a'), "insurance", {}, {}}) == "session_unknown");
    auto token = till.token();
    CHECK(till.bills({token, "insurance", {}, {}}).size() == 2);
    auto family = till.bills({token, "insurance", {}, {}, For::family});
    REQUIRE(family.size() == 1);
    CHECK(family[0].subject == "李*英");
    CHECK(family[0].sum == 12000);
    CHECK(till.refusal(AskBills{token, "insurance", {}, {}, For::other}) == "consent_wanted");
    AskBills::Other pan{"盘金花", "000000199303052029", "other", std::string(64, 'b')};
    CHECK(till.bills({token, "insurance", {}, {}, For::other, pan}).at(0).subject == "盘*花");
    pan.name = "别人";
    CHECK(till.refusal(AskBills{token, "insurance", {}, {}, For::other, pan}) == "bill_unknown");
    CHECK(till.bills({token, "traffic", {}, {}}).at(0).sum == 20000);
}

TEST_CASE("one live order a bill: the same key, another key and another terminal get the same one") {
    Till till;
    auto first = till.order();
    CHECK(first.state == OrderState::unpaid);
    CHECK(first.sum == 9000);
    CHECK(first.secondsLeft == 300);
    CHECK(till.order().orderNumber == first.orderNumber);
    CHECK(till.order("430681107000-0001-order-2").orderNumber == first.orderNumber);
    CHECK(till.found("430681107000-0001-order-2").orderNumber == first.orderNumber);
    CHECK(till.refusal(MakeOrder{till.bills({{}, "utility", "1000000001", "water"}).at(0).billId}) == "key_reused");
    CHECK(till.refusal(MakeOrder{std::string(20, '0')}) == "bill_unknown");
    CHECK(till.refusal(FindOrder{"2026112300000000"}) == "order_unknown");
}

TEST_CASE("the phone pays what it has scanned, once, however often it tries, and everybody sees it") {
    Till till;
    auto order = till.order();
    auto page = till.phone.get(order.payCode);
    CHECK(page.status == 200);
    CHECK_THAT(page.body, Contains("不动产登记费") && Contains("付款 90.00 元"));
    for (int n = 0; n < 3; ++n) CHECK(till.phone.post(order.payCode, "how=pay").status == 303);
    CHECK_THAT(till.phone.get(order.payCode).body, Contains("已经付款") && !Contains("<button>"));
    auto paid = till.found(order.orderNumber);
    CHECK(paid.state == OrderState::paid);
    CHECK(paid.secondsLeft == 0);
    CHECK(till.payments() == 1);
    CHECK(till.order("430681107000-0001-order-9").orderNumber == order.orderNumber);
    CHECK(till.bills({{}, "nontax", deedCode, {}}).at(0).orderNumber == order.orderNumber);
    REQUIRE(paid.ebill);
    CHECK(paid.ebill->code == "43010126");
    CHECK_THAT(till.phone.get(paid.ebill->url).body, Contains("这张票据有效") && Contains("0000000001") && Contains("90.00 元"));
    CHECK(till.phone.get(paid.ebill->url + "0").status == 404);
    CHECK(till.phone.get("/pay/00000000000000000000000000000000").status == 404);
}

TEST_CASE("a payer's code pays once, is not taken for another order, and may be refused or take its time") {
    Till till;
    auto order = till.order();
    CHECK(till.refusal(PayByCode{order.orderNumber, "134500000000000019"}) == "payer_code_refused");
    CHECK(till.found(order.orderNumber).state == OrderState::unpaid);
    CHECK(till.said<Order>(PayByCode{order.orderNumber, "134500000000000018"}).state == OrderState::unknown);
    CHECK(till.said<Order>(CloseOrder{order.orderNumber}).state == OrderState::unknown);
    pay(till.platform.database, order.orderNumber, till.platform.clock.now());
    CHECK(till.said<Order>(PayByCode{order.orderNumber, "134500000000000018"}).state == OrderState::paid);
    CHECK(till.said<Order>(PayByCode{order.orderNumber, "134500000000000011"}).state == OrderState::paid);
    CHECK(till.payments() == 1);
    auto water = till.said<Order>(MakeOrder{till.bills({{}, "utility", "1000000001", "water"}).at(0).billId}, "430681107000-0001-order-7");
    CHECK(till.refusal(PayByCode{water.orderNumber, "134500000000000018"}) == "payer_code_used");
    auto row = till.platform.database.query("SELECT COUNT(*) FROM payer_codes WHERE hash LIKE '1345%'");
    row.next();
    CHECK(row.number(0) == 0);
}

TEST_CASE("an order whose time is up or that was given up cannot be paid, and the next one can") {
    Till till;
    auto order = till.order();
    till.platform.clock.hold(till.platform.clock.now() + 301s);
    CHECK_THAT(till.phone.get(order.payCode).body, Contains("到时间了") && !Contains("<button>"));
    till.phone.post(order.payCode, "how=pay");
    CHECK(till.found(order.orderNumber).state == OrderState::closed);
    CHECK(till.payments() == 0);
    auto next = till.order("430681107000-0001-order-2");
    CHECK(next.orderNumber != order.orderNumber);
    CHECK(till.said<Order>(CloseOrder{next.orderNumber}).state == OrderState::closed);
    CHECK(till.refusal(PayByCode{next.orderNumber, "134500000000000011"}) == "order_closed");
    CHECK(till.payments() == 0);
}

TEST_CASE("a part or all of it is given back, and never more") {
    Till till;
    auto order = till.order();
    auto now = till.platform.clock.now();
    auto& database = till.platform.database;
    CHECK_THROWS_WITH(refund(database, order.orderNumber, 100, now), Contains("has not been paid"));
    pay(database, order.orderNumber, now);
    refund(database, order.orderNumber, 1000, now);
    auto part = till.found(order.orderNumber);
    CHECK(part.state == OrderState::paid);
    CHECK(part.refunded == 1000);
    CHECK_THAT(till.phone.get(part.ebill->url).body, Contains("已退 10.00 元"));
    CHECK_THROWS_WITH(refund(database, order.orderNumber, 8001, now), Contains("more cannot be given back"));
    refund(database, order.orderNumber, 8000, now);
    CHECK(till.found(order.orderNumber).state == OrderState::refunded);
    CHECK(till.order("430681107000-0001-order-3").orderNumber != order.orderNumber);
}

TEST_CASE("while phone, payer's code and terminal act at once there is one payment and the lists agree") {
    Till till;
    auto order = till.order();
    std::vector<std::thread> hands;
    for (int n = 0; n < 4; ++n) hands.emplace_back([&] { till.phone.post(order.payCode, "how=pay"); });
    for (int n = 0; n < 4; ++n) till.client.ask("k" + std::to_string(n), PayByCode{order.orderNumber, "13450000000000001" + std::to_string(n)});
    for (int n = 0; n < 4; ++n) till.replies.expect<Order>();
    for (auto& hand : hands) hand.join();
    CHECK(till.payments() == 1);
    CHECK(till.found(order.orderNumber).state == OrderState::paid);
}

TEST_CASE("an answer that was lost on the way is asked for by the key, and makes no second order") {
    Till till;
    auto deed = till.deed();
    till.platform.faults.set("drop_after_commit");
    till.said<Unreachable>(MakeOrder{deed});
    till.platform.faults.set("none");
    auto order = till.found("430681107000-0001-order-1");
    CHECK(till.order().orderNumber == order.orderNumber);
    CHECK(allOrders(till.platform.database, till.platform.clock.now()).size() == 1);
}
