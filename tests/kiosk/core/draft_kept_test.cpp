#include <catch2/catch.hpp>

#include "kiosk/draft_content.h"
#include "tests/kiosk/core/own_items.h"

using namespace core;

namespace {

constexpr const char* longItem = R"({
  "id": "begun", "version": "1", "taskCode": "12000000DEM000001E5000511002000", "title": {"zh_CN": "我要办一件长的事"}, "way": "apply",
  "stages": [{"zh_CN": "填表"}], "limit": {"days": 3}, "office": {"name": {"zh_CN": "弼时镇便民服务中心"}, "hours": [["00:00", "24:00"]]},
  "result": {"kind": "certificate", "title": {"zh_CN": "凭证"}}, "receipt": {"next": []},
  "fields": [{"id": "phone", "label": {"zh_CN": "手机号码"}, "kind": "phone", "required": true},
             {"id": "why", "label": {"zh_CN": "原因"}, "kind": "text", "longest": 20, "required": true}],
  "steps": [{"kind": "identify", "stage": 0}, {"kind": "resume_draft", "stage": 0}, {"kind": "form", "stage": 0}, {"kind": "submit", "stage": 0}, {"kind": "receipt", "stage": 0}]})";

struct Filling {
    Filling() {
        std::filesystem::create_symlink(std::string{SOURCE_DIR} + "/assets/services/resume_application.json", stage.config.paths.assets / "services/resume_application.json");
        stage.start();
    }
    void begin() {
        stage.tap("begun");
        stage.card("王小明");
    }
    void keep() {
        begin();
        stage.neverSees("先存起来");                 // nothing is filled in yet
        stage.tap("phone");
        stage.types("13800000000");
        stage.tap("confirm");
        stage.tap("keep_draft");
        stage.sees("保存七天");
        stage.tap("confirm");
    }
    void byCode(const char* code) {
        stage.tap("resume_application");
        stage.card("王小明");
        stage.types(code);
        stage.tap("confirm");
    }
    OwnItem own{longItem};
    CoreStage& stage = own.stage;
};

}  // namespace

TEST_CASE("what was filled in is kept when the resident agrees, and gone on with on another day") {
    Filling visit;
    visit.keep();
    visit.stage.sees("0123 4567");
    visit.stage.tap("confirm");
    visit.stage.ends("draft_kept");
    visit.begin();
    visit.stage.sees("上次没有办完");
    visit.stage.tap("go_on");
    visit.stage.sees("138****0000");
}

TEST_CASE("who does not agree goes on filling in, and nothing is kept") {
    Filling visit;
    visit.begin();
    visit.stage.tap("phone");
    visit.stage.types("13800000000");
    visit.stage.tap("confirm");
    visit.stage.tap("keep_draft");
    visit.stage.tap("back");
    visit.stage.sees("138****0000");
    CHECK(visit.stage.platform_.drafts.empty());
}

TEST_CASE("what was begun can be left, and another version is never mixed in") {
    Filling visit;
    visit.keep();
    visit.stage.tap("confirm");
    visit.stage.ends("draft_kept");
    visit.begin();
    visit.stage.tap("anew");
    visit.stage.neverSees("138****0000");
    visit.stage.tap("exit");
    visit.stage.ends("cancelled");
    visit.stage.platform_.drafts["begun"].itemVersion = "0";
    visit.begin();
    visit.stage.sees("上次存的不能直接接着填");
    visit.stage.tap("begin_anew");
    visit.stage.sees("手机号码");
    visit.stage.neverSees("138****0000");
}

TEST_CASE("what was kept is gone on with by its code, which is on paper too") {
    Filling visit;
    visit.keep();
    visit.stage.sees("凭条已打印");
    visit.stage.prints("存单号");
    visit.stage.prints("01234567");
    visit.stage.tap("confirm");
    visit.stage.ends("draft_kept");
    CHECK(visit.stage.journal->openIntents().empty());
    visit.byCode("99999999");
    visit.stage.sees("没有找到这个存单号");
    visit.stage.neverSees("王");                     // not a word about whose it is
    visit.stage.tap("again");
    visit.stage.types("01234567");
    visit.stage.tap("confirm");
    visit.stage.sees("138****0000");
    visit.stage.neverSees("上次没有办完");           // asked for already
    visit.stage.tap("why");
    visit.stage.types("搬家");
    visit.stage.tap("confirm");
    visit.stage.tap("confirm");
    visit.stage.sees("已提交");
    CHECK_THAT(visit.stage.platform_.kept.rbegin()->second.json, Catch::Contains(R"("itemId":"begun")") && Catch::Contains("13800000000"));
}

TEST_CASE("a code of an older version, or of what cannot be done here, is told of and mixed into nothing") {
    Filling visit;
    visit.keep();
    visit.stage.tap("confirm");
    visit.stage.ends("draft_kept");
    visit.stage.platform_.drafts["begun"].itemVersion = "0";
    visit.byCode("01234567");
    visit.stage.sees("上次存的不能直接接着填");
    visit.stage.tap("begin_anew");
    visit.stage.sees("手机号码");
    visit.stage.neverSees("138****0000");
    visit.stage.tap("exit");
    visit.stage.ends("cancelled");
    auto kept = visit.stage.platform_.drafts.extract("begun");
    kept.key() = "withdrawn";
    visit.stage.platform_.drafts.insert(std::move(kept));
    visit.byCode("01234567");
    visit.stage.sees("这件事在本机接着办不了");
    visit.stage.tap("confirm");
    visit.stage.ends("refused");
}

TEST_CASE("without a receipt printer the code is on the screen, and can be printed once there is one") {
    Filling visit;
    visit.stage.unplug("receipt_printer");
    visit.keep();
    visit.stage.sees("0123 4567");
    visit.stage.plug("receipt_printer");
    visit.stage.tap("print_again");
    visit.stage.sees("凭条已打印");
}

TEST_CASE("without a network nobody is held up by what may have been kept") {
    Filling visit;
    visit.keep();
    visit.stage.tap("confirm");
    visit.stage.ends("draft_kept");
    visit.stage.platform("offline");
    visit.begin();
    visit.stage.sees("手机号码");
}

TEST_CASE("whoever is left alone with a form is asked whether to keep it, and one touch does") {
    Filling visit;
    visit.begin();
    visit.stage.wait(visit.stage.config.deadlines.idleWarning + 1s);
    CHECK_FALSE(visit.stage.terminal->view().warning->keepable);   // nothing is filled in yet
    visit.stage.tap("still_here");
    visit.stage.tap("phone");
    visit.stage.types("13800000000");
    visit.stage.tap("confirm");
    visit.stage.tap("why");                          // in the middle of typing, too
    visit.stage.wait(visit.stage.config.deadlines.idleWarning + 1s);
    REQUIRE(visit.stage.terminal->view().warning);
    CHECK(visit.stage.terminal->view().warning->keepable);
    SECTION("it is kept at once, and stays kept however they leave") {
        visit.stage.tap("keep_draft");
        visit.stage.sees("0123 4567");
        CHECK(visit.stage.platform_.drafts.size() == 1);
        CHECK_FALSE(visit.stage.terminal->view().surround.canBack);
        SECTION("by its button") { visit.stage.tap("confirm"); }
        SECTION("by the exit") { visit.stage.tap("exit"); }
        SECTION("or by going away") { visit.stage.wait(visit.stage.config.deadlines.idleWarning + visit.stage.config.deadlines.idleEnd + 1s); }
        visit.stage.sees("填的内容替您存好了");
        visit.stage.ends("draft_kept");
        visit.begin();
        visit.stage.sees("上次没有办完");
    }
    SECTION("without that nothing is kept") {
        SECTION("they are gone") { visit.stage.wait(visit.stage.config.deadlines.idleEnd + 1s); visit.stage.ends("idle"); }
        SECTION("or still here") { visit.stage.tap("still_here"); visit.stage.neverSees("0123 4567"); }
        CHECK(visit.stage.platform_.drafts.empty());
    }
}

TEST_CASE("what is kept comes back as it was, and anything else is not taken") {
    kiosk::Draft draft;
    draft.form = {{"phone", "13800000000"}};
    draft.answers = {{"married", "yes"}};
    draft.materials = {{"household", "camera", {}, {std::string(64, 'a')}}};
    draft.resultWay = "post";
    kiosk::Draft other;
    REQUIRE(kiosk::takeContent(kiosk::contentOf(draft), other));
    CHECK(other.form == draft.form);
    CHECK(other.answers == draft.answers);
    CHECK(other.materials == draft.materials);
    CHECK(other.resultWay == "post");
    for (auto* wrong : {"", "[]", "{\"kind\":2}", "{\"kind\":1,\"form\":7}",
                        R"({"kind":1,"form":{},"answers":{},"materials":[],"resultWay":7})"}) CHECK_FALSE(kiosk::takeContent(wrong, other));
    CHECK(other.form == draft.form);
    CHECK(other.materials == draft.materials);
}
