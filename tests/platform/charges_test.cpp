#include "platform/server/charges.h"

#include <nlohmann/json.hpp>

#include "platform/server/office.h"
#include "platform/server/orders.h"
#include "platform/server/packages.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

constexpr auto card = R"({"id": "card", "version": "1", "taskCode": "12000000DEM000001E5000511002000", "title": {"zh_CN": "我要补卡"},
 "steps": [{"kind": "submit", "stage": 0}], "limit": {"days": 3}, "office": {"name": {"zh_CN": "人社窗口"}}, "result": {"kind": "certificate", "title": {"zh_CN": "卡"}},
 "elements": {"payOnline": true, "fees": [
   {"name": {"zh_CN": "第一次"}, "standard": {"zh_CN": "不收钱"}, "when": {"what": ["first"]}},
   {"name": {"zh_CN": "补卡"}, "fen": 1600, "when": {"what": ["lost", "broken"]}},
   {"name": {"zh_CN": "加急"}, "fen": 500, "when": {"what": ["lost"], "fast": ["yes"]}}]}})";

constexpr auto both = R"({"id": "both", "version": "1", "taskCode": "12000000DEM000001E5000511003000", "title": {"zh_CN": "我要办两件"},
 "steps": [{"kind": "submit", "stage": 0}], "limit": {"days": 3}, "office": {"name": {"zh_CN": "综合窗口"}}, "result": {"kind": "certificate", "title": {"zh_CN": "证"}},
 "package": {"members": [
   {"id": "deed", "title": {"zh_CN": "登记"}, "department": {"zh_CN": "登记中心"}, "fees": [{"name": {"zh_CN": "登记费"}, "fen": 8000}]},
   {"id": "seal", "title": {"zh_CN": "刻章"}, "department": {"zh_CN": "公安局"}, "role": "optional", "fees": [{"name": {"zh_CN": "刻章费"}, "fen": 3000}]}]},
 "elements": {"payOnline": true, "fees": [{"name": {"zh_CN": "工本费"}, "fen": 1000}]}})";

struct Charged : Visit {
    int serial = 0;
    const Time now = at("20261123T094300");  // orders live for five minutes

    Charged() { loadCatalogue(platform.database, {parseItem(card), parseItem(both)}); }
    template <class T> T said(Question question, const std::string& key) {
        client.ask(key, std::move(question));
        return replies.expect<T>();
    }
    Accepted applies(const char* item, std::map<std::string, std::string> answers, std::vector<std::string> members = {}) {
        auto made = submission(++serial);
        made.itemId = item, made.itemVersion = "1", made.taskCode = item == std::string_view("card") ? "12000000DEM000001E5000511002000" : "12000000DEM000001E5000511003000";
        made.form.clear(), made.scenario = std::move(answers), made.members = std::move(members);
        return accepted(made);
    }
    Accepted package() { return applies("both", {}, {"deed", "seal"}); }
    Order orders(const Bill& bill, const std::string& key = "430681107000-0001-order-1") { return said<Order>(MakeOrder{bill.billId}, key); }
    Order order(const std::string& number) { return said<Order>(FindOrder{number}, "order"); }
    Order pays(const Bill& bill) {
        auto number = orders(bill).orderNumber;
        pay(platform.database, number, now);
        return order(number);
    }
    void returns(const std::string& number) { giveBack(platform.database, number, "材料看不清", now); }
};

}  // namespace

TEST_CASE("an application costs what its item says for the answers given, and the acceptance carries the bill") {
    struct Row { const char *what, *fast; std::int64_t sum; std::size_t lines; };
    auto row = GENERATE(values<Row>({{"lost", "no", 1600, 1}, {"lost", "yes", 2100, 2}, {"broken", "yes", 1600, 1}, {"first", "no", 0, 0}}));
    Charged desk;
    auto taken = desk.applies("card", {{"what", row.what}, {"fast", row.fast}});
    REQUIRE(taken.bill.has_value() == (row.lines > 0));
    if (!taken.bill) return;
    CHECK(taken.bill->sum == row.sum);
    CHECK(taken.bill->lines.size() == row.lines);
    CHECK(taken.bill->subject == "王*明");
    CHECK(taken.bill->payee == "人社窗口");
    CHECK(desk.found(taken.caseNumber).bill->billId == taken.bill->billId);
}

TEST_CASE("what is not paid for online makes no bill") {
    Charged desk;
    auto json = nlohmann::json::parse(card);
    json["elements"]["payOnline"] = false;
    loadCatalogue(desk.platform.database, {parseItem(json.dump())});
    CHECK_FALSE(desk.applies("card", {{"what", "lost"}}).bill);
}

TEST_CASE("a package has one bill: the sum of its lines, of the members that are wanted") {
    Charged desk;
    CHECK(desk.package().bill->sum == 12000);
    auto alone = desk.applies("both", {}, {"deed"});
    REQUIRE(alone.bill->lines.size() == 2);
    CHECK(alone.bill->sum == 9000);
    CHECK_FALSE(desk.found(alone.members[0].caseNumber).bill);          // a member has none of its own
}

TEST_CASE("the bill of a case is paid once like any other, and its progress says so") {
    Charged desk;
    auto taken = desk.package();
    auto paid = desk.pays(*taken.bill);
    CHECK(paid.state == OrderState::paid);
    CHECK(desk.found(taken.caseNumber).bill->orderNumber == paid.orderNumber);
    CHECK(desk.orders(*taken.bill, "430681107000-0001-order-2").orderNumber == paid.orderNumber);
}

TEST_CASE("what was paid for a member that is given back is given back, and the rest stays paid") {
    Charged desk;
    auto taken = desk.package();
    auto paid = desk.pays(*taken.bill);
    desk.returns(memberCase(desk.platform.database, taken.caseNumber, "seal"));
    auto order = desk.order(paid.orderNumber);
    CHECK(order.refunded == 3000);
    CHECK(order.state == OrderState::paid);
    CHECK(desk.found(taken.members[1].caseNumber).events.back().what == "已缴的 30.00 元退回原付款账户");
    desk.returns(taken.caseNumber);
    order = desk.order(paid.orderNumber);
    CHECK(order.refunded == 12000);
    CHECK(order.state == OrderState::refunded);
    CHECK_FALSE(desk.found(taken.caseNumber).bill);
}

TEST_CASE("what is not paid yet is taken off the bill, and nobody can pay it any more") {
    Charged desk;
    auto taken = desk.package();
    auto open = desk.orders(*taken.bill);
    CHECK(open.sum == 12000);
    desk.returns(memberCase(desk.platform.database, taken.caseNumber, "seal"));
    CHECK(desk.order(open.orderNumber).state == OrderState::closed);
    auto left = desk.found(taken.caseNumber).bill;
    REQUIRE(left);
    CHECK(left->sum == 9000);
    auto paid = desk.said<Order>(MakeOrder{left->billId}, "430681107000-0001-order-2");
    pay(desk.platform.database, paid.orderNumber, desk.now);
    CHECK(desk.order(paid.orderNumber).refunded == 0);
    SECTION("of all of it") {
        auto other = desk.package();
        desk.returns(other.caseNumber);
        CHECK_FALSE(desk.found(other.caseNumber).bill);
        CHECK(desk.said<Refused>(MakeOrder{other.bill->billId}, "430681107000-0001-order-3").code == "bill_unknown");
    }
}

TEST_CASE("what turns out to have been paid after it was given back is given back too") {
    Charged desk;
    auto taken = desk.package();
    auto open = desk.orders(*taken.bill);
    payWithoutWord(desk.platform.database, open.orderNumber, desk.now);
    desk.returns(memberCase(desk.platform.database, taken.caseNumber, "seal"));
    CHECK(desk.order(open.orderNumber).state == OrderState::unknown);
    pay(desk.platform.database, open.orderNumber, desk.now);
    CHECK(desk.order(open.orderNumber).refunded == 3000);
}
