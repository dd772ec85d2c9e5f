#include "platform/server/identities.h"
#include "platform/server/catalogue.h"
#include "tests/platform/support.h"
#include "tests/support/phone.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;
using Catch::Contains;
using State = LoginStands::State;

namespace {

struct Hall {
    template <class T> T said(Question question, const std::string& key = "430681107000-0001-login-1") {
        client.ask(key, std::move(question));
        return replies.expect<T>();
    }
    std::string refusal(Question question) { return said<Refused>(std::move(question)).code; }
    LoginStands stands() { return said<LoginStands>(AskLogin{"430681107000-0001-login-1"}); }
    std::string started() { return said<LoginStarted>(StartLogin{}).url; }
    std::string code(const char* name = "王小明") { return identityCode(platform.database, *knownPerson(platform.database, name), platform.clock.now()); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    support::Phone phone{folder.files.certificate("ca"), platform.publicUrl()};
};

std::string confirms(const char* name) { return "how=confirm&name=" + support::formValue(name); }

}  // namespace

TEST_CASE("what the phone shows opens one session, whose end is the end: played again it is refused") {
    Hall hall;
    auto code = hall.code();
    auto known = hall.said<Identified>(OpenSessionByCode{code});
    CHECK(known.person.name == "王小明");
    CHECK(known.person.idNumber == "000000198604121011");
    hall.said<CaseList>(ListCases{known.token});
    CHECK(hall.refusal(OpenSessionByCode{code}) == "identity_code_used");
    hall.client.ask("", CloseSession{known.token});
    CHECK(hall.refusal(ListCases{known.token}) == "session_unknown");
}

TEST_CASE("a code that is old, forged or of somebody else's making opens nothing") {
    Hall hall;
    auto code = hall.code(), forged = hall.code();
    forged[10] = forged[10] == 'a' ? 'b' : 'a';
    CHECK(hall.refusal(OpenSessionByCode{forged}) == "identity_code_wrong");
    hall.platform.clock.hold(hall.platform.clock.now() + 181s);
    CHECK(hall.refusal(OpenSessionByCode{code}) == "identity_code_old");
}

TEST_CASE("a login is confirmed on the phone, handed out once to its terminal, and then over") {
    Hall hall;
    auto url = hall.started();
    CHECK(hall.stands().state == State::waiting);
    auto page = hall.phone.get(url);
    CHECK_THAT(page.body, Contains("430681107000-0001") && Contains("确认登录") && Contains("只在您自己站在"));
    CHECK(hall.stands().state == State::opened);
    CHECK(hall.phone.post(url, confirms("李秀英")).status == 303);
    CHECK_THAT(hall.phone.get(url).body, Contains("已经登录"));
    CHECK(hall.phone.post(url, confirms("王小明")).status == 303);    // too late: it is 李秀英's
    auto known = hall.stands();
    CHECK(known.state == State::confirmed);
    REQUIRE(known.identified);
    CHECK(known.identified->person.name == "李秀英");
    CHECK(hall.stands().state == State::over);
    CHECK_THAT(hall.phone.get(url).body, Contains("已经登录") && !Contains("<button>"));
    hall.said<CaseList>(ListCases{known.identified->token});
    hall.client.ask("", CloseSession{known.identified->token});
    CHECK(hall.refusal(ListCases{known.identified->token}) == "session_unknown");
}

TEST_CASE("another terminal cannot ask for it, and its key is not taken twice") {
    Hall hall;
    DemoWish wish;
    wish.terminal = "430681107000-0002";
    wish.calendar = std::filesystem::path(SOURCE_DIR) / "assets/calendar";
    initialise(hall.folder.files, wish, [](const std::string&) {});
    auto config = hall.platform.config();
    config.certificate = hall.folder.files.terminalCertificate(wish.terminal);
    config.key = hall.folder.files.terminalKey(wish.terminal);
    Replies elsewhere;
    Client other(config, elsewhere.sink());
    auto url = hall.started();
    hall.phone.post(url, confirms("王小明"));
    other.ask("k", AskLogin{"430681107000-0001-login-1"});
    CHECK(elsewhere.expect<Refused>().code == "login_unknown");
    other.ask("430681107000-0001-login-1", StartLogin{});
    CHECK(elsewhere.expect<Refused>().code == "key_reused");
    other.ask("", DropLogin{"430681107000-0001-login-1"});
    other.ask("k", AskLogin{"430681107000-0001-login-1"});
    CHECK(elsewhere.expect<Refused>().code == "login_unknown");
    CHECK(hall.stands().identified);
}

TEST_CASE("after three minutes, a refusal on the phone, or when the terminal has left it, a login is over") {
    Hall hall;
    auto url = hall.started();
    SECTION("declined") {
        hall.phone.post(url, "how=decline");
        CHECK(hall.stands().state == State::declined);
    }
    SECTION("too late") {
        hall.platform.clock.hold(hall.platform.clock.now() + 181s);
        CHECK(hall.stands().state == State::over);
    }
    SECTION("left") {
        hall.client.ask("", DropLogin{"430681107000-0001-login-1"});
        CHECK(hall.stands().state == State::over);
    }
    SECTION("nobody of that name") {
        hall.phone.post(url, confirms("别人"));
        CHECK(hall.stands().state == State::opened);
        hall.client.ask("", DropLogin{"430681107000-0001-login-1"});
    }
    hall.phone.post(url, confirms("王小明"));
    CHECK_FALSE(hall.stands().identified);
    CHECK(hall.phone.get("/login/00000000000000000000000000000000").status == 404);
}

TEST_CASE("the phone's own page shows a code that the terminal takes") {
    Hall hall;
    CHECK_THAT(hall.phone.get("/identity").body, Contains("出示电子身份码") && Contains("李秀英"));
    auto shown = hall.phone.post("/identity", "name=" + support::formValue("李秀英"));
    CHECK(shown.status == 200);
    CHECK_THAT(shown.body, Contains("<svg") && Contains("三分钟内有效"));
    CHECK(hall.phone.post("/identity", "name=nobody").status == 400);
}

TEST_CASE("who has died is let in by no card, code or phone, and applies for nothing; family applies about them") {
    Hall hall;
    Person dead{"李秀英", "111", "000000194912310027", {}, {}, {}, {}}, child = wangXiaoming();
    auto before = hall.said<SessionOpened>(OpenSession{dead}).token;
    auto code = hall.code("李秀英");
    auto url = hall.started();
    hall.phone.post(url, confirms("李秀英"));
    support::run({std::string(BINARY_DIR) + "/kiosk-platform", {"deceased", hall.folder.files.root.string(), dead.idNumber}});

    CHECK(hall.refusal(ListCases{before}) == "session_unknown");       // it ended with them
    CHECK(hall.refusal(OpenSession{dead}) == "holder_deceased");
    CHECK(hall.refusal(OpenSessionByCode{code}) == "holder_deceased");
    CHECK(hall.said<Refused>(AskLogin{"430681107000-0001-login-1"}).code == "holder_deceased");
    auto applied = submission();
    applied.applicant = dead;
    hall.client.ask(applied.key, SubmitCase{toJson(applied)});
    CHECK(hall.replies.expect<Refused>().code == "holder_deceased");

    loadCatalogue(hall.platform.database, {parseItem(R"({"id":"after_death","version":"1","taskCode":"12000000DEM000001E5000511001000",
        "title":{"zh_CN":"身后一件事"},"steps":[{"kind":"submit","stage":0}],"limit":{"minutes":30},"result":{"title":{"zh_CN":"结果"}},
        "office":{"name":{"zh_CN":"演示中心"},"hours":[["09:00","17:00"]]},"subject":{"deceased":true,"relations":[{"id":"child"}]}})")});
    auto about = submission(2);
    about.itemId = "after_death";
    about.subject = Subject{dead.name, dead.idNumber, "child"};
    hall.client.ask(about.key, SubmitCase{toJson(about)});
    hall.replies.expect<Accepted>();
    hall.said<SessionOpened>(OpenSession{child});

    support::run({std::string(BINARY_DIR) + "/kiosk-platform", {"deceased", hall.folder.files.root.string(), dead.idNumber, "--mistaken"}});
    hall.said<SessionOpened>(OpenSession{dead});
}
