#include "platform/server/papers_in.h"

#include "platform/server/catalogue.h"
#include "platform/server/supplements.h"
#include "tests/platform/package_visit.h"

using namespace platform;
using namespace platform::testing;

namespace {

// 王小明 changes a broken card: the old one goes to the office by post, the new one comes by post.
struct Posting {
    Posting() {
        Database database(visit.folder.files.database());
        loadCatalogue(database, {builtInItem("social_security_card")});
        visit.client.ask("open", OpenSession{wangXiaoming()});
        visit.client.ask("up", UploadMaterial{visit.replies.expect<SessionOpened>().token, {0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9}});
        hash = visit.replies.expect<Uploaded>().hash;
    }
    Submission broken(const std::string& way) const {
        auto made = submission(1);
        const auto item = builtInItem("social_security_card");
        made.itemId = item.id, made.itemVersion = item.version, made.taskCode = item.taskCode;
        made.form.clear();
        made.scenario = {{"what", "broken"}};
        made.materials = {{"photo", "phone", {}, {hash}}, {"old_card", way, {}, {}}};
        made.resultWay = "window";
        return made;
    }
    PackageVisit visit;
    std::string hash;
};

}  // namespace

TEST_CASE("what is sent by post has a number of its own, and the case waits for it") {
    Posting posting;
    const auto made = posting.broken("post");
    const auto accepted = posting.visit.accepted(made);
    REQUIRE(accepted.papersIn);
    CHECK(accepted.papersIn->receiver == "弼时镇便民服务中心");
    CHECK_THAT(accepted.papersIn->waybill, Catch::Matches("XA[0-9]{9}CN"));
    int sum = 0;
    for (int i = 0; i < 8; ++i) sum += (accepted.papersIn->waybill[std::size_t(2 + i)] - '0') * std::array{8, 6, 4, 2, 3, 5, 9, 7}[std::size_t(i)];
    const int check = 11 - sum % 11;
    CHECK(accepted.papersIn->waybill[10] - '0' == (check == 10 ? 0 : check == 11 ? 5 : check));
    CHECK(posting.visit.accepted(made).papersIn->waybill == accepted.papersIn->waybill);   // the same key: one parcel
    auto& database = posting.visit.platform.database;
    CHECK(posting.visit.found(accepted.caseNumber).statusText == "等您寄来原件");
    CHECK_FALSE(posting.visit.found(accepted.caseNumber).papersIn->received);
    papersReceived(database, accepted.caseNumber, posting.visit.platform.clock.now());
    const auto found = posting.visit.found(accepted.caseNumber);
    CHECK(found.papersIn->received == posting.visit.platform.clock.now());
    CHECK(found.statusText == "已提交，等待经办机构办理");
    CHECK(found.events.back().what == "已收到您寄来的原件，" + accepted.papersIn->waybill);
    CHECK_THROWS_WITH(papersReceived(database, accepted.caseNumber, posting.visit.platform.clock.now()), Catch::Contains("received already"));
}

TEST_CASE("what is brought to the window has no parcel, and another material cannot be posted") {
    Posting posting;
    const auto accepted = posting.visit.accepted(posting.broken("window"));
    CHECK_FALSE(accepted.papersIn);
    CHECK_THROWS_WITH(papersReceived(posting.visit.platform.database, accepted.caseNumber, posting.visit.platform.clock.now()), Catch::Contains("nothing is to come"));
    auto made = posting.broken("window");
    made.key = submission(2).key;
    made.materials[0] = {"photo", "post", {}, {}};
    CHECK(posting.visit.refused(made) == "materials_missing");
}

TEST_CASE("what an office asks for afterwards may come by post like anything else of the item") {
    Posting posting;
    const auto accepted = posting.visit.accepted(posting.broken("window"));
    want(posting.visit.platform.database, accepted.caseNumber, {"old_card"}, Calendar(posting.visit.folder.files.calendar()), posting.visit.platform.clock.now());
    CHECK(posting.visit.found(accepted.caseNumber).wanted.at(0).sources == std::vector<std::string>{"window", "post"});
}

TEST_CASE("what an office asks for once more goes into the parcel that is awaited, or into another one with a number of its own") {
    Posting posting;
    const auto accepted = posting.visit.accepted(posting.broken("post"));
    auto& database = posting.visit.platform.database;
    const auto now = posting.visit.platform.clock.now();
    const auto supply = [&](int number) {
        if (number != 9) want(database, accepted.caseNumber, {"一份证明"}, Calendar(posting.visit.folder.files.calendar()), now);
        Time until{};
        CHECK(wantedOf(database, accepted.caseNumber, until).back().sources == std::vector<std::string>{"camera", "phone", "window", "post"});
        return takeSupplement(database, {submission(number).key, accepted.caseNumber, wangXiaoming(), false, {{"other_1", "post", {}, {}}}, now}, "430681107000-0001", now);
    };
    CHECK(supply(7));
    CHECK(posting.visit.found(accepted.caseNumber).papersIn->waybill == accepted.papersIn->waybill);
    papersReceived(database, accepted.caseNumber, now);
    CHECK(supply(8));
    CHECK_FALSE(supply(7));                          // said once more, late: it is not what was asked for since
    CHECK(supply(9));
    const auto found = posting.visit.found(accepted.caseNumber);
    CHECK(found.papersIn->waybill != accepted.papersIn->waybill);
    CHECK_FALSE(found.papersIn->received);
    CHECK(found.statusText == "等您寄来原件");
    papersReceived(database, accepted.caseNumber, now);
}
