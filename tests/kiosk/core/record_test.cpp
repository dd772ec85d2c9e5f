#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"

using namespace core;

namespace {

platform::RecordFound contributions(int year, int pages) {
    return {"个人社保缴费记录", "演示社保中心", {}, {2026, 2025}, year, {{"姓名", "王小明", true}, {"1 月", "336 元", false}}, true, pages, 3};
}

void begin(CoreStage& stage) {
    stage.start();
    stage.tap("search");
    stage.types("jfjl");
    stage.tap("contributions");
    stage.tap("confirm");
    stage.card("王小明");
}

// A terminal with a record to read.
struct Counter {
    Counter() {
        stage.platform_.records["contributions"] = contributions(2026, 1);
        stage.platform_.records["contributions 2026"] = contributions(2026, 1);
        stage.platform_.records["contributions 2025"] = contributions(2025, 3);
        begin(stage);
    }
    CoreStage stage;
};

}  // namespace

TEST_CASE("a record is masked until it is looked at, and its paper goes straight to the printer") {
    Counter counter;
    auto& stage = counter.stage;
    stage.sees("王*明");
    stage.sees("今天还可以打印 3 次");
    stage.tap("peek");
    stage.sees("王小明");
    stage.tap("confirm");
    stage.sees("已打印");
    stage.printsDocument("个人社保缴费记录");
    stage.tap("confirm");
    stage.tap("decline");                            // no rating
    stage.ends("done");
}

TEST_CASE("a record of another year is chosen from those that there are") {
    Counter counter;
    auto& stage = counter.stage;
    stage.tap("choose_year");
    stage.tap("2025");
    stage.sees("打印 3 页");
    stage.tap("only_look");
    stage.tap("decline");
    stage.ends("done");
}

TEST_CASE("who has no record is told whom to ask") {
    CoreStage stage;
    stage.platform_.noRecords = true;
    begin(stage);
    stage.sees("没有查到");
    stage.tap("confirm");
    stage.ends("nothing_found");
}

TEST_CASE("a record that was printed often enough today is not printed again") {
    Counter counter;
    auto& stage = counter.stage;
    stage.platform_.records["contributions 2026"].printsLeft = 0;
    stage.tap("confirm");
    stage.sees("今天已经打印够次数了");
    stage.tap("confirm");
    stage.ends("refused");
    CHECK(stage.documents.papers.empty());
}

TEST_CASE("without paper a record is not begun, and goes on when there is some") {
    Counter counter;
    auto& stage = counter.stage;
    stage.unplug("document_printer");
    stage.tap("confirm");
    stage.sees("没有开始打印");
    stage.tap("to_phone");                           // a phone can take what no printer can print
    stage.sees("扫这个码");
    stage.tap("back");
    stage.sees("没有开始打印");
    stage.plug("document_printer");
    stage.tap("retry");
    stage.sees("已打印");
}

TEST_CASE("a paper that stops half way leaves a code for the rest, and nobody else gets it") {
    Counter counter;
    auto& stage = counter.stage;
    stage.platform_.resumeCode = "0123456789";
    stage.tap("choose_year");
    stage.tap("2025");
    stage.documents.slow = true;
    stage.tap("confirm");
    auto job = stage.documents.jobs.rbegin()->second;
    stage.says(drivers::Role::documentPrinter, drivers::PrintPaused{job, {drivers::Fault::Kind::paperOut, {}}, 2});
    stage.sees("打印机缺纸");
    stage.says(drivers::Role::documentPrinter, drivers::PrintFailed{job, {drivers::Fault::Kind::paperOut, {}}, 2});
    stage.sees("0123 4567 89");
    stage.sees("打到第 2 页");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("not_printed");

    stage.documents.slow = false;
    auto again = [&] {
        stage.tap("search");
        stage.types("jzdy");
        stage.tap("resume_print");
    };
    again();
    stage.types("9999999999");
    stage.tap("confirm");
    stage.sees("没有找到这个号码");
    stage.tap("confirm");
    stage.ends("refused");
    again();
    stage.types("0123456789");
    stage.tap("confirm");
    stage.sees("已打印");
    stage.printsDocument("续打");
}

TEST_CASE("a record goes to a phone instead of on paper, and can still be printed afterwards") {
    Counter counter;
    auto& stage = counter.stage;
    stage.tap("to_phone");
    stage.sees("扫这个码");
    CHECK(stage.platform_.takenAway.itemId == "contributions");
    stage.platform_.handover.state = platform::HandoverState::State::opened;
    stage.wait(std::chrono::seconds{3});
    stage.sees("手机已经打开");
    stage.wait(std::chrono::seconds{120});           // whoever looks at their phone is not taken for gone
    stage.platform_.handover.state = platform::HandoverState::State::received;
    stage.wait(std::chrono::seconds{3});
    stage.sees("手机收到了");
    stage.tap("confirm");
    stage.tap("confirm");
    stage.sees("已打印");
}

TEST_CASE("a code for a phone runs out, another one is made, and without a network one is told") {
    Counter counter;
    auto& stage = counter.stage;
    stage.tap("to_phone");
    stage.wait(std::chrono::seconds{181});
    stage.sees("这个码过期了");
    stage.tap("confirm");
    stage.sees("扫这个码");
    stage.tap("back");
    stage.sees("今天还可以打印 3 次");
    stage.platform("offline");
    stage.tap("to_phone");
    stage.sees("再试一次");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("扫这个码");
}

TEST_CASE("whoever has submitted takes the receipt along on their phone, and nobody goes back behind it") {
    CoreStage stage;
    stage.start();
    playUntil(stage, "unemployment_registration", "sees 已提交");
    stage.sees("已提交");
    stage.tap("to_phone");
    stage.sees("扫这个码");
    CHECK_FALSE(stage.platform_.takenAway.caseNumber.empty());
    stage.tap("back");
    stage.sees("已提交");
    CHECK_FALSE(stage.touchable("back"));
}
