#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::Fault;
using drivers::PaperLow;
using drivers::PrintPaused;
using drivers::Role;
using drivers::Status;
using drivers::StatusChanged;

namespace {

// One result that can be collected, its pages on the screen.
void showResult(CoreStage& stage, std::size_t pages = 1) {
    applyOnce(stage);
    stage.officeApproves();
    stage.platform_.pages = pages;
    playUntil(stage, "collect", "sees 验证通过");
    stage.sees("验证通过");
}

void printerSays(CoreStage& stage, Fault::Kind kind) {
    stage.says(Role::documentPrinter, StatusChanged{Status::userError, Fault{kind, {}, {}}});
}

}  // namespace

TEST_CASE("a session that has run out at the platform is opened again without a word") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.platform_.sessionsRunOut = 1;
    stage.tap("collect_result");
    stage.card("王小明");
    stage.sees("可以打印");
    stage.platform_.sessionsRunOut = 1;
    stage.tap("可以打印");
    stage.sees("验证通过");
    stage.neverSees("补打");
    stage.tap("confirm");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
    CHECK(stage.platform_.sessionsOpen == 0);
}

TEST_CASE("a session that runs out again and again is said, and can be tried once more") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.tap("collect_result");
    stage.platform_.sessionsRunOut = 2;
    stage.card("王小明");
    stage.sees("身份验证过期了");
    stage.sees("12345");
    stage.tap("retry");
    stage.sees("可以打印");
    stage.platform_.sessionsRunOut = 2;
    stage.tap("可以打印");
    stage.sees("身份验证过期了");
    stage.tap("retry");
    stage.sees("验证通过");
}

TEST_CASE("an identity that the platform does not accept is said with a way on") {
    CoreStage stage;
    applyOnce(stage);
    stage.tap("collect_result");
    stage.platform_.refuseSession = platform::Refused{"id_number_wrong", "raw words"};
    stage.card("王小明");
    stage.sees("没有核对上您的身份");
    stage.neverSees("raw");
    stage.neverSees("id_number");
    stage.tap("retry");
    stage.sees("没有可以取的结果");
}

TEST_CASE("a printer that cannot print is found out before it is begun, nothing is counted, and one may leave") {
    CoreStage stage;
    showResult(stage);
    for (auto [kind, words] : {std::pair{Fault::Kind::paperOut, "打印机缺纸"}, {Fault::Kind::paperJam, "打印机卡纸"}, {Fault::Kind::coverOpen, "盖子没有关好"},
                               {Fault::Kind::tonerOut, "墨粉用完"}, {Fault::Kind::disconnected, "打印机没有回应"}}) {
        printerSays(stage, kind);
        stage.tap("confirm");
        stage.sees("没有开始打印");
        stage.sees(words);
        stage.tap("retry");
        stage.sees("验证通过");
    }
    stage.tap("confirm");
    stage.tap("exit");
    stage.ends("cancelled");
    CHECK(stage.documents.papers.empty());
    CHECK(stage.journal->openIntents().empty());
    stage.says(Role::documentPrinter, StatusChanged{Status::online, {}});
    stage.tap("collect_result");
    stage.card("王小明");
    stage.tap("可以打印");
    stage.neverSees("补打");
}

TEST_CASE("when paper is running out a longer document is asked about first") {
    CoreStage stage;
    showResult(stage, 3);
    stage.says(Role::documentPrinter, PaperLow{true});
    stage.tap("confirm");
    stage.sees("纸可能不够");
    stage.sees("3 页");
    CHECK(stage.documents.papers.empty());
    stage.tap("print_anyway");
    stage.sees("已打印");
    CHECK(stage.documents.papers.size() == 1);
}

TEST_CASE("one page is printed though paper is running out") {
    CoreStage stage;
    showResult(stage);
    stage.says(Role::documentPrinter, PaperLow{true});
    stage.tap("confirm");
    stage.sees("已打印");
}

TEST_CASE("a jam in the middle says how far it got and whom to call, and goes on by itself") {
    CoreStage stage;
    stage.documents.slow = true;
    showResult(stage, 3);
    stage.tap("confirm");
    auto job = stage.documents.jobs.begin()->second;
    stage.says(Role::documentPrinter, PrintPaused{job, Fault{Fault::Kind::paperJam, {}, {}}, 2});
    for (auto* words : {"打印机卡纸", "已打印 2 页，共 3 页", "叫管理员", "0000-0000000", "12345"}) stage.sees(words);
    stage.documents.finish();
    stage.wait(1s);
    stage.sees("已打印，请取走");
}

TEST_CASE("without a record it is said which office knows, and whom to call") {
    CoreStage stage;
    stage.tap("case_progress");
    stage.card("王小明");
    for (auto* words : {"没有查到您的办件", "弼时镇便民服务中心", "0000-0000000", "12345"}) stage.sees(words);
    stage.takesCard();
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("nothing_found");
}

TEST_CASE("the pages of a result without network offer the guide and another try") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.tap("collect_result");
    stage.card("王小明");
    stage.platform("offline");
    stage.tap("可以打印");
    stage.sees("网络不通");
    stage.tap("guide");
    stage.sees("办事指南");
    stage.tap("confirm");
    stage.sees("网络不通");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("验证通过");
}
