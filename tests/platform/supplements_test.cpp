#include "platform/server/supplements.h"

#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

struct Returned {
    Returned() {
        auto applied = submission(1);
        client.ask(applied.key, SubmitCase{toJson(applied)});
        number = replies.expect<Accepted>().caseNumber;
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
        client.ask("up", UploadMaterial{token, {0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9}});
        hash = replies.expect<Uploaded>().hash;
    }
    Case found() {
        client.ask("find", FindCase{number});
        return replies.expect<CaseFound>().found;
    }
    Supplement supplement(int serial, std::vector<SentMaterial> materials) {
        return {submission(serial).key, number, wangXiaoming(), false, std::move(materials), at("20261124T100000")};
    }
    void send(const Supplement& made) { client.ask(made.key, Deliver{"supplements", toJson(made)}); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Calendar calendar{folder.files.calendar()};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string number, token, hash;
};

}  // namespace

TEST_CASE("an office says all that is missing at once, and the case goes on when all of it has come") {
    Returned visit;
    want(visit.platform.database, visit.number, {"解除劳动合同证明", "照片"}, visit.calendar, at("20261123T100000"));
    auto wanted = visit.found();
    REQUIRE(wanted.wanted.size() == 2);
    CHECK(wanted.statusText == "要补材料");
    CHECK(wanted.wantedUntil == at("20261130T235959"));                // five working days: Tuesday to Monday
    visit.send(visit.supplement(2, {{wanted.wanted[0].id, "camera", {}, {visit.hash}}}));
    CHECK(visit.replies.expect<Refused>().code == "materials_missing");
    auto whole = visit.supplement(3, {{wanted.wanted[0].id, "camera", {}, {visit.hash}}, {wanted.wanted[1].id, "phone", {}, {visit.hash}}});
    visit.send(whole);
    CHECK(visit.replies.expect<Delivered>().number == visit.number);
    visit.send(whole);
    CHECK(visit.replies.expect<Delivered>().number == visit.number);   // the same key: once
    CHECK(visit.found().wanted.empty());
    visit.send(visit.supplement(4, {{wanted.wanted[0].id, "camera", {}, {visit.hash}}}));
    CHECK(visit.replies.expect<Refused>().code == "nothing_wanted");
}

TEST_CASE("another person's papers do not go to somebody's case") {
    Returned visit;
    want(visit.platform.database, visit.number, {"照片"}, visit.calendar, at("20261123T100000"));
    auto other = visit.supplement(2, {{"other_1", "camera", {}, {visit.hash}}});
    other.bringer.name = "李秀英";
    other.bringer.idNumber = "000000194912310027";
    visit.send(other);
    CHECK(visit.replies.expect<Refused>().code == "case_unknown");
}

TEST_CASE("what does not come in time is returned, and it says so") {
    Returned visit;
    want(visit.platform.database, visit.number, {"照片"}, visit.calendar, at("20261123T100000"));
    visit.platform.clock.hold(at("20261201T000000"));
    auto found = visit.found();
    CHECK(found.decision == Decision::returned);
    CHECK(found.returnReason.find("期限过了") != std::string::npos);
    CHECK(found.wanted.empty());
}
