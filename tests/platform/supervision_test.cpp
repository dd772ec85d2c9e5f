#include "platform/server/supervision.h"

#include "platform/wire_time.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

Calendar calendar() { return Calendar(std::filesystem::path(SOURCE_DIR) / "assets/calendar"); }

}  // namespace

TEST_CASE("yellow comes one working day before the limit, red behind it, over 春节 and 国庆 too") {
    struct Row { const char *accepted, *due, *now; Warning warning; };
    auto row = GENERATE(values<Row>({
        {"20261123T094200", "20261130T170000", "20261126T235900", Warning::none},
        {"20261123T094200", "20261130T170000", "20261127T000100", Warning::yellow},
        {"20261123T094200", "20261130T170000", "20261129T120000", Warning::yellow},
        {"20261123T094200", "20261130T170000", "20261130T170000", Warning::yellow},
        {"20261123T094200", "20261130T170000", "20261130T170001", Warning::red},
        {"20260210T090000", "20260225T170000", "20260222T100000", Warning::none},
        {"20260210T090000", "20260225T170000", "20260224T080000", Warning::yellow},
        {"20260928T090000", "20261009T170000", "20261007T100000", Warning::none},
        {"20260928T090000", "20261009T170000", "20261008T080000", Warning::yellow},
        {"20261123T094200", "20261123T101200", "20261123T100000", Warning::none},
        {"20261123T094200", "20261123T101200", "20261123T101201", Warning::red},
    }));
    INFO(row.now << " of " << row.due);
    CHECK(warningOf(at(row.accepted), at(row.due), at(row.now), calendar()) == row.warning);
}

TEST_CASE("each message is given once, in order, with its rule and office, and the applicant reads it with the progress") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber;
    platform.database.run("UPDATE cases SET due_time = ? WHERE case_number = ?", epochSeconds(at("20261130T170000")), number);
    auto warnings = [&](const char* now) {
        supervise(platform.database, calendar(), at(now));
        std::string all;
        for (auto& one : everySupervision(platform.database)) all += one.warning == Warning::red ? "red " : "yellow ";
        return all;
    };
    CHECK(warnings("20261124T100000").empty());
    CHECK(warnings("20261127T100000") == "yellow ");
    CHECK(warnings("20261128T100000") == "yellow ");
    platform.clock.hold(at("20261201T100000"));
    client.ask("find", FindCase{number});
    auto events = replies.expect<CaseFound>().found.events;
    CHECK_THAT(events.back().what, Catch::StartsWith("红色预警"));
    CHECK(warnings("20261202T100000") == "yellow red ");
    auto last = everySupervision(platform.database).back();
    CHECK(last.caseNumber == number);
    CHECK(last.rule == "JC-DUE-2");
    CHECK_FALSE(last.office.empty());
    CHECK(last.number.size() <= 20);
}

TEST_CASE("what was decided in time is not warned about") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    replies.expect<Accepted>();
    platform.database.run("UPDATE cases SET decision = 2");
    supervise(platform.database, calendar(), at("20270101T100000"));
    CHECK(everySupervision(platform.database).empty());
}
