#include <catch2/catch.hpp>

#include "tests/kiosk/core/core_stage.h"

using namespace core;

namespace {

struct CopyVisit {
    CopyVisit() {
        stage.platform_.certificates = {{"C1", "household", "居民户口簿", "演示公安局", "A", {}, true}, {"C2", "disability", "旧证", "演示残联", "B", {}, false}};
        stage.start();
        begin();
    }
    void begin() {
        stage.tap("search");
        stage.types("dzzz");
        stage.tap("e_certificates");
        stage.tap("confirm");
        stage.card("王小明");
    }
    CoreStage stage;
};

}  // namespace

TEST_CASE("a copy of one certificate is for one purpose, in one's own words too") {
    CopyVisit visit;
    auto& stage = visit.stage;
    stage.sees("居民户口簿");
    stage.tap("C1");
    stage.tap("other");
    stage.tap("confirm");
    stage.sees("写上用途");                          // nothing was written yet
    stage.types("办理公证");
    stage.tap("confirm");
    stage.sees("仅供办理公证使用");
    stage.sees("A 级");
    stage.tap("confirm");
    stage.sees("已打印");
    stage.printsDocument("居民户口簿复印件 仅供办理公证使用");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
}

TEST_CASE("who goes back chooses another purpose or another certificate, and nothing is printed meanwhile") {
    CopyVisit visit;
    auto& stage = visit.stage;
    stage.tap("C1");
    stage.tap("loan");
    stage.sees("仅供办理贷款使用");
    stage.tap("back");
    stage.tap("school");
    stage.sees("仅供子女入学使用");
    stage.tap("back");
    stage.tap("back");
    stage.sees("您的电子证照");
    CHECK(stage.documents.papers.empty());
}

TEST_CASE("a certificate that is over is not copied, and who has none is told whom to ask") {
    CopyVisit visit;
    auto& stage = visit.stage;
    stage.tap("C2");
    stage.sees("“旧证”已经失效");
    stage.tap("confirm");
    stage.tap("C1");
    stage.tap("loan");
    stage.platform_.certificates[0].valid = false;   // since it was listed
    stage.tap("confirm");
    stage.sees("“居民户口簿”已经失效");
    stage.tap("confirm");
    stage.ends("refused");
    CHECK(stage.documents.papers.empty());
    stage.platform_.certificates.clear();
    visit.begin();
    stage.sees("系统里还没有您的电子证照");
    stage.tap("confirm");
    stage.ends("nothing_found");
}
