#include "platform/server/page.h"
#include "platform/server/rate_limit.h"
#include "tests/platform/support.h"
#include "tests/support/phone.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;
using Catch::Contains;
using support::Phone;

TEST_CASE("a phone without a certificate sees the public pages, and nothing of what terminals are told") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Phone phone(folder.files.certificate("ca"), platform.publicUrl());
    auto page = phone.get("/");
    CHECK(page.status == 200);
    CHECK_THAT(page.body, Contains("<meta name=\"viewport\"") && Contains("<h1>就近政务服务平台</h1>") && !Contains("<script"));
    CHECK_THAT(page.headers, Contains("content-security-policy: default-src 'none'") && Contains("cache-control: no-store") && Contains("referrer-policy: no-referrer"));
    CHECK_THAT(phone.get("/style.css").headers, Contains("content-type: text/css"));
    for (auto path : {"/v1/catalogue", "/v1/cases", "/../etc/passwd", "/pay", "/%00"}) {
        INFO(path);
        auto none = phone.get(path);
        CHECK(none.status == 404);
        CHECK_THAT(none.body, Contains("没有这一页"));
    }
    CHECK(Phone(folder.files.certificate("ca"), platform.config().url).get("/v1/catalogue").status == 0);    // that listener wants a certificate
}

TEST_CASE("the public listener takes no more than it can bear, and says so in words") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Phone phone(folder.files.certificate("ca"), platform.publicUrl());
    CHECK(phone.post("/", std::string(13 << 20, 'x')).status == 413);
    int admitted = 0;
    auto reply = phone.get("/");
    for (; reply.status == 200 && admitted < 2000; ++admitted) reply = phone.get("/");    // on a slow machine some come back meanwhile
    CHECK(admitted > 200);
    CHECK(reply.status == 429);
    CHECK_THAT(reply.body, Contains("请稍等"));
}

TEST_CASE("texts become pages without becoming HTML") {
    CHECK(escapedHtml("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;'");
    auto shown = page("<b>", htmlRows({{"<dt>", "&"}}) + htmlForm("/\"", "<", htmlHidden("\"", ">")));
    CHECK_THAT(shown.body, !Contains("<b>") && Contains("&lt;dt&gt;") && Contains("action=\"/&quot;\"") && Contains("value=\"&gt;\""));
}

TEST_CASE("an address has a minute's worth of requests, which comes back evenly, and few addresses are remembered") {
    RateLimit limit(60, 2);
    auto now = RateLimit::Moment{} + 1h;
    for (int n = 0; n < 60; ++n) REQUIRE(limit.admits("a", now));
    CHECK_FALSE(limit.admits("a", now));
    CHECK(limit.admits("b", now));
    CHECK_FALSE(limit.admits("c", now));
    CHECK(limit.admits("a", now + 1s));
    CHECK_FALSE(limit.admits("a", now + 1s));
    CHECK(limit.admits("c", now + 1min));
}
