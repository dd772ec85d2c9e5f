#include "platform/server/records.h"

#include "platform/server/catalogue.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

constexpr const char* contributionsItem = R"({"id":"contributions","version":"1","title":{"zh_CN":"缴费记录"},"steps":[],"record":{"kind":"contributions","printable":true}})";

KeptRecord contributions(int year, int months, const std::string& asOf = "20261120T000000") {
    KeptRecord record{"000000198604121011", "contributions", "个人社保缴费记录", "演示社保中心", year, at(asOf.c_str()), {{"姓名", "王小明", true}}};
    for (int month = 1; month <= months; ++month) record.rows.push_back({std::to_string(month) + " 月", "336 元", false});
    return record;
}

struct RecordCounter {
    RecordCounter() {
        loadCatalogue(platform.database, {parseItem(contributionsItem)});
        keepRecord(platform.database, contributions(2026, 11));
        keepRecord(platform.database, contributions(2025, 38));
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
    }
    RecordFound record(int year) {
        client.ask("record", AskRecord{token, "contributions", year});
        return replies.expect<RecordFound>();
    }
    PrintGranted print(const std::string& key, int year) {
        client.ask(key, RequestRecordPrint{token, "contributions", year});
        return replies.expect<PrintGranted>();
    }
    void ended(const std::string& key, const char* how, int sheets) {
        client.ask(key, ReportPrint{how, sheets});
        replies.expect<PrintReported>();
    }
    std::string refusal() { return replies.expect<Refused>().code; }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string token;
};

}  // namespace

TEST_CASE("a person reads the newest of their own records, or that of a year") {
    RecordCounter counter;
    auto newest = counter.record(0);
    CHECK(newest.year == 2026);
    CHECK(newest.years == std::vector<int>{2026, 2025});
    CHECK(newest.rows.size() == 12);
    CHECK(newest.rows[0].personal);
    CHECK(newest.pages == 1);
    CHECK(counter.record(2025).pages == 3);
    counter.client.ask("record", AskRecord{counter.token, "contributions", 1999});
    CHECK(counter.refusal() == "record_unknown");
}

TEST_CASE("nobody reads a record without a session, or another person's") {
    RecordCounter counter;
    counter.client.ask("record", AskRecord{std::string(64, 'a'), "contributions", 0});
    CHECK(counter.refusal() == "session_unknown");
    Person other{"李秀英", "111", "000000194912310027", {}, {}, {}, {}};
    counter.client.ask("open", OpenSession{other});
    counter.client.ask("record", AskRecord{counter.replies.expect<SessionOpened>().token, "contributions", 0});
    CHECK(counter.refusal() == "record_unknown");
}

TEST_CASE("a record is printed three times a day, the copies marked, and a failed print counts for nothing", "[lone]") {
    RecordCounter counter;
    CHECK_FALSE(counter.print("p1", 2026).reprint);
    CHECK(counter.print("p1", 2026).copyNumber == 0);                  // the same key: the same grant
    counter.ended("p1", "failed", 0);
    CHECK_FALSE(counter.print("p2", 2026).reprint);
    counter.ended("p2", "printed", 1);
    CHECK(counter.record(2026).printsLeft == 2);
    for (const char* key : {"p3", "p4"}) {
        CHECK(counter.print(key, 2026).reprint);
        counter.ended(key, "printed", 1);
    }
    counter.client.ask("p5", RequestRecordPrint{counter.token, "contributions", 2026});
    CHECK(counter.refusal() == "quota_used");
    CHECK_FALSE(counter.print("p6", 2025).reprint);                    // of another year nothing was printed
}

TEST_CASE("a print that stopped half way is gone on with by its code, on its day, once", "[lone]") {
    RecordCounter counter;
    auto whole = counter.print("p1", 2025);
    REQUIRE(whole.resumeCode.size() == 10);
    CHECK(whole.pages.size() == 3);
    counter.client.ask("r0", ResumePrint{whole.resumeCode});
    CHECK(counter.refusal() == "resume_unknown");                      // it may still come to its end
    counter.ended("p1", "failed", 2);

    counter.client.ask("r1", ResumePrint{whole.resumeCode});
    auto rest = counter.replies.expect<PrintGranted>();
    CHECK(rest.pages.size() == 1);
    counter.client.ask("r1", ResumePrint{whole.resumeCode});
    CHECK(counter.replies.expect<PrintGranted>().pdf == rest.pdf);
    counter.client.ask("r2", ResumePrint{whole.resumeCode});
    CHECK(counter.refusal() == "resume_unknown");                      // nobody knows yet what lies in the tray
    counter.ended("r1", "failed", 0);
    counter.client.ask("r3", ResumePrint{whole.resumeCode});
    CHECK(counter.replies.expect<PrintGranted>().pages.size() == 1);
    counter.ended("r3", "printed", 1);
    counter.client.ask("r4", ResumePrint{whole.resumeCode});
    CHECK(counter.refusal() == "resume_unknown");
    CHECK(counter.record(2025).printsLeft == 2);                       // the whole of it counts once

    counter.print("p2", 2025);
    counter.ended("p2", "failed", 1);
}

TEST_CASE("the code of a half print is worth nothing on the next day") {
    RecordCounter counter;
    auto code = counter.print("p1", 2025).resumeCode;
    counter.ended("p1", "failed", 1);
    counter.platform.clock.hold(at("20261124T080000"));
    counter.client.ask("r1", ResumePrint{code});
    CHECK(counter.refusal() == "resume_expired");
}

TEST_CASE("of a record that came out badly another is printed that does not count among today's") {
    RecordCounter counter;
    counter.print("p1", 2026);
    counter.ended("p1", "printed", 1);
    CHECK(counter.record(0).printsLeft == 2);
    counter.client.ask("p2", ReplacePrint{counter.token, "p1", "blank"});
    CHECK(counter.replies.expect<PrintGranted>().reprint);
    counter.ended("p2", "printed", 1);
    CHECK(counter.record(0).printsLeft == 2);
}
