#include "platform/server/ratings.h"

#include "platform/server/cases.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

Rating rating(int serial = 2) {
    auto made = fromJson<Rating>(example("rating"));
    made.key = "430681107000-0001-20261123-000" + std::to_string(serial);
    return made;
}

// A platform, a terminal that is connected to it, and one case.
struct Rated {
    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string caseNumber;

    Rated() {
        auto applied = submission();
        client.ask(applied.key, SubmitCase{toJson(applied)});
        caseNumber = replies.expect<Accepted>().caseNumber;
    }
    void deliver(const Rating& one) { client.ask(one.key, Deliver{"ratings", toJson(one)}); }
    std::string refusal(const Rating& one) {
        deliver(one);
        return replies.expect<Refused>().code;
    }
    std::string number(const Rating& one) {
        deliver(one);
        return replies.expect<Delivered>().number;
    }
};

}  // namespace

TEST_CASE("a rating is taken once, with its service, and the same one again is the same one") {
    Rated at;
    auto first = rating();
    first.projectNo = at.caseNumber;
    auto number = at.number(first);
    CHECK(at.number(first) == number);
    auto all = everyRating(at.platform.database);
    REQUIRE(all.size() == 1);
    CHECK(all[0].satisfaction == 2);
    CHECK(all[0].projectNo == at.caseNumber);
    CHECK(all[0].mobile == "13800000000");
    CHECK(std::string{levelWords(all[0].satisfaction)} == "不满意");
    CHECK(standardLevel(all[0].satisfaction) == 4);
}

TEST_CASE("what the nation's platform refuses is refused, and leaves nothing behind") {
    Rated at;
    auto wrong = rating();
    SECTION("a bad rating without a reason") {
        wrong.details.clear(), wrong.words.clear();
        CHECK(at.refusal(wrong) == "rating_invalid");
    }
    SECTION("details of another level") {
        wrong.details = "209,510";
        CHECK(at.refusal(wrong) == "rating_invalid");
    }
    SECTION("rated before it was served") {
        wrong.service->serviceTime = wrong.assessTime + std::chrono::seconds{1};
        CHECK(at.refusal(wrong) == "rating_invalid");
    }
    SECTION("a service that nobody knows") {
        wrong.service.reset();
        CHECK(at.refusal(wrong) == "service_unknown");
    }
    SECTION("another terminal's number") {
        wrong.key = "430681107000-0002-20261123-0002";
        CHECK(at.refusal(wrong) == "terminal_mismatch");
    }
    CHECK(everyRating(at.platform.database).empty());
    CHECK_FALSE(at.platform.database.query("SELECT 1 FROM services").next());
    CHECK_FALSE(at.number(rating(3)).empty());
}

TEST_CASE("a good rating needs no reason, and either of them is reason enough for a bad one") {
    Rated at;
    auto good = rating(2), tags = rating(3), words = rating(4);
    good.satisfaction = 5, good.details.clear(), good.words.clear(), good.projectNo = good.key;
    tags.words.clear(), tags.projectNo = tags.key;
    words.details.clear(), words.projectNo = words.key;
    for (auto& one : {good, tags, words}) CHECK_FALSE(at.number(one).empty());
}

TEST_CASE("a service of a case is rated once, by whichever of its numbers, and each service for itself") {
    Rated at;
    auto first = rating(2), again = rating(3), later = rating(4);
    first.projectNo = at.caseNumber;
    again.projectNo = submission().key;              // the stored number of the same case
    later.projectNo = at.caseNumber, later.serviceNumber = 2;
    at.number(first);
    CHECK(at.refusal(again) == "rating_repeated");
    at.number(later);
    CHECK(everyRating(at.platform.database).size() == 2);
    first.words = "换一句";
    CHECK(at.refusal(first) == "key_reused");
}

TEST_CASE("the reply to a rating of what is no case is read by its number, or by the stored one") {
    Rated at;
    auto one = rating();
    one.projectNo = one.key;
    const auto number = at.number(one);
    auto asked = [&](const std::string& by) {
        at.client.ask("find", FindComplaint{by});
        return at.replies.expect<ComplaintFound>();
    };
    REQUIRE(number.size() == 18);
    CHECK(asked(number.substr(2)).status == "received");
    CHECK(asked(number.substr(2)).dueTime > one.assessTime);
    replyToRating(at.platform.database, number, "已经改进。", testing::at("20261124T090000"));
    auto digits = one.key;
    std::erase(digits, '-');
    for (auto& by : {number.substr(2), one.key, digits}) {
        CHECK(asked(by).kind == "rating");
        CHECK(asked(by).status == "replied");
        CHECK(asked(by).reply == "已经改进。");
    }
    at.client.ask("find", FindComplaint{"1" + digits.substr(1)});
    CHECK(at.replies.expect<Refused>().code == "complaint_unknown");
}

TEST_CASE("the reply to a rating is read with the progress of its case, without the name of its owner") {
    Rated at;
    auto one = rating();
    one.projectNo = at.caseNumber;
    auto number = at.number(one);
    replyToRating(at.platform.database, number, "王小明您好，已经改进。", testing::at("20261124T090000"));
    at.client.ask("find", FindCase{at.caseNumber});
    auto events = at.replies.expect<CaseFound>().found.events;
    CHECK(events.back().what == "对评价的答复：***您好，已经改进。");
    CHECK(everyRating(at.platform.database)[0].reply == "王小明您好，已经改进。");
    CHECK_THROWS_WITH(replyToRating(at.platform.database, "PJ1", "好", {}), Catch::Contains("no rating PJ1"));
    CHECK_THROWS(replyToRating(at.platform.database, number, "", {}));
}
