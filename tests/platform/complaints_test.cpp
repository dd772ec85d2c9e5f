#include "platform/server/complaints.h"

#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

Complaint complaint(int serial = 3) {
    auto made = fromJson<Complaint>(example("complaint"));
    made.key = "430681107000-0001-20261123-000" + std::to_string(serial);
    return made;
}

struct Hotline {
    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};

    std::string number(const Complaint& one) {
        client.ask(one.key, Deliver{"complaints", toJson(one)});
        return replies.expect<Delivered>().number;
    }
    ComplaintFound found(const std::string& number) {
        client.ask("find", FindComplaint{number});
        return replies.expect<ComplaintFound>();
    }
};

}  // namespace

TEST_CASE("a complaint gets one number, however often it comes, and a day of its own to be answered by") {
    Hotline hotline;
    auto number = hotline.number(complaint());
    CHECK(number.starts_with("202611230001"));
    CHECK(hotline.number(complaint()) == number);
    CHECK(hotline.number(complaint(4)) != number);
    REQUIRE(everyComplaint(hotline.platform.database).size() == 2);
    auto first = everyComplaint(hotline.platform.database)[0];
    CHECK(first.said.words == complaint().words);
    CHECK(first.said.report->devices.at("receipt_printer") == "userError");
    CHECK(first.shown.dueTime == testing::at("20261130T170000"));   // Monday; five working days
    auto changed = complaint();
    changed.words = "换一句";
    hotline.client.ask(changed.key, Deliver{"complaints", toJson(changed)});
    CHECK(hotline.replies.expect<Refused>().code == "key_reused");
}

TEST_CASE("whoever holds the number reads how far it has come, and nothing of what was said") {
    Hotline hotline;
    auto number = hotline.number(complaint());
    CHECK(hotline.found(number).status == "received");
    dispatch(hotline.platform.database, number, "弼时镇便民服务中心");
    CHECK(hotline.found(number).office == "弼时镇便民服务中心");
    replyToComplaint(hotline.platform.database, number, "已经修好。");
    for (auto& asked : {number, complaint().key, std::string("4306811070000001202611230003")}) {
        auto found = hotline.found(asked);
        CHECK(found.number == number);
        CHECK(found.status == "replied");
        CHECK(found.reply == "已经修好。");
        CHECK(toJson(found).find(complaint().words) == std::string::npos);
        CHECK(toJson(found).find(complaint().mobile) == std::string::npos);
    }
    hotline.client.ask("find", FindComplaint{"2026112300010000000"});
    CHECK(hotline.replies.expect<Refused>().code == "complaint_unknown");
}

TEST_CASE("an office decides once, and only on what there is") {
    Hotline hotline;
    auto number = hotline.number(complaint());
    auto& database = hotline.platform.database;
    CHECK_THROWS_WITH(dispatch(database, "1", "甲"), Catch::Contains("no complaint 1"));
    CHECK_THROWS(replyToComplaint(database, number, ""));
    replyToComplaint(database, number, "好。");
    CHECK_THROWS_WITH(replyToComplaint(database, number, "再说一句"), Catch::Contains("already"));
    CHECK_THROWS_WITH(dispatch(database, number, "甲"), Catch::Contains("already"));
}

TEST_CASE("another terminal's number and an empty complaint are refused") {
    Hotline hotline;
    auto foreign = complaint(), empty = complaint(5);
    foreign.key = "430681107000-0002-20261123-0003";
    hotline.client.ask(foreign.key, Deliver{"complaints", toJson(foreign)});
    CHECK(hotline.replies.expect<Refused>().code == "terminal_mismatch");
    empty.words.clear();
    hotline.platform.expectedViolations = 1;
    hotline.client.ask(empty.key, Deliver{"complaints", toJson(empty)});
    hotline.replies.next();
    CHECK(everyComplaint(hotline.platform.database).empty());
}
