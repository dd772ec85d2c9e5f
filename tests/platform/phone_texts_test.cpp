#include "tests/platform/support.h"
#include "tests/support/phone.h"

using namespace platform;
using namespace platform::testing;
using Catch::Contains;
using State = HandoverState::State;

namespace {

struct Desk : Visit {
    HandoverOpened open(const std::string& key, int longest = 12) {
        client.ask(key, OpenPhoneText{"您想说的话", longest});
        return replies.expect<HandoverOpened>();
    }
    HandoverState state(const HandoverOpened& of) {
        client.ask("state", AskPhoneText{of.id});
        return replies.expect<HandoverState>();
    }

    support::Phone phone{folder.files.certificate("ca"), platform.publicUrl()};
};

}  // namespace

TEST_CASE("what a phone writes comes to the terminal that asked, without a session, and only the first of it") {
    Desk desk;
    auto opened = desk.open("w1");
    CHECK(desk.open("w1").url == opened.url);
    CHECK(opened.seconds == 180);
    CHECK(desk.state(opened).state == State::waiting);
    CHECK_THAT(desk.phone.get(opened.url).body, Contains("您想说的话") && Contains("<textarea") && Contains("最多 12 个字") && Contains("话筒"));   // by voice: what a phone can, the terminal need not
    CHECK(desk.state(opened).state == State::opened);
    CHECK(desk.state(opened).text.empty());
    CHECK(desk.phone.post(opened.url, "text=%0D%0A路灯坏了，%0D%0A请修。").status == 303);
    CHECK(desk.state(opened).text == "路灯坏了，  请修。");
    CHECK(desk.state(opened).state == State::received);
    CHECK_THAT(desk.phone.get(opened.url).body, Contains("已经送到终端") && !Contains("路灯"));
    CHECK(desk.phone.post(opened.url, "text=另一句").status == 303);
    CHECK(desk.state(opened).text == "路灯坏了，  请修。");
}

TEST_CASE("what is too long or empty is not taken, and stands on the phone to be changed") {
    Desk desk;
    auto opened = desk.open("w1", 4);
    auto refused = desk.phone.post(opened.url, "text=路灯坏了<b>");
    CHECK(refused.status == 422);
    CHECK_THAT(refused.body, Contains("写了 7 个字，最多 4 个字") && Contains("路灯坏了&lt;b&gt;"));
    CHECK(desk.phone.post(opened.url, "text=%20%0A").status == 422);
    CHECK(desk.phone.post(opened.url, "").status == 422);
    CHECK(desk.state(opened).state != State::received);
    CHECK(desk.phone.post(opened.url, "text=路灯坏了").status == 303);
    CHECK(desk.state(opened).text == "路灯坏了");
}

TEST_CASE("after three minutes a page for words is closed, and a minute later nothing of it is kept") {
    Desk desk;
    auto written = desk.open("w1"), empty = desk.open("w2");
    const auto now = desk.platform.clock.now();
    desk.phone.post(written.url, "text=路灯坏了");
    desk.platform.clock.hold(now + std::chrono::seconds(185));
    CHECK(desk.state(written).text == "路灯坏了");   // sent in time, asked for a moment late
    CHECK(desk.state(empty).state == State::expired);
    CHECK(desk.phone.get(empty.url).status == 404);
    CHECK(desk.phone.post(empty.url, "text=晚了").status == 404);
    desk.platform.clock.hold(now + std::chrono::seconds(245));
    desk.client.ask("state", AskPhoneText{written.id});
    CHECK(desk.replies.expect<Refused>().code == "handover_unknown");
    CHECK_FALSE(desk.platform.database.query("SELECT 1 FROM phone_texts").next());
}

TEST_CASE("a page for words belongs to the terminal that asked for it") {
    Desk desk;
    auto opened = desk.open("w1");
    desk.platform.database.run("UPDATE phone_texts SET terminal = 'another'");
    desk.client.ask("state", AskPhoneText{opened.id});
    CHECK(desk.replies.expect<Refused>().code == "handover_unknown");
    desk.client.ask("w1", OpenPhoneText{"您想说的话", 12});
    CHECK(desk.replies.expect<Refused>().code == "key_reused");
    CHECK(desk.phone.get("/w/" + std::string(32, 'a')).status == 404);
}
