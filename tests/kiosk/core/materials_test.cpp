#include <catch2/catch.hpp>

#include "platform/messages/messages.h"
#include "tests/kiosk/core/own_items.h"
#include "tests/kiosk/core/visit.h"

using namespace core;
using namespace std::chrono_literals;
using drivers::PageAdvice;

namespace {

constexpr const char* birthItem = R"({
  "id": "birth", "version": "1", "taskCode": "12000000DEM000001E5000511002000", "title": {"zh_CN": "我要办理生育登记"}, "way": "apply",
  "stages": [{"zh_CN": "须知"}], "limit": {"days": 3}, "office": {"name": {"zh_CN": "弼时镇便民服务中心"}, "hours": [["00:00", "24:00"]]},
  "result": {"kind": "certificate", "title": {"zh_CN": "登记凭证"}, "ways": ["print", "post"]}, "receipt": {"next": []},
  "scenarios": [
    {"id": "married", "question": {"zh_CN": "结婚了吗"}, "options": [
      {"id": "yes", "label": {"zh_CN": "结了"}}, {"id": "no", "label": {"zh_CN": "没有"}},
      {"id": "other", "label": {"zh_CN": "涉外婚姻"}, "refusal": {"zh_CN": "请到县民政局窗口办。"}}]},
    {"id": "where", "question": {"zh_CN": "在哪里登记的"}, "showIf": {"married": ["yes"]}, "options": [
      {"id": "here", "label": {"zh_CN": "本省"}}, {"id": "away", "label": {"zh_CN": "外省"}}]}],
  "eligible": [{"ageFrom": 20, "reason": {"zh_CN": "年满 20 周岁才能办。"}}],
  "materials": [
    {"id": "household", "name": {"zh_CN": "户口簿"}, "need": "required", "source": ["certificate", "camera", "phone"], "certificate": "household", "verified": true},
    {"id": "marriage", "name": {"zh_CN": "结婚证"}, "need": "tolerable", "tolerance": 2, "source": ["camera"], "when": {"where": ["away"]}},
    {"id": "id_card", "name": {"zh_CN": "身份证"}, "need": "exempt", "source": ["card"]}],
  "steps": [{"kind": "scenario", "stage": 0}, {"kind": "identify", "stage": 0}, {"kind": "materials", "stage": 0}, {"kind": "result_way", "stage": 0},
            {"kind": "review", "stage": 0}, {"kind": "submit", "stage": 0}, {"kind": "receipt", "stage": 0}]})";

struct PatientCamera final : drivers::Camera {
    void accept() override { seeing = true; }
    void stop() override { seeing = false; }
    void take(std::string page) override { asked = std::move(page); }
    bool seeing = false;
    std::string asked;
};

struct Applying {
    explicit Applying(bool withCamera = true) {
        if (withCamera) {
            stage.more.camera = &camera;
            stage.config.devices[drivers::Role::camera] = {};
        }
        stage.platform_.certificates = {{"C1", "household", "户口簿（演示）", "公安局", "A", {}, true}, {"C2", "household", "旧户口簿", "公安局", "A", {}, false}};
        stage.start();
        if (withCamera) stage.says(drivers::Role::camera, drivers::StatusChanged{drivers::Status::online, {}});
        stage.tap("birth");
    }
    // To the list of materials.
    void upTo(const char* married, const char* where = nullptr) {
        stage.tap(married);
        if (where) stage.tap(where);
        stage.card("王小明");
    }
    void photograph(std::size_t bytes) {
        stage.tap("camera");
        stage.tap("confirm");
        stage.says(drivers::Role::camera, drivers::PageTaken{camera.asked, std::vector<std::uint8_t>(bytes, 7), {}, PageAdvice::none});
    }
    platform::Submission submitted() {
        REQUIRE(stage.platform_.kept.size() == 1);
        return platform::fromJson<platform::Submission>(stage.platform_.kept.begin()->second.json);
    }

    PatientCamera camera;                            // the session stops it at its end
    OwnItem own{birthItem};
    CoreStage& stage = own.stage;
};

}  // namespace

TEST_CASE("questions select what is needed, and an answer that rules it out says where to go") {
    Applying apply;
    apply.stage.tap("other");
    apply.stage.sees("请到县民政局窗口办");
    apply.stage.tap("confirm");
    apply.upTo("no");
    apply.stage.sees("户口簿");
    apply.stage.sees("您的情况不需要");              // 结婚证: the notice named it, so it is not simply gone
    apply.stage.sees("不用交");
}

TEST_CASE("going back through the questions forgets what no longer counts") {
    Applying apply;
    apply.stage.tap("yes");
    apply.stage.sees("在哪里登记的");
    apply.stage.tap("back");
    apply.stage.sees("结婚了吗");
    apply.upTo("no");
    apply.stage.sees("您的情况不需要");
}

TEST_CASE("who may not apply is told why once the card is read") {
    auto young = std::string(birthItem);
    young.replace(young.find("\"ageFrom\": 20"), 13, "\"ageFrom\": 99");
    OwnItem own{young};
    own.stage.start();
    own.stage.tap("birth");
    own.stage.tap("no");
    own.stage.card("王小明");
    own.stage.sees("年满 20 周岁才能办");
    own.stage.tap("confirm");
    own.stage.ends("refused");
}

TEST_CASE("a certificate goes along by its number") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.tap("certificate");
    apply.stage.tap("C2");
    apply.stage.sees("已经失效");
    apply.stage.tap("confirm");
    apply.stage.tap("C1");
    apply.stage.sees("用电子证照");
    apply.stage.tap("confirm");
    apply.stage.tap("print");
    apply.stage.tap("confirm");
    apply.stage.sees("已提交");
    apply.stage.prints("电子证照 C1");
    auto sent = apply.submitted();
    CHECK(sent.scenario == std::map<std::string, std::string>{{"married", "no"}});
    CHECK(sent.resultWay == "print");
    CHECK(sent.materials == std::vector<platform::SentMaterial>{{"id_card", "card", {}, {}}, {"household", "certificate", "C1", {}}});
}

TEST_CASE("pages are taken, looked at, sent, and more can be added") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.photograph(100);
    apply.stage.sees("看看字清不清楚");
    apply.stage.tap("decline");
    apply.stage.tap("confirm");
    apply.stage.says(drivers::Role::camera, drivers::PageTaken{apply.camera.asked, std::vector<std::uint8_t>(200, 7), {}, PageAdvice::none});
    apply.stage.tap("confirm");
    apply.stage.sees("拍了 1 张");
    CHECK_FALSE(apply.camera.seeing);
    apply.stage.tap("household");
    apply.photograph(300);
    apply.stage.tap("confirm");
    apply.stage.sees("拍了 2 张");
    CHECK(apply.stage.platform_.uploads == 2);
}

TEST_CASE("a picture that is not clear is not taken, and taken once more") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.tap("camera");
    apply.stage.says(drivers::Role::camera, drivers::PreviewSeen{{}, PageAdvice::glare, {}});
    apply.stage.sees("有反光");
    apply.stage.tap("confirm");
    apply.stage.says(drivers::Role::camera, drivers::PageFailed{apply.camera.asked, {drivers::Fault::Kind::protocol, {}}, PageAdvice::blurred});
    apply.stage.sees("拍得不清楚");
    apply.stage.tap("retake");
    apply.stage.sees("平放在高拍仪下面");
}

TEST_CASE("a picture that cannot be sent is kept on the screen and sent again") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.photograph(100);
    apply.stage.platform("offline");
    apply.stage.tap("confirm");
    apply.stage.tap("retry");
    apply.stage.platform("online");
    apply.stage.tap("retry");
    apply.stage.sees("拍了 1 张");
    CHECK(apply.stage.platform_.uploads == 1);
}

TEST_CASE("without a document camera nobody is offered to use it") {
    Applying apply{false};
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.sees("用手机传");
    apply.stage.neverSees("现在拍");
}

TEST_CASE("the phone sends by a code that lives for three minutes, and a new one is asked for") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.tap("phone");
    apply.stage.sees("扫这个码");
    apply.stage.platform_.handover.state = platform::HandoverState::State::opened;
    apply.stage.wait(3s);
    apply.stage.sees("手机已经打开");
    apply.stage.wait(178s);                          // with the phone in their hands they touch nothing here
    apply.stage.sees("过期");
    apply.stage.tap("confirm");
    CHECK(apply.stage.platform_.handovers == 2);
    apply.stage.platform_.handover = {platform::HandoverState::State::received, {std::string(64, 'a'), std::string(64, 'b')}};
    apply.stage.wait(3s);
    apply.stage.sees("手机传了 2 张");
}

TEST_CASE("what the phone sent is seen before it is used, and can be sent anew or dropped") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.tap("phone");
    apply.stage.platform_.handover = received({std::string(64, 'a')});
    apply.stage.wait(3s);
    apply.stage.sees("看看对不对");
    apply.stage.platform_.handover = {};
    apply.stage.tap("decline");
    apply.stage.sees("扫这个码");
    CHECK(apply.stage.platform_.handovers == 2);
    apply.stage.platform_.handover = received({std::string(64, 'b')});
    apply.stage.wait(3s);
    apply.stage.tap("confirm");
    apply.stage.sees("手机传了 1 张");
    apply.stage.tap("household");
    apply.stage.tap("drop");
    apply.stage.sees("这份材料怎么交");
    apply.stage.neverSees("删掉");
}

TEST_CASE("what is missing is shown, and nobody goes on without it") {
    Applying apply;
    apply.upTo("yes", "away");
    apply.stage.tap("confirm");
    apply.stage.sees("请点开，选一种办法");
    apply.stage.tap("household");
    apply.stage.neverSees("以后补");                 // it is required
}

TEST_CASE("what may follow is undertaken with a signature, and the paper says until when") {
    Applying apply;
    apply.upTo("yes", "away");
    apply.stage.tap("household");
    apply.stage.tap("certificate");
    apply.stage.tap("C1");
    apply.stage.tap("marriage");
    apply.stage.tap("later");
    apply.stage.tap("confirm");
    apply.stage.sees("容缺受理承诺书");
    apply.stage.sees("2 个工作日内补齐");
    apply.stage.tap("decline");
    apply.stage.sees("请交 2 份材料");
    apply.stage.tap("confirm");
    apply.stage.tap("confirm");
    apply.stage.signs();
    apply.stage.tap("confirm");
    apply.stage.tap("print");
    apply.stage.sees("以后补");
    apply.stage.tap("confirm");
    apply.stage.prints("2 个工作日内补");
    auto sent = apply.submitted();
    REQUIRE(sent.undertaking);
    CHECK_FALSE(sent.undertaking->signaturePng.empty());
    CHECK(sent.undertaking->textHash.size() == 64);
}

TEST_CASE("a result by post needs somebody to send it to") {
    Applying apply;
    apply.upTo("no");
    apply.stage.tap("household");
    apply.stage.tap("certificate");
    apply.stage.tap("C1");
    apply.stage.tap("confirm");
    apply.stage.tap("post");
    apply.stage.tap("confirm");
    apply.stage.sees("这一项要填");
    apply.stage.tap("post_phone");
    apply.stage.types("13800000000");
    apply.stage.tap("confirm");
    apply.stage.sees("138****0000");
    apply.stage.tap("back");
    apply.stage.sees("办好后怎么取");
}

TEST_CASE("the receipt tells by what each picture that was handed in can be known again") {
    CoreStage stage;
    withLocker(stage);
    support::play(support::loadWalk("agent"), stage);
    stage.prints("校验码");
    stage.prints(std::string(16, 'a'));              // the phone's picture: the platform's word for it
}

TEST_CASE("what is sent to the office by post has its number on the paper, and its progress says whether it has come") {
    CoreStage stage;
    playUntil(stage, "two_way_post", "office receives");
    const auto sent = platform::fromJson<platform::Submission>(stage.platform_.kept.at(stage.platform_.lastKey()).json);
    CHECK(std::ranges::count(sent.materials, platform::SentMaterial{"old_card", "post", {}, {}}) == 1);
    CHECK(sent.resultWay == "post");
    REQUIRE(stage.receipts.papers.size() == 2);
    for (auto& paper : stage.receipts.papers) CHECK(paper.find("XA473124829CN") != std::string::npos);
    playFrom(stage, "two_way_post", "office receives");
    CHECK(stage.attract());
}
