#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tests/kiosk/core/own_items.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

std::string itemThat(const char* permits) {
    return fmt::format(R"({{"id": "check", "version": "1", "taskCode": "12000000DEM000001E5000511002000", "title": {{"zh_CN": "我要认证"}}, "way": "apply", {}
  "stages": [{{"zh_CN": "提交"}}], "limit": {{"days": 3}}, "office": {{"name": {{"zh_CN": "弼时镇便民服务中心"}}, "hours": [["00:00", "24:00"]]}},
  "result": {{"kind": "certificate", "title": {{"zh_CN": "凭证"}}}}, "receipt": {{"next": []}},
  "steps": [{{"kind": "identify", "stage": 0}}, {{"kind": "review", "stage": 0}}, {{"kind": "submit", "stage": 0}}, {{"kind": "receipt", "stage": 0}}]}})", permits);
}

struct Applying {
    explicit Applying(const char* permits) : own{itemThat(permits)} {
        stage.start();
        stage.tap("check");
        stage.card("王小明");
        stage.platform("offline");
        stage.tap("confirm");
        stage.wait(stage.config.deadlines.submit + stage.config.deadlines.query + 1s);
    }
    OwnItem own;
    CoreStage& stage = own.stage;
};

}  // namespace

TEST_CASE("without a network an application is stored where its item permits that") {
    Applying visit{R"("storable": true,)"};
    visit.stage.sees("已暂存，待上传");
    CHECK(visit.stage.journal->waiting().size() == 1);
}

TEST_CASE("where the item permits no storing nothing is written down, and it is submitted once the platform is there") {
    Applying visit{""};
    visit.stage.sees("网络不通，这件事现在不能提交");
    CHECK(visit.stage.journal->waiting().empty());
    CHECK(visit.stage.journal->openIntents().empty());
    SECTION("by trying again") {
        visit.stage.platform("online");
        visit.stage.tap("retry");
        visit.stage.sees("已提交");
        CHECK(visit.stage.platform_.kept.size() == 1);
    }
    SECTION("by going back and on again") {
        visit.stage.tap("back");
        visit.stage.platform("online");
        visit.stage.tap("confirm");
        visit.stage.sees("已提交");
        CHECK(visit.stage.platform_.kept.size() == 1);
    }
    SECTION("or not at all") {
        visit.stage.tap("leave");
        visit.stage.ends("cancelled");
        CHECK(visit.stage.journal->waiting().empty());
    }
}

TEST_CASE("what the platform may have heard of before it fell silent is kept, whatever the item permits") {
    OwnItem own{itemThat("")};
    auto& stage = own.stage;
    stage.start();
    stage.tap("check");
    stage.card("王小明");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.wait(stage.config.deadlines.submit + 1s);
    stage.sees("已暂存，待上传");
    CHECK(stage.journal->waiting().size() == 1);
}
