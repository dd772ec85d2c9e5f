#include <fstream>

#include "platform/seal.h"
#include "platform/server/office.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;

namespace {

// A platform with one approved case, and the session of its applicant.
struct Printing {
    Printing() : client(platform.config(), replies.sink()) {
        auto applied = submission();
        client.ask(applied.key, SubmitCase{toJson(applied)});
        number = replies.expect<Accepted>().caseNumber;
        approve(platform.database, number, platform.seal, platform.clock.now());
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
    }
    PrintGranted grant(const char* key) {
        client.ask(key, RequestPrint{token, number});
        return replies.expect<PrintGranted>();
    }
    std::string refused(const char* key) {
        client.ask(key, RequestPrint{token, number});
        return replies.expect<Refused>().code;
    }
    void report(const char* key, const char* outcome) {
        client.ask(key, ReportPrint{outcome, 1});
        replies.expect<PrintReported>();
    }
    Case found() {
        client.ask("find", FindCase{number});
        return replies.expect<CaseFound>().found;
    }
    std::string words(const PrintGranted& grant) {
        auto file = folder.temporary.path / "grant.pdf";
        std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(grant.pdf.data()), std::streamsize(grant.pdf.size()));
        return support::run({"pdftotext", {"-layout", file.string(), "-"}});
    }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client;
    std::string number, token;
};

}  // namespace

TEST_CASE("a grant brings the sealed result, checked and drawn for the screen") {
    Printing print;
    auto grant = print.grant("p1");
    CHECK_FALSE(grant.reprint);
    CHECK(grant.copyNumber == 0);
    CHECK(grant.title == "失业登记证明");
    CHECK(grant.sealer == "就近演示政务服务平台（电子印章）");
    REQUIRE(grant.pages.size() == 1);
    CHECK(grant.pages[0].width > 1580);              // sharp when it is enlarged
    CHECK(grant.pages[0].width <= 1600);
    auto words = print.words(grant);
    CHECK_THAT(words, Catch::Contains("王小明") && Catch::Contains("000000198604121011") && Catch::Contains(print.number) && Catch::Contains("演示数据"));
    CHECK_THAT(words, !Catch::Contains("补打"));
}

TEST_CASE("the same key gets the same bytes until its outcome is reported") {
    Printing print;
    auto first = print.grant("p1");
    CHECK(print.grant("p1").pdf == first.pdf);
    print.report("p1", "printed");
    CHECK(print.refused("p1") == "print_closed");
}

TEST_CASE("after the original every paper is a reprint that says so, sealed again and counted when it was printed", "[lone]") {
    Printing print;
    print.grant("p1");
    print.report("p1", "printed");
    auto second = print.grant("p2");
    CHECK(second.reprint);
    CHECK(second.copyNumber == 1);
    CHECK_THAT(print.words(second), Catch::Contains("补打 第1次"));
    CHECK(checkSeal(second.pdf, print.folder.files.certificate("seal-ca")).ok());
    CHECK(print.found().reprints == 0);
    print.report("p2", "printed");
    CHECK(print.grant("p3").copyNumber == 2);
    print.report("p3", "failed");
    CHECK(print.grant("p4").copyNumber == 2);
    auto found = print.found();
    CHECK(found.originalPrints == 1);
    CHECK(found.reprints == 1);
}

TEST_CASE("a print that failed gives the original back") {
    Printing print;
    print.grant("p1");
    print.report("p1", "failed");
    CHECK_FALSE(print.grant("p2").reprint);
    print.report("p2", "printed");
    CHECK(print.found().originalPrints == 1);
}

TEST_CASE("while nobody knows what became of a grant, another gets a reprint") {
    Printing print;
    print.grant("p1");
    CHECK(print.grant("p2").reprint);
}

TEST_CASE("an outcome may be reported twice, but not in two ways") {
    Printing print;
    print.grant("p1");
    print.report("p1", "printed");
    print.report("p1", "printed");
    CHECK(print.found().originalPrints == 1);
    print.client.ask("p1", ReportPrint{"failed", 0});
    CHECK(print.replies.expect<Refused>().code == "outcome_differs");
    print.client.ask("p9", ReportPrint{"printed", 1});
    CHECK(print.replies.expect<Refused>().code == "print_unknown");
}

TEST_CASE("nothing is granted before there is a result, nor with a key of another case") {
    Printing print;
    print.grant("p1");
    auto applied = submission(2);
    print.client.ask(applied.key, SubmitCase{toJson(applied)});
    print.number = print.replies.expect<Accepted>().caseNumber;
    CHECK(print.refused("p2") == "result_not_ready");
    approve(print.platform.database, print.number, print.platform.seal, print.platform.clock.now());
    CHECK(print.refused("p1") == "key_reused");
}

TEST_CASE("what came out badly is printed once more, marked, and counts as one") {
    Printing print;
    print.grant("p1");
    print.report("p1", "printed");
    print.client.ask("p2", ReplacePrint{print.token, "p1", "smeared"});
    auto again = print.replies.expect<PrintGranted>();
    CHECK(again.reprint);
    CHECK_THAT(print.words(again), Catch::Contains("补打 前一份作废") && Catch::Contains("准予办理"));
    print.client.ask("p2", ReplacePrint{print.token, "p1", "smeared"});
    CHECK(print.replies.expect<PrintGranted>().pdf == again.pdf);      // the same key: the same bytes
    print.report("p2", "printed");
    CHECK(print.found().originalPrints == 1);
    CHECK(print.found().reprints == 0);
    for (auto* spoiled : {"p1", "p2"}) {             // once, and never for what took its place
        print.client.ask("p3", ReplacePrint{print.token, spoiled, "half"});
        CHECK(print.replies.expect<Refused>().code == "replaced_already");
    }
    CHECK(print.grant("p4").copyNumber == 1);        // whoever wants another gets a copy, as ever
}

TEST_CASE("a paper is replaced for its own resident only, soon after, and where it came out at all") {
    Printing print;
    print.grant("p1");
    print.report("p1", "printed");
    print.client.ask("open", OpenSession{{"李秀英", "111", "000000194912310027", {}, {}, {}, {}}});
    auto other = print.replies.expect<SessionOpened>().token;
    print.client.ask("p2", ReplacePrint{other, "p1", "blank"});
    CHECK(print.replies.expect<Refused>().code == "case_unknown");
    print.client.ask("p2", ReplacePrint{print.token, "never", "blank"});
    CHECK(print.replies.expect<Refused>().code == "print_unknown");
    print.grant("p3");
    print.report("p3", "failed");
    print.client.ask("p4", ReplacePrint{print.token, "p3", "blank"});
    CHECK(print.replies.expect<Refused>().code == "print_unknown");
    print.platform.clock.hold(print.platform.clock.now() + std::chrono::minutes{61});
    print.client.ask("open", OpenSession{wangXiaoming()});
    print.client.ask("p5", ReplacePrint{print.replies.expect<SessionOpened>().token, "p1", "blank"});
    CHECK(print.replies.expect<Refused>().code == "print_unknown");
}

TEST_CASE("what came out badly may be said before the print was reported") {
    Printing print;
    print.grant("p1");
    print.client.ask("p2", ReplacePrint{print.token, "p1", "smeared"});
    print.replies.expect<PrintGranted>();
    print.report("p1", "printed");
    print.report("p2", "printed");
    CHECK(print.found().originalPrints == 1);
}
