#include "platform/server/collections.h"
#include "platform/server/office.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

// A case of 王小明 that has been approved, and a terminal that asks.
struct PickupCounter {
    PickupCounter() {
        client.ask(key, SubmitCase{toJson(submission())});
        caseNumber = replies.expect<Accepted>().caseNumber;
        approve(platform.database, caseNumber, platform.seal, platform.clock.now());
    }
    Time now() { return platform.clock.now(); }
    std::string shelved(int days = 7) { return shelve(platform.database, caseNumber, {"430681107000-0001", 3, days}, now()); }
    template <class T> T said(Question question, const std::string& with = "430681107000-0001-opening-1") {
        client.ask(with, std::move(question));
        return replies.expect<T>();
    }
    std::string refusal(Question question, const std::string& with = "430681107000-0001-opening-1") { return said<Refused>(std::move(question), with).code; }
    std::string token(Person person = wangXiaoming()) { return said<SessionOpened>(OpenSession{std::move(person)}).token; }
    void report(const char* outcome, const std::string& opening = "430681107000-0001-opening-1") {
        said<Delivered>(Deliver{"deliveries", toJson(DoorReport{opening, outcome, 3, now()})}, "430681107000-0001-20261123-0009");
    }
    std::string line() {
        auto all = allCollections(platform.database);
        return all.empty() ? "" : all[0].state + " " + all[0].evidence;
    }

    const std::string key = submission().key;
    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string caseNumber;
};

}  // namespace

TEST_CASE("what lies in a locker is found by its code and by its owner's card, and its door is granted once a key") {
    PickupCounter counter;
    auto code = counter.shelved();
    auto found = counter.said<CollectionList>(AskCollections{{}, code}).collections;
    REQUIRE(found.size() == 1);
    CHECK(found[0].here);
    CHECK(found[0].until == counter.now() + std::chrono::days(7));
    CHECK(counter.said<CollectionList>(AskCollections{counter.token(), {}}).collections.size() == 1);
    for (int n = 0; n < 2; ++n) CHECK(counter.said<OpeningGranted>(RequestOpening{{}, code, counter.caseNumber}).door == 3);
    counter.report("opened");
    counter.report("opened");
    CHECK_THAT(counter.line(), Contains("delivered opened door 3 20261123T"));
    CHECK(counter.refusal(RequestOpening{{}, code, counter.caseNumber}, "430681107000-0001-opening-2") == "already_collected");
    CHECK(counter.said<CaseFound>(FindCase{counter.caseNumber}).found.events.back().what == "结果已送达（取件柜）");
    CHECK_THROWS_WITH(counter.shelved(), Contains("has been handed over"));
}

TEST_CASE("a door that did not open has handed nothing over") {
    PickupCounter counter;
    auto code = counter.shelved();
    counter.said<OpeningGranted>(RequestOpening{{}, code, counter.caseNumber});
    counter.report("failed");
    CHECK(counter.line() == "ready ");
    CHECK(counter.said<OpeningGranted>(RequestOpening{{}, code, counter.caseNumber}, "430681107000-0001-opening-2").door == 3);
}

TEST_CASE("somebody else's is not even hinted at, by card or by code") {
    PickupCounter counter;
    auto code = counter.shelved();
    Person other;
    other.name = "李秀英";
    other.idNumber = "000000194912310027";
    auto token = counter.token(other);
    CHECK(counter.said<CollectionList>(AskCollections{token, {}}).collections.empty());
    CHECK(counter.refusal(RequestOpening{token, {}, counter.caseNumber}) == "case_unknown");
    CHECK(counter.refusal(AskCollections{token, code}) == "not_owner");
    CHECK(counter.refusal(RequestOpening{token, code, counter.caseNumber}) == "not_owner");
    CHECK(counter.refusal(AskCollections{{}, {}}) == "session_unknown");
}

TEST_CASE("who tries codes is stopped for a while") {
    PickupCounter counter;
    auto code = counter.shelved();
    for (int n = 0; n < 10; ++n) CHECK(counter.refusal(AskCollections{{}, code == "00000000" ? "00000001" : "00000000"}) == "pickup_code_wrong");
    CHECK(counter.refusal(AskCollections{{}, code}) == "too_many_tries");
    counter.platform.clock.hold(counter.now() + 11min);
    CHECK(counter.said<CollectionList>(AskCollections{{}, code}).collections.size() == 1);
}

TEST_CASE("what was kept too long is not handed out, and goes by post") {
    PickupCounter counter;
    auto code = counter.shelved(1);
    counter.platform.clock.hold(counter.now() + 25h);
    CHECK(counter.said<CollectionList>(AskCollections{{}, code}).collections.at(0).state == CollectionState::returned);
    CHECK(counter.refusal(RequestOpening{{}, code, counter.caseNumber}) == "held_too_long");
    postResult(counter.platform.database, counter.caseNumber, "邮政快递", "EM123456789CN", counter.now());
    auto posted = counter.said<CollectionList>(AskCollections{counter.token(), {}}).collections.at(0);
    CHECK(posted.way == HandOver::post);
    CHECK(posted.waybill == "EM123456789CN");
    CHECK(counter.refusal(AskCollections{{}, code}) == "pickup_code_wrong");
    carrierDelivered(counter.platform.database, counter.caseNumber, counter.now());
    CHECK_THAT(counter.line(), Contains("delivered signed"));
}

TEST_CASE("a locker of another terminal is told of, and not opened from here") {
    PickupCounter counter;
    auto code = shelve(counter.platform.database, counter.caseNumber, {"430681107000-0002", 3, 7}, counter.now());
    auto found = counter.said<CollectionList>(AskCollections{{}, code}).collections.at(0);
    CHECK_FALSE(found.here);
    CHECK(found.place == "430681107000-0002");
    CHECK(counter.refusal(RequestOpening{{}, code, counter.caseNumber}) == "elsewhere");
    CHECK(counter.refusal(Deliver{"deliveries", toJson(DoorReport{"430681107000-0001-opening-9", "opened", 3, counter.now()})}, "430681107000-0001-20261123-0008") == "opening_unknown");
}

TEST_CASE("nothing is put behind a door where something lies, and no case without a result is handed over") {
    PickupCounter counter;
    counter.shelved();
    counter.client.ask(submission(2).key, SubmitCase{toJson(submission(2))});
    auto second = counter.replies.expect<Accepted>().caseNumber;
    CHECK_THROWS_WITH(shelve(counter.platform.database, second, {"430681107000-0001", 4, 7}, counter.now()), Contains("has no result"));
    approve(counter.platform.database, second, counter.platform.seal, counter.now());
    CHECK_THROWS_WITH(shelve(counter.platform.database, second, {"430681107000-0001", 3, 7}, counter.now()), Contains("something else lies"));
    CHECK_NOTHROW(shelve(counter.platform.database, second, {"430681107000-0001", 4, 7}, counter.now()));
}
