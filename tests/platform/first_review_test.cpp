#include "platform/server/first_review.h"

#include "platform/server/catalogue.h"
#include "platform/server/office.h"
#include "platform/server/supervision.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using Catch::Contains;

namespace {

// The example item, once more, with a window that looks first; two hours are promised.
struct FirstReview : Visit {
    FirstReview() {
        auto item = fromJson<CatalogueReceived>(example("catalogue")).items.at(0);
        item.insert(item.find('{') + 1, R"("firstReview":true,)");
        item.replace(item.find("\"minutes\":30"), 12, "\"minutes\":120");
        loadCatalogue(platform.database, {parseItem(item)});
        sent = accepted(submission());
    }
    Case found() { return Visit::found(sent.caseNumber); }
    std::string says(std::vector<std::string> words) {
        words.insert(words.begin() + 1, folder.files.root.string());
        return support::run({std::string(BINARY_DIR) + "/kiosk-platform", words});
    }
    Calendar calendar{std::filesystem::path(SOURCE_DIR) / "assets/calendar"};
    Accepted sent;
};

}  // namespace

TEST_CASE("what its window has not looked at is 待受理: nothing is promised, nobody is warned, nothing is decided") {
    FirstReview review;
    CHECK(review.sent.awaitsAcceptance);
    CHECK(review.sent.dueText == "窗口受理后起算");
    CHECK_THAT(review.sent.nextSteps.at(0), Contains("看过才受理"));
    auto shown = review.found();
    CHECK(shown.awaitsAcceptance);
    CHECK_FALSE(shown.acceptance);
    CHECK(shown.statusText == "已提交，待受理");
    supervise(review.platform.database, review.calendar, at("20270101T000000"));
    CHECK(everySupervision(review.platform.database).empty());
    CHECK_THROWS_WITH(approve(review.platform.database, review.sent.caseNumber, review.platform.seal, review.platform.clock.now()), Contains("has not been accepted"));
    CHECK_THAT(review.says({"cases"}), Contains("waiting") && Contains("due -"));
}

TEST_CASE("with the acceptance there is a notice, and the working time begins: over the night it does not run") {
    FirstReview review;
    CHECK(review.says({"accept", review.sent.caseNumber, "--now", "20261124T160000"}) == "accepted " + review.sent.caseNumber + "\n");
    auto shown = review.found();
    CHECK_FALSE(shown.awaitsAcceptance);
    CHECK(shown.statusText == "窗口已受理，正在办理");
    CHECK(shown.status == CaseStatus::inProgress);
    CHECK(shown.dueTime == at("20261125T100000"));
    REQUIRE(shown.acceptance);
    CHECK(shown.acceptance->number == "SL20261124000001");
    CHECK(shown.acceptance->time == at("20261124T160000"));
    CHECK(shown.acceptance->office == "弼时镇便民服务中心（演示）");
    CHECK_THROWS(accept(review.platform.database, review.sent.caseNumber, review.calendar, at("20261124T160500")));    // once
    auto again = submission();
    review.client.ask(again.key, SubmitCase{toJson(again)});                                                           // its answer was lost
    CHECK(review.replies.expect<Accepted>().dueTime == at("20261125T100000"));
    approve(review.platform.database, review.sent.caseNumber, review.platform.seal, at("20261125T090000"));
    CHECK(review.found().resultReady);
}

TEST_CASE("an office that decides at once has accepted by that, and one that returns it has not") {
    FirstReview review;
    SECTION("approved") {
        review.says({"approve", review.sent.caseNumber, "--now", "20261123T100000"});
        CHECK(review.found().acceptance);
        CHECK(review.found().resultReady);
    }
    SECTION("returned") {
        giveBack(review.platform.database, review.sent.caseNumber, "照片不清楚", at("20261123T100000"));
        CHECK_FALSE(review.found().acceptance);
        CHECK_THROWS(accept(review.platform.database, review.sent.caseNumber, review.calendar, at("20261123T110000")));
    }
}

TEST_CASE("an item whose window does not look first is accepted as it comes") {
    Visit visit;
    auto accepted = visit.accepted(submission());
    CHECK_FALSE(accepted.awaitsAcceptance);
    auto shown = visit.found(accepted.caseNumber);
    CHECK_FALSE(shown.acceptance);
    CHECK(shown.dueTime == accepted.dueTime);
}
