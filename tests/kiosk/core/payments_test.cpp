#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

namespace {

constexpr auto scanMe = "134500000000000011";

// The code on the screen, waiting for a phone.
void showCode(CoreStage& stage) {
    playUntil(stage, "nontax_payment", "phone pays");
    stage.sees("请用手机扫码付");
}

// The scanner waits for the payer's code.
void showScanner(CoreStage& stage) {
    playUntil(stage, "utility_payment", "scans payer code");
    stage.sees("请出示付款码");
}

bool settled(const CoreStage& stage) { return stage.journal->openIntents().empty(); }

}  // namespace

TEST_CASE("the intent is in the journal before the order is made, and its number as soon as there is one") {
    CoreStage stage;
    playUntil(stage, "nontax_payment", "tap confirm");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    auto open = stage.journal->openIntents();
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == kiosk::IntentKind::payment);
    CHECK(open[0].caseNumber.empty());
    stage.wait(stage.config.deadlines.query + 3s);
    CHECK(stage.journal->openIntents().at(0).caseNumber == stage.platform_.till.last().orderNumber);
}

TEST_CASE("paying with a phone costs the session no idle end before the order's own time, and a code that is too old is said so") {
    CoreStage stage;
    showCode(stage);
    stage.wait(4min);
    CHECK_FALSE(warned(stage));
    stage.sees("请用手机扫码付");
    stage.wait(70s);
    stage.sees("付款码到时间了");
    stage.sees("不要再付");
    stage.tap("ask_again");
    stage.wait(1s);
    stage.sees("付款码到时间了");
    stage.tap("retry");
    stage.sees("请用手机扫码付");
    stage.phonePays();
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
    CHECK(settled(stage));
}

TEST_CASE("a platform whose order never runs out does not hold the screen for ever") {
    CoreStage stage;
    showCode(stage);
    stage.platform_.till.now = [at = stage.platform_.till.now()] { return at; };
    stage.wait(4min);
    CHECK_FALSE(warned(stage));
    stage.wait(1min);
    stage.waitIdle();
    CHECK(stage.attract());
    stage.wait(5s);
    CHECK(settled(stage));
    CHECK(stage.platform_.till.payments() == 0);
}

TEST_CASE("without network before the order nothing was taken, and it can be tried again") {
    CoreStage stage;
    playUntil(stage, "nontax_payment", "tap confirm");
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("网络不通，现在不能缴费");
    stage.sees("没有扣款");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("请用手机扫码付");
    stage.phonePays();
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
}

TEST_CASE("without network after the code was shown nobody says that it failed, and the answer comes by itself") {
    CoreStage stage;
    showCode(stage);
    stage.platform_.till.pay();
    stage.platform("offline");
    stage.wait(3s);
    stage.sees("正在查询付款结果");
    stage.sees("请不要再付一次");
    stage.sees(stage.platform_.till.last().orderNumber);
    stage.neverSees("失败");
    stage.platform("online");
    stage.wait(3s);
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
    CHECK(settled(stage));
}

TEST_CASE("who leaves while it is not known takes the number along, and it is settled when it is known") {
    CoreStage stage;
    showCode(stage);
    stage.platform_.till.pay();
    stage.platform("offline");
    stage.wait(3s);
    stage.tap("print_order");
    stage.prints("订单号");
    stage.prints(stage.platform_.till.last().orderNumber);
    stage.tap("exit");
    stage.ends("cancelled");
    CHECK(stage.journal->openIntents().size() == 1);
    stage.platform("online");
    stage.wait(10s);
    CHECK(settled(stage));
    CHECK(noted(stage, kiosk::Incident::paymentLater) == 1);
}

TEST_CASE("who does not want to pay is asked once more, and then nobody can pay it any more") {
    CoreStage stage;
    showCode(stage);
    stage.tap("give_up");
    stage.sees("还没有付款");
    stage.tap("retry");
    stage.sees("请用手机扫码付");
    stage.tap("give_up");
    stage.tap("leave");
    stage.ends("cancelled");
    CHECK(stage.platform_.till.last().state == platform::OrderState::closed);
    CHECK(settled(stage));
    stage.platform_.till.pay();
    CHECK(stage.platform_.till.payments() == 0);
}

TEST_CASE("paid while the resident was giving up, it is paid") {
    CoreStage stage;
    showCode(stage);
    stage.tap("give_up");
    stage.phonePays();
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
}

TEST_CASE("a payer's code that is none, one that is refused and one that the bank is slow with are told apart") {
    CoreStage stage;
    showScanner(stage);
    stage.scans("https://example");
    stage.sees("这不是付款码");
    stage.scans("134500000000000019");
    stage.sees("这个付款码没有付成");
    stage.sees("没有扣款");
    stage.scans("134500000000000018");
    stage.sees("正在查询付款结果");
    stage.neverSees("失败");
    stage.bankAnswers();
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
}

TEST_CASE("the answer to a scanned code is lost: it is asked for, never scanned again by itself, and paid once") {
    CoreStage stage;
    showScanner(stage);
    stage.platform_.forgetsToAnswer = true;
    stage.scans(scanMe);
    stage.sees("正在付款");
    stage.wait(stage.config.deadlines.query * 2 + 5s);
    stage.sees("已经付款");
    CHECK(stage.platform_.till.payments() == 1);
}

TEST_CASE("a bill that has been paid is said to be, nothing is taken, and its receipt can be had again") {
    CoreStage stage;
    support::play(support::loadWalk("nontax_payment"), stage);
    CHECK(stage.platform_.till.payments() == 1);
    CHECK(stage.receipts.papers.size() == 2);
}

TEST_CASE("killed while somebody pays: the home page says so of nobody, the platform is asked, and it is settled") {
    bool pays = GENERATE(true, false);
    CoreStage stage;
    showCode(stage);
    auto number = stage.platform_.till.last().orderNumber;
    if (pays) stage.platform_.till.pay();
    stage.kill();
    stage.start();
    stage.sees("断电前的缴费正在查询");
    stage.neverSees("上一笔业务中途断了");
    for (auto* word : {"不动产", "90.00"}) stage.neverSees(word);
    stage.neverSees(number);
    CHECK(noted(stage, kiosk::Incident::paymentUnknown) == 1);
    stage.wait(3s);
    CHECK(settled(stage));
    stage.platform_.till.pay();                      // too late, if it was not paid before
    CHECK(noted(stage, kiosk::Incident::paymentLater) == (pays ? 1 : 0));
    CHECK(stage.platform_.till.payments() == (pays ? 1 : 0));
}

TEST_CASE("killed before the platform had answered, an order that was made is found by its key, and one that was not is settled") {
    bool made = GENERATE(true, false);
    CoreStage stage;
    playUntil(stage, "nontax_payment", "tap confirm");
    if (made) stage.platform_.forgetsToAnswer = true;
    else stage.platform("offline");
    stage.tap("confirm");
    stage.kill();
    stage.platform("online");
    stage.start();
    stage.wait(3s);
    CHECK(settled(stage));
    CHECK_FALSE(stage.platform_.till.anyOpen());
}

TEST_CASE("a number that nobody knows can be typed again, and what is not owed is said") {
    CoreStage stage;
    stage.tap("pay");
    stage.tap("nontax_payment");
    stage.scans("43068120260000000099");
    stage.sees("没有查到这张单子");
    stage.tap("again");
    stage.sees("请扫单子上的码");
    stage.scans("123");
    stage.sees("号码不对");
    stage.tap("exit");
    stage.wait(10s);
    stage.tap("pay");
    stage.tap("insurance_payment");
    stage.card("李秀英");
    stage.tap("family");
    stage.sees("财政资助");
}

TEST_CASE("for somebody else name, number, relation and consent are asked for, and only their own bill is found") {
    CoreStage stage;
    stage.tap("pay");
    stage.tap("insurance_payment");
    stage.card("王小明");
    stage.takesCard();
    stage.tap("other");
    stage.sees("替别人缴费，要先核对");
    stage.tap("enter");
    stage.types("盘金花");
    stage.tap("confirm");
    stage.types("000000199303052029");
    stage.tap("confirm");
    stage.tap("other");
    stage.sees("对方知道并同意");
    stage.tap("confirm");
    stage.sees("¥400.00");
    stage.tap("back");
    stage.sees("替谁缴");
}

TEST_CASE("a scanner that is gone leaves the keys, and the code on the screen") {
    CoreStage stage;
    stage.unplug("barcode_reader");
    stage.tap("pay");
    stage.tap("nontax_payment");
    stage.sees("缴款码");
    stage.types("43068120260000000015");
    stage.tap("confirm");
    stage.sees("用手机扫屏幕上的码");
    stage.neverSees("出示手机上的付款码");
}

TEST_CASE("a receipt that does not come out can be had again, and what was paid stays paid") {
    CoreStage stage;
    stage.paper("out");
    showCode(stage);
    stage.phonePays();
    stage.sees("已经付款");
    stage.sees("凭条没有打印");
    stage.paper("ok");
    stage.tap("print");
    stage.prints("缴费凭据");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
    CHECK(settled(stage));
}

