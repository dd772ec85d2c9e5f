#include "kiosk/link_watch.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace std::chrono_literals;
using Why = platform::Unreachable::Why;

namespace {

struct Watched {
    LinkWatch watch{};
    std::chrono::milliseconds now{0};
    // Code and detail of each line of the log.
    std::vector<std::string> log{};

    void says(platform::Said what, std::chrono::seconds after = 1s) {
        now += after;
        for (auto& news : watch.on({"k", std::move(what)}, now)) log.push_back(code(news.id) + " " + news.detail);
    }
    void fails(Why why, const std::string& detail = "d") { says(platform::Unreachable{why, detail}); }
    bool logged(std::vector<std::string> lines) { return std::exchange(log, {}) == lines; }
};

}  // namespace

TEST_CASE("a link that is down is logged once, and with a count when it is back") {
    Watched link;
    link.says(platform::HeartbeatTaken{});
    CHECK(link.logged({}));
    for (int n = 0; n < 40; ++n) link.fails(Why::offline, "no route");
    CHECK(link.logged({"K3001 no route"}));
    CHECK_FALSE(link.watch.reached());
    link.says(platform::HeartbeatTaken{}, 60s);
    CHECK(link.logged({"K3010 40 failed in 99 s"}));
    CHECK(link.watch.reached());
    link.says(platform::HeartbeatTaken{});
    CHECK(link.logged({}));
    link.fails(Why::offline, "no route");
    CHECK(link.logged({"K3001 no route"}));
}

TEST_CASE("another reason is a change, and all count together") {
    Watched link;
    for (auto why : {Why::offline, Why::offline, Why::timeout, Why::timeout, Why::certificate, Why::offline}) link.fails(why);
    CHECK(link.logged({"K3001 d", "K3002 d", "K3003 d", "K3001 d"}));
    link.says(platform::Refused{"internal", "words"});
    CHECK(link.logged({"K3010 6 failed in 6 s", "K3101 internal"}));
}

TEST_CASE("a bad seal and a refusal are answers, each logged, and a number that nobody knows is none") {
    Watched link;
    link.fails(Why::badSeal);
    link.says(platform::Refused{"contract_violation", ""});
    link.says(platform::Refused{"case_unknown", ""});
    CHECK(link.logged({"K3009 k", "K3101 contract_violation"}));
    CHECK(link.watch.reached());
}
