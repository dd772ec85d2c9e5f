#include <fmt/format.h>

#include "platform/server/office.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

TEST_CASE("a resident applies, asks, and the office approves: one story over TLS") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());

    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto accepted = replies.expect<Accepted>();
    CHECK(accepted.caseNumber == applied.taskCode + "202611230001");
    CHECK(accepted.caseNumber.size() == 43);
    CHECK(accepted.dueText.starts_with("今天 10:1"));
    CHECK(accepted.applyTime == applied.applyTime);
    CHECK_FALSE(accepted.nextSteps.empty());

    client.ask("find", FindCase{accepted.caseNumber});
    auto found = replies.expect<CaseFound>().found;
    CHECK(found.status == CaseStatus::pending);
    CHECK_FALSE(found.resultReady);
    client.ask("find", FindCase{applied.key});
    CHECK(replies.expect<CaseFound>().found.caseNumber == accepted.caseNumber);

    approve(platform.database, accepted.caseNumber, platform.seal, platform.clock.now());
    client.ask("open", OpenSession{wangXiaoming()});
    auto token = replies.expect<SessionOpened>().token;
    client.ask("cases", ListCases{token});
    auto cases = replies.expect<CaseList>().cases;
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].status == CaseStatus::finished);
    CHECK(cases[0].decision == Decision::approved);
    CHECK(cases[0].resultReady);
    CHECK(cases[0].taskName == "我要办理失业登记");
    CHECK(cases[0].events.size() == 2);
}

TEST_CASE("staff find a case by what a resident reads out: its last eight digits, unless two cases end so") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber, end = number.substr(number.size() - 8);
    CHECK(caseCalled(platform.database, number).value().shown.caseNumber == number);
    CHECK(caseCalled(platform.database, end.substr(0, 4) + " " + end.substr(4)).value().shown.caseNumber == number);
    CHECK_FALSE(caseCalled(platform.database, end.substr(1)));
    auto other = submission(2);
    client.ask(other.key, SubmitCase{toJson(other)});
    platform.database.run("UPDATE cases SET case_number = '2' || substr(?, 2) WHERE case_number = ?", number, replies.expect<Accepted>().caseNumber);
    CHECK_THROWS_WITH(caseCalled(platform.database, end), Catch::Contains("whole number"));
}

TEST_CASE("a returned case says why, and whoever only has the number reads no name in it") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber;

    giveBack(platform.database, number, "王小明（000000198604121011）请补充失业原因", platform.clock.now());
    client.ask("find", FindCase{number});
    CHECK(replies.expect<CaseFound>().found.returnReason == "***（***）请补充失业原因");
    client.ask("open", OpenSession{wangXiaoming()});
    client.ask("cases", ListCases{replies.expect<SessionOpened>().token});
    auto cases = replies.expect<CaseList>().cases;
    CHECK(cases.at(0).returnReason == "王小明（000000198604121011）请补充失业原因");
    CHECK(cases.at(0).decision == Decision::returned);
    CHECK_FALSE(cases.at(0).resultReady);
    CHECK_THROWS_WITH(approve(platform.database, number, platform.seal, platform.clock.now()), Catch::Contains("decided already"));
}

TEST_CASE("a session ends when it is closed, after thirty minutes, and is of no use to another terminal") {
    DemoFolder folder;
    initialise(folder.files, {"430681107000-0002", "localhost", std::filesystem::path(SOURCE_DIR) / "assets/calendar"}, [](const std::string&) {});
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("open", OpenSession{wangXiaoming()});
    auto token = replies.expect<SessionOpened>().token;

    auto config = platform.config();
    config.certificate = folder.files.terminalCertificate("430681107000-0002");
    config.key = folder.files.terminalKey("430681107000-0002");
    Replies elsewhere;
    Client other(config, elsewhere.sink());
    other.ask("", CloseSession{token});
    other.ask("cases", ListCases{token});
    CHECK(elsewhere.expect<Refused>().code == "session_unknown");

    client.ask("cases", ListCases{token});
    replies.expect<CaseList>();
    client.ask("", CloseSession{token});
    client.ask("cases", ListCases{token});
    CHECK(replies.expect<Refused>().code == "session_unknown");

    client.ask("open", OpenSession{wangXiaoming()});
    token = replies.expect<SessionOpened>().token;
    platform.clock.hold(platform.clock.now() + std::chrono::minutes(31));
    client.ask("cases", ListCases{token});
    CHECK(replies.expect<Refused>().code == "session_unknown");
}

TEST_CASE("nobody sees the cases of another person") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber;
    approve(platform.database, number, platform.seal, platform.clock.now());

    Person other;
    other.name = "赵𬱖";
    other.idNumber = "000000200109173017";
    client.ask("open", OpenSession{other});
    auto token = replies.expect<SessionOpened>().token;
    client.ask("cases", ListCases{token});
    CHECK(replies.expect<CaseList>().cases.empty());
    client.ask("print-1", RequestPrint{token, number});
    CHECK(replies.expect<Refused>().code == "case_unknown");
}

TEST_CASE("what cannot be a case is refused by its code") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto refusal = [&](const Submission& wrong) {
        client.ask(wrong.key, SubmitCase{toJson(wrong)});
        return replies.expect<Refused>().code;
    };
    CHECK(refusal(submission(1, "430681107000-0009")) == "terminal_mismatch");
    auto wrong = submission();
    wrong.itemVersion = "99";
    CHECK(refusal(wrong) == "item_unknown");
    wrong = submission();
    wrong.taskCode.back() = '9';
    CHECK(refusal(wrong) == "item_unknown");
    wrong = submission();
    wrong.applicant.idNumber = "000000198604121012";
    CHECK(refusal(wrong) == "id_number_wrong");
    client.ask("find", FindCase{"NOSUCHCASE"});
    CHECK(replies.expect<Refused>().code == "case_unknown");
}

TEST_CASE("the catalogue travels once and is asked for by its version") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("catalogue", FetchCatalogue{""});
    auto received = replies.expect<CatalogueReceived>();
    REQUIRE(received.items.size() == 1);
    CHECK(parseItem(received.items[0]).taskName == "我要办理失业登记");
    client.ask("catalogue", FetchCatalogue{received.version});
    replies.expect<CatalogueUnchanged>();
    loadCatalogue(platform.database, {parseItem(received.items[0])});
    client.ask("catalogue", FetchCatalogue{received.version});
    CHECK(replies.expect<CatalogueReceived>().version != received.version);
}

TEST_CASE("a column that the platform opens travels with the catalogue") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    const std::string column = R"([{"code":"back_to_work","title":{"zh_CN":"复工复产专栏"},"until":"20261231T235959"}])";
    loadCatalogue(platform.database, {parseItem(R"({"id":"a","version":"1","title":{"zh_CN":"甲"},"steps":[],"topics":["back_to_work"]})")}, column);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("catalogue", FetchCatalogue{""});
    CHECK(replies.expect<CatalogueReceived>().topics == column);
    loadCatalogue(platform.database, {parseItem(R"({"id":"a","version":"2","title":{"zh_CN":"甲"},"steps":[]})")});
    client.ask("catalogue", FetchCatalogue{"2"});
    CHECK(replies.expect<CatalogueReceived>().topics == "[]");
}

TEST_CASE("a county's catalogue is larger than any other reply may be, and has a limit of its own") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    std::vector<Item> items;
    for (int n = 0; n < 300; ++n) {
        auto id = "item_" + std::to_string(n);
        items.push_back(parseItem(R"({"id":")" + id + R"(","version":"1","title":{"zh_CN":")" + std::string(200, 'x') + R"("},"steps":[]})"));
    }
    loadCatalogue(platform.database, items);
    auto config = platform.config();
    config.largestReply = 1000;
    Replies replies;
    SECTION("taken") {
        Client client(config, replies.sink());
        client.ask("catalogue", FetchCatalogue{""});
        auto received = replies.expect<CatalogueReceived>();
        REQUIRE(received.items.size() == items.size());
        CHECK(received.items.front() == items.front().json);
    }
    SECTION("cut off") {
        config.largestCatalogue = 10'000;
        Client client(config, replies.sink());
        client.ask("catalogue", FetchCatalogue{""});
        CHECK(replies.expect<Unreachable>().why == Unreachable::Why::tooLarge);
    }
    SECTION("too slow") {
        config.catalogueTimeout = std::chrono::milliseconds(50);
        platform.faults.set("slow_ms=10000");
        Client client(config, replies.sink());
        client.ask("catalogue", FetchCatalogue{""});
        CHECK(replies.expect<Unreachable>().why == Unreachable::Why::timeout);
    }
}

TEST_CASE("an older version of an item can still be applied for, for it may have waited in a terminal") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    auto newer = parseItem(fromJson<CatalogueReceived>(example("catalogue")).items.at(0));
    newer.version = "2";
    newer.json.replace(newer.json.find("\"version\":\"1\""), 13, "\"version\":\"2\"");
    loadCatalogue(platform.database, {newer});
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    replies.expect<Accepted>();
}

TEST_CASE("a heartbeat is taken") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
    CHECK(replies.expect<HeartbeatTaken>().platformTime.has_value());
    auto row = platform.database.query("SELECT terminal FROM heartbeats");
    REQUIRE(row.next());
    CHECK(row.text(0) == "430681107000-0001");
}

TEST_CASE("a heartbeat says maintenance while a technician is at it, and no word that the contract does not know") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto beat = fromJson<Heartbeat>(example("heartbeat"));
    for (auto* state : {"inService", "degraded", "outOfService", "maintenance"}) {
        beat.state = state;
        client.ask("beat", beat);
        replies.expect<HeartbeatTaken>();
    }
    platform.expectedViolations = 1;
    beat.state = "asleep";
    client.ask("beat", beat);
    CHECK(replies.expect<Unreachable>().why == Unreachable::Why::serverError);
}

TEST_CASE("with its answer the platform says what time it is there") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Time ahead = std::chrono::sys_days{std::chrono::year{2031} / 5 / 6} + std::chrono::hours{7};
    platform.clock.hold(ahead);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
    auto said = replies.expect<HeartbeatTaken>().platformTime;
    REQUIRE(said);
    CHECK(*said - ahead >= std::chrono::seconds{0});
    CHECK(*said - ahead < std::chrono::seconds{60});
}

TEST_CASE("a hundred cases are listed, and when there are more the list says in which years", "[lone]") {
    Visit visit;
    auto number = visit.accepted(submission()).caseNumber;
    visit.client.ask("open", OpenSession{wangXiaoming()});
    auto token = visit.replies.expect<SessionOpened>().token;
    const auto listed = [&](int year) {
        visit.client.ask("cases", ListCases{token, year});
        return visit.replies.expect<CaseList>();
    };
    const auto before = [&](int serial, const char* when) {
        const auto end = fmt::format("{:04}", serial), time = std::to_string(at(when).time_since_epoch().count());
        visit.platform.database.run("INSERT INTO cases SELECT substr(case_number, 1, length(case_number) - 4) || ?1, substr(stored_number, 1, length(stored_number) - 4) || ?1,"
                              " day, task_code, terminal, item_id, item_version, task_name, name, id_type, id_number, submission, status, decision, reason,"
                              " CAST(?2 AS INTEGER), CAST(?2 AS INTEGER), due_time, issue_time, result_title, result FROM cases WHERE case_number = ?3", end, time, number);
    };
    for (int serial = 2; serial <= 99; ++serial) before(serial, "20250101T000000");   // the year begins in Shanghai
    before(100, "20241231T235959");
    CHECK(listed(0).cases.size() == 100);
    CHECK(listed(0).years.empty());
    before(101, "20230615T120000");
    CHECK(listed(0).cases.size() == 100);
    CHECK(listed(0).years == std::vector<int>{2026, 2025, 2024, 2023});
    CHECK(listed(2025).cases.size() == 98);
    CHECK(listed(2025).years.empty());
    CHECK(listed(2024).cases.size() == 1);
    CHECK(listed(2026).cases.at(0).caseNumber == number);
    CHECK(listed(2020).cases.empty());
}
