#include "platform/server/result_ways.h"

#include "platform/server/collections.h"
#include "platform/server/office.h"
#include "tests/platform/package_visit.h"

using namespace platform;
using namespace platform::testing;
using Ways = std::vector<std::string>;

namespace {

const PostAddress address{"王小明", "13800000000", "弼时镇演示一村"};

// 王小明 has applied for the card of the elderly, which can be printed, fetched or posted.
struct Waiting {
    explicit Waiting(const std::string& way = "print") {
        auto made = submission(1);
        const auto item = builtInItem("elderly_card");
        made.itemId = item.id, made.itemVersion = item.version, made.taskCode = item.taskCode;
        made.form.clear();
        made.scenario = {{"behalf", "self"}};
        made.resultWay = way;
        if (way == "post") made.post = address;
        visit.client.ask("open", OpenSession{wangXiaoming()});
        token = visit.replies.expect<SessionOpened>().token;
        visit.client.ask("up", UploadMaterial{token, {0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9}});
        made.materials = {{"photo", "phone", {}, {visit.replies.expect<Uploaded>().hash}}};
        number = visit.accepted(made).caseNumber;
    }
    Case changed(const ChangeWay& change, const std::string& key = "430681107000-0001-way-1") {
        visit.client.ask(key, change);
        return visit.replies.expect<CaseFound>().found;
    }
    std::string refused(const ChangeWay& change, const std::string& key = "430681107000-0001-way-1") {
        visit.client.ask(key, change);
        return visit.replies.expect<Refused>().code;
    }
    ChangeWay to(const std::string& way) const { return {token, number, way, way == "post" ? std::optional(address) : std::nullopt}; }
    Case found() { return visit.found(number); }
    Time now() { return visit.platform.clock.now(); }
    void approved() { approve(visit.platform.database, number, visit.platform.seal, now()); }

    PackageVisit visit;
    std::string token, number;
};

}  // namespace

TEST_CASE("the way to a result can be changed among those of the item, until there is one") {
    Waiting waiting;
    CHECK(waiting.found().resultWay == "print");
    CHECK(waiting.found().otherWays == Ways{"window", "post"});
    auto changed = waiting.changed(waiting.to("post"));
    CHECK(changed.resultWay == "post");
    CHECK(changed.otherWays == Ways{"print", "window", "post"});   // to another address
    CHECK(changed.events.back().what == "取结果的办法改成：邮寄");
    CHECK(waiting.refused(waiting.to("locker"), "k-2") == "way_wrong");
    CHECK(waiting.refused({waiting.token, waiting.number, "post", {}}, "k-3") == "way_wrong");
    CHECK(waiting.refused({waiting.token, waiting.number, "window", address}, "k-4") == "way_wrong");
    waiting.approved();
    CHECK(waiting.refused(waiting.to("window"), "k-5") == "result_issued");
    CHECK(waiting.found().otherWays.empty());
    CHECK(waiting.found().resultWay == "post");
    CHECK(waiting.found().statusText == "已办结，结果准备寄出");
}

TEST_CASE("who has it posted may have it posted elsewhere, and the office sends it to the last address that was named") {
    Waiting waiting("post");
    auto& database = waiting.visit.platform.database;
    const auto to = [&] { return postedTo(database, *findCase(database, waiting.number)); };
    CHECK(to() == address);
    auto elsewhere = waiting.to("post");
    elsewhere.post->address = "沱江镇演示二村";
    CHECK(waiting.changed(elsewhere).events.back().what == "收件地址改了");
    CHECK(to() == elsewhere.post);
    waiting.changed(waiting.to("window"), "k-2");
    CHECK_FALSE(to());
}

TEST_CASE("a change that comes twice counts once, and one that comes late does not undo the next") {
    Waiting waiting;
    waiting.changed(waiting.to("post"), "k-1");
    waiting.changed(waiting.to("window"), "k-2");
    CHECK(waiting.changed(waiting.to("post"), "k-1").resultWay == "window");
    CHECK(waiting.refused(waiting.to("print"), "k-1") == "key_reused");
    waiting.approved();
    CHECK(waiting.changed(waiting.to("window"), "k-2").resultWay == "window");   // it was made before
}

TEST_CASE("another person's way is not theirs to change, and a way that the item does not have is not submitted") {
    Waiting waiting;
    Person other;
    other.name = "李秀英", other.idNumber = "000000194912310027";
    waiting.visit.client.ask("open", OpenSession{other});
    auto change = waiting.to("post");
    change.token = waiting.visit.replies.expect<SessionOpened>().token;
    CHECK(waiting.refused(change) == "case_unknown");
    auto made = fromJson<Submission>(toJson(submission(2)));
    made.resultWay = "locker";
    const auto item = builtInItem("back_to_work_policy");
    made.itemId = item.id, made.itemVersion = item.version, made.taskCode = item.taskCode;
    made.scenario = {{"who", "small"}};
    made.materials = {{"proof", "later", {}, {}}};
    made.undertaking = made.consent;
    made.organisation = Organisation{"汇有限公司", "910000000000001009"};
    CHECK(waiting.visit.refused(made) == "way_wrong");
}

TEST_CASE("the members of a package go the way of the package, which is open until the first has a result") {
    PackageVisit visit;
    auto made = submission(1);
    const auto item = builtInItem("newborn_package");
    made.itemId = item.id, made.itemVersion = item.version, made.taskCode = item.taskCode;
    made.form.clear();
    made.scenario = {{"married", "yes"}, {"follow", "mother"}, {"where", "hospital"}};
    made.subject = Subject{"盘小宝", {}, "father"};
    made.members = {"birth_certificate", "household", "medical_insurance", "vaccination", "health_handbook"};
    made.decideAreaCode = "430626000000";
    made.resultWay = "window";
    const auto accepted = visit.accepted(made);
    visit.client.ask("open", OpenSession{wangXiaoming()});
    const auto token = visit.replies.expect<SessionOpened>().token;
    CHECK(visit.found(accepted.members[0].caseNumber).otherWays.empty());
    visit.client.ask("k-1", ChangeWay{token, accepted.caseNumber, "post", address});
    CHECK(visit.replies.expect<CaseFound>().found.resultWay == "post");
    CHECK(visit.found(accepted.members[0].caseNumber).resultWay == "post");
    approve(visit.platform.database, accepted.members[0].caseNumber, visit.platform.seal, visit.platform.clock.now());
    CHECK(visit.found(accepted.caseNumber).otherWays.empty());
    visit.client.ask("k-2", ChangeWay{token, accepted.caseNumber, "window", {}});
    CHECK(visit.replies.expect<Refused>().code == "result_issued");
}

TEST_CASE("each way ends in 已送达, with when that was and by what it is known", "[lone]") {
    const auto way = GENERATE(as<std::string>(), "print", "window", "locker", "post");
    Waiting waiting;
    waiting.approved();
    auto& database = waiting.visit.platform.database;
    CHECK_FALSE(waiting.found().handedOver);
    if (way == "print") {
        waiting.visit.client.ask("430681107000-0001-print-1", RequestPrint{waiting.token, waiting.number});
        waiting.visit.replies.expect<PrintGranted>();
        waiting.visit.client.ask("430681107000-0001-print-1", ReportPrint{"printed", 1});
        waiting.visit.replies.expect<PrintReported>();
    }
    if (way == "window") windowHandedOver(database, waiting.number, waiting.now());
    if (way == "locker") {
        shelve(database, waiting.number, {"430681107000-0001", 3, 7}, waiting.now());
        CHECK(waiting.found().statusText == "已办结，结果在取件柜");
        waiting.visit.client.ask("430681107000-0001-opening-1", RequestOpening{waiting.token, {}, waiting.number});
        waiting.visit.replies.expect<OpeningGranted>();
        takeDoorReport(database, {"430681107000-0001-opening-1", "opened", 3, waiting.now()}, "430681107000-0001", waiting.now());
    }
    if (way == "post") {
        postResult(database, waiting.number, "邮政快递", "EM123456789CN", waiting.now());
        CHECK(waiting.found().statusText == "已办结，结果已寄出");
        carrierDelivered(database, waiting.number, waiting.now());
    }
    const auto found = waiting.found();
    REQUIRE(found.handedOver);
    CHECK(found.statusText == "已送达");
    CHECK(found.handedOver->way == way);
    CHECK(found.handedOver->time == waiting.now());
    CHECK(found.handedOver->waybill == (way == "post" ? "EM123456789CN" : ""));
    if (way == "print") return;
    CHECK_THROWS_WITH(windowHandedOver(database, waiting.number, waiting.now()), Catch::Contains("has been handed over"));
    waiting.visit.client.ask("mine", AskCollections{waiting.token, {}});
    auto mine = waiting.visit.replies.expect<CollectionList>().collections;
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].state == CollectionState::delivered);
    CHECK(mine[0].handedOver == waiting.now());
}
