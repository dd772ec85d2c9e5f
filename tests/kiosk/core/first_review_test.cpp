#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

TEST_CASE("what the window has not looked at is 待受理 on screen and paper, and there is no notice of acceptance to print") {
    CoreStage stage;
    support::play(support::loadWalk("first_review"), stage);
    auto& papers = stage.receipts.papers;
    auto notices = std::ranges::count_if(papers, [](auto& paper) { return paper.find("文书编号") != paper.npos; });
    CHECK(notices == 1);
    for (auto& paper : papers)
        if (paper.find("待受理") != paper.npos) CHECK(paper.find("受理通知书") == paper.npos);
}

TEST_CASE("a result that is asked for too early says that the application has not been accepted yet") {
    CoreStage stage;
    support::play(support::loadWalk("id_card_renewal"), stage);
    stage.tap("collect_result");
    stage.card("王小明");
    stage.sees("您有一件已提交，还没有受理");
}

TEST_CASE("the guide of an item that needs an intermediary leads to the list of them") {
    CoreStage stage;
    support::play(support::loadWalk("guide_to_agencies"), stage);
}

TEST_CASE("a copy of what was agreed to is printed where it is wanted, with the code by which the platform keeps it") {
    CoreStage stage;
    support::play(support::loadWalk("birth_service_registration"), stage);
    auto sent = nlohmann::json::parse(stage.platform_.kept.begin()->second.json);
    auto& copy = stage.receipts.papers.back();
    CHECK(copy.find(sent["declaration"]["textHash"].get<std::string>().substr(0, 16)) != copy.npos);
    CHECK(copy.find("王小明") == copy.npos);
    CHECK(stage.journal->openIntents().empty());
}
