#include <catch2/catch.hpp>

#include "kiosk/items/changes.h"
#include "tests/kiosk/core/own_items.h"

using namespace core;

namespace {

std::string lentItem(const std::string& version, int days, const std::string& why = "原因") {
    return R"({"id": "begun", "version": ")" + version + R"(", "taskCode": "12000000DEM000001E5000511002000", "title": {"zh_CN": "我要办一件会变的事"}, "way": "apply",
  "stages": [{"zh_CN": "填表"}], "limit": {"days": )" + std::to_string(days) + R"(}, "office": {"name": {"zh_CN": "弼时镇便民服务中心"}, "hours": [["00:00", "24:00"]]},
  "result": {"kind": "certificate", "title": {"zh_CN": "凭证"}}, "receipt": {"next": []},
  "fields": [{"id": "phone", "label": {"zh_CN": "手机号码"}, "kind": "phone", "required": true},
             {"id": "why", "label": {"zh_CN": ")" + why + R"("}, "kind": "text", "longest": 20, "required": true}],
  "steps": [{"kind": "identify", "stage": 0}, {"kind": "resume_draft", "stage": 0}, {"kind": "form", "stage": 0}, {"kind": "review", "stage": 0}, {"kind": "submit", "stage": 0}, {"kind": "receipt", "stage": 0}]})";
}

struct ChangingItem {
    ChangingItem() { stage.start(); }
    void begin() {
        stage.tap("begun");
        stage.card("王小明");
        fill("phone", "13800000000");
        fill("why", "搬家");
    }
    void fill(const char* field, const char* text) {
        stage.tap(field);
        stage.types(text);
        stage.tap("confirm");
    }
    void arrives(const std::string& item) {
        stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{"v" + std::to_string(++catalogue), {item}}});
        stage.wait(std::chrono::milliseconds{500});
    }
    std::string sent() { return stage.platform_.kept.rbegin()->second.json; }
    OwnItem own{lentItem("1", 3).c_str()};
    CoreStage& stage = own.stage;
    int catalogue = 0;
};

}  // namespace

TEST_CASE("who is in a version of which a newer one comes may end it as it was begun") {
    ChangingItem visit;
    visit.begin();
    visit.arrives(lentItem("2", 5));
    visit.stage.sees("办理要求刚刚改过");
    visit.stage.sees("多久办好");
    visit.stage.tap("go_on");
    visit.stage.sees("138****0000");
    visit.stage.wait(std::chrono::seconds{3});
    visit.stage.neverSees("办理要求刚刚改过");       // asked once
    visit.stage.tap("confirm");
    visit.stage.tap("confirm");
    visit.stage.sees("已提交");
    CHECK_THAT(visit.sent(), Catch::Contains(R"("itemVersion":"1")"));
}

TEST_CASE("or begins again with the new one: known already, with what is still asked for, and nothing of the old") {
    ChangingItem visit;
    visit.begin();
    visit.arrives(lentItem("2", 3, "为什么"));
    visit.stage.sees("要填的内容");
    visit.stage.tap("begin_anew");
    visit.stage.sees("138****0000");                 // no card was asked for again
    visit.stage.neverSees("搬家");
    visit.stage.sees("为什么");
    visit.fill("why", "上学");
    visit.stage.tap("confirm");
    visit.stage.tap("confirm");
    visit.stage.sees("已提交");
    CHECK_THAT(visit.sent(), Catch::Contains(R"("itemVersion":"2")") && Catch::Contains("上学") && !Catch::Contains("搬家"));
}

TEST_CASE("nobody is asked for a catalogue that leaves their item as it is, nor once it is submitted") {
    ChangingItem visit;
    visit.begin();
    visit.arrives(lentItem("1", 3));
    visit.stage.neverSees("办理要求刚刚改过");
    visit.stage.tap("confirm");
    visit.stage.tap("confirm");
    visit.stage.sees("已提交");
    visit.arrives(lentItem("2", 5));
    visit.stage.neverSees("办理要求刚刚改过");
    visit.stage.tap("confirm");
    visit.stage.ends("done");
}

TEST_CASE("what changed between two versions is told by its headings") {
    const kiosk::Speech say{ui::Language::zh};
    const auto before = kiosk::parseServiceItem(lentItem("1", 3));
    CHECK(kiosk::changesBetween(before, kiosk::parseServiceItem(lentItem("2", 5)), say) == "多久办好");
    CHECK(kiosk::changesBetween(before, kiosk::parseServiceItem(lentItem("2", 3, "为什么")), say) == "要填的内容");
    CHECK(kiosk::changesBetween(before, kiosk::parseServiceItem(lentItem("2", 3)), say) == "文字说明");
}
