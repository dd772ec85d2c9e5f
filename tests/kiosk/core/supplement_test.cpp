#include <catch2/catch.hpp>

#include "platform/messages/messages.h"
#include "tests/kiosk/core/core_stage.h"

using namespace core;

namespace {

// A case that wants papers, before its owner.
struct Wanting {
    explicit Wanting(const std::vector<platform::WantedMaterial>& wanted = {{"other_1", "解除劳动合同证明", {"phone", "window"}, {}}, {"other_2", "照片", {"phone"}, {}}}) {
        stage.after("unemployment_registration");
        key = stage.platform_.lastKey();
        auto& shown = stage.platform_.kept.at(key).shown;
        shown.wanted = wanted;
        shown.statusText = "要补材料";
        stage.tap("case_progress");
        stage.card("王小明");
        stage.sees("要补材料");
        stage.sees("解除劳动合同证明");
    }
    void handIn() {
        stage.tap("supply");
        stage.sees("请交 2 份材料");
        stage.tap("other_1");
        stage.tap("window");
        stage.tap("confirm");
        stage.sees("请点开，选一种办法");
        stage.tap("other_2");
        stage.tap("phone");
        stage.platform_.handover = {platform::HandoverState::State::received, {std::string(64, 'a')}};
        stage.wait(std::chrono::seconds{3});
        stage.sees("手机传了 1 张");
        stage.tap("confirm");
    }
    std::vector<platform::Deliver> supplements() const {
        std::vector<platform::Deliver> all;
        for (auto& [name, one] : stage.platform_.delivered)
            if (one.kind == "supplements") all.push_back(one);
        return all;
    }
    CoreStage stage;
    std::string key;
};

}  // namespace

TEST_CASE("who comes back sees all that is wanted and hands in only that") {
    Wanting visit;
    visit.handIn();
    visit.stage.sees("材料补交好了");
    visit.stage.tap("confirm");
    visit.stage.tap("decline");                      // no rating
    visit.stage.ends("done");
    REQUIRE(visit.supplements().size() == 1);
    auto sent = visit.supplements().front();
    auto supplement = platform::fromJson<platform::Supplement>(sent.json);
    CHECK(supplement.caseNumber == visit.stage.platform_.kept.at(visit.key).shown.caseNumber);
    CHECK(supplement.materials == std::vector<platform::SentMaterial>{{"other_1", "window", {}, {}}, {"other_2", "phone", {}, {std::string(64, 'a')}}});
    CHECK(visit.stage.journal->waiting().empty());
}

TEST_CASE("without a network what was handed in is kept and goes up by itself") {
    Wanting visit;
    visit.stage.platform_.forgetsToAnswer = false;
    visit.stage.tap("supply");
    visit.stage.tap("other_1");
    visit.stage.tap("window");
    visit.stage.tap("other_2");
    visit.stage.tap("phone");
    visit.stage.platform_.handover = {platform::HandoverState::State::received, {std::string(64, 'a')}};
    visit.stage.wait(std::chrono::seconds{3});
    visit.stage.platform("offline");
    visit.stage.tap("confirm");
    visit.stage.sees("待上传");
    CHECK(visit.stage.journal->waiting().size() == 1);
    visit.stage.tap("confirm");
    visit.stage.tap("decline");
    visit.stage.ends("stored");
    visit.stage.platform("online");
    visit.stage.wait(std::chrono::minutes{6});
    CHECK(visit.supplements().size() == 1);
    CHECK(visit.stage.journal->waiting().empty());
}

TEST_CASE("an original that is wanted goes by post, with the number that the post asks for, on paper too") {
    Wanting visit({{"other_1", "解除劳动合同证明", {"window", "post"}, {}}});
    visit.stage.tap("supply");
    visit.stage.tap("other_1");
    visit.stage.tap("post");
    visit.stage.platform_.kept.at(visit.key).shown.papersIn = platform::PapersIn{"XA123456785CN", "弼时镇便民服务中心", {}};
    visit.stage.tap("confirm");
    visit.stage.sees("材料补交好了");
    visit.stage.sees("XA12 3456 785C N");
    visit.stage.sees("邮政网点");
    visit.stage.tap("print");
    visit.stage.prints("XA123456785CN");
    visit.stage.tap("confirm");
    CHECK(platform::fromJson<platform::Supplement>(visit.supplements().front().json).materials == std::vector<platform::SentMaterial>{{"other_1", "post", {}, {}}});
}

TEST_CASE("who holds the number alone cannot hand anything in") {
    CoreStage stage;
    stage.after("unemployment_registration");
    auto& shown = stage.platform_.kept.at(stage.platform_.lastKey()).shown;
    shown.wanted = {{"other_1", "照片", {"phone"}, {}}};
    stage.tap("case_progress");
    stage.scansReceipt();
    stage.sees("照片");
    stage.neverSees("现在补");
}

TEST_CASE("an agent comes back to the case they handed in, sees no name, and adds the other's e-certificate") {
    CoreStage stage;
    stage.after("agent_supplement");
    REQUIRE(stage.platform_.delivered.size() >= 1);
    auto one = std::ranges::find_if(stage.platform_.delivered, [](auto& sent) { return sent.second.kind == "supplements"; });
    REQUIRE(one != stage.platform_.delivered.end());
    auto supplement = platform::fromJson<platform::Supplement>(one->second.json);
    CHECK(supplement.asAgent);
    CHECK(supplement.bringer.name == "王小明");
    CHECK(supplement.materials == std::vector<platform::SentMaterial>{{"disability_card", "certificate", "DEMO-0020", {}}});
    REQUIRE(stage.platform_.agentLooks.size() == 1);
    CHECK(stage.platform_.agentLooks[0].caseNumber == supplement.caseNumber);
    CHECK(stage.platform_.agentLooks[0].principal.idNumber.empty());   // whose it is, the platform knows by the case
}

TEST_CASE("one's own case is no agent's") {
    Wanting visit;
    visit.handIn();
    auto supplement = platform::fromJson<platform::Supplement>(visit.supplements().at(0).json);
    CHECK_FALSE(supplement.asAgent);
    visit.stage.neverSees("替谁办的");
}
