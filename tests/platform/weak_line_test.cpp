#include <chrono>
#include <set>

#include "tests/platform/support.h"
#include "tests/support/shaping_proxy.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;

namespace {

// The client on a village's line to a real platform.
struct Village {
    explicit Village(support::WeakLine line) : proxy(support::portOf(platform.config().url), line) {
        config = platform.config();
        config.url = "https://localhost:" + std::to_string(proxy.port());
        config.connectTimeout = 10s;
        config.requestTimeout = 20s;
    }
    std::int64_t cases() { return casesIn(platform.database); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    support::ShapingProxy proxy;
    ClientConfig config;
};

}  // namespace

TEST_CASE("on 64 kbit/s with 600 ms there and back an application and a picture arrive") {
    Village village{{8000, 300ms}};
    Replies replies;
    Client client(village.config, replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto first = replies.next(20s);
    INFO(Replies::words(first.what));
    CHECK(std::holds_alternative<Accepted>(first.what));
    client.ask("open", OpenSession{wangXiaoming()});
    auto opened = replies.next(20s);
    REQUIRE(std::holds_alternative<SessionOpened>(opened.what));
    std::vector<std::uint8_t> picture(20000, 7);
    for (std::size_t at = 0; auto byte : {0xFF, 0xD8, 0xFF, 0xE0}) picture[at++] = static_cast<std::uint8_t>(byte);
    picture[19998] = 0xFF, picture[19999] = 0xD9;
    client.ask("up", UploadMaterial{std::get<SessionOpened>(opened.what).token, picture});
    CHECK(std::holds_alternative<Uploaded>(replies.next(30s).what));
}

TEST_CASE("on a line that is cut again and again every application makes one case, and none is lost") {
    Village village{{0, 0ms, 0, 0ms, 6000}};
    Replies replies;
    Client client(village.config, replies.sink());
    for (int serial = 1; serial <= 5; ++serial) {
        auto applied = submission(serial);
        for (int tries = 0; tries < 40; ++tries) {
            client.ask(applied.key, SubmitCase{toJson(applied)});
            if (std::holds_alternative<Accepted>(replies.next().what)) break;
        }
    }
    CHECK(village.proxy.resets() > 0);
    CHECK(village.cases() == 5);
}

TEST_CASE("a line that stalls now and then is waited for") {
    Village village{{0, 5ms, 0.05, 300ms}};
    Replies replies;
    Client client(village.config, replies.sink());
    for (int serial = 1; serial <= 5; ++serial) {
        auto applied = submission(serial);
        client.ask(applied.key, SubmitCase{toJson(applied)});
        CHECK(std::holds_alternative<Accepted>(replies.next(20s).what));
    }
    CHECK(village.cases() == 5);
}

TEST_CASE("a line that is cut within the handshake is no matter of certificates") {
    const std::size_t bytes = GENERATE(1U, 200U, 900U, 1800U);
    INFO("cut after " << bytes);
    Village village{{0, 0ms, 0, 0ms, bytes}};
    Replies replies;
    Client client(village.config, replies.sink());
    client.ask("open", OpenSession{wangXiaoming()});
    CHECK(replies.expect<Unreachable>().why == Unreachable::Why::offline);
    CHECK(village.proxy.resets() > 0);
}
