#include <fstream>

#include <nlohmann/json.hpp>

#include "platform/server/catalogue.h"
#include "platform/server/issued_papers.h"
#include "platform/server/materials.h"
#include "platform/server/office.h"
#include "platform/server/records.h"
#include "tests/platform/support.h"
#include "tests/support/papers.h"
#include "tests/support/phone.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using Catch::Contains;

namespace {

// A resident with papers in the hand, and whoever is shown them with a phone.
struct Checker {
    Checker() {
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
    }
    PrintGranted result() {
        auto applied = submission();
        client.ask(applied.key, SubmitCase{toJson(applied)});
        number = replies.expect<Accepted>().caseNumber;
        approve(platform.database, number, platform.seal, platform.clock.now());
        client.ask("p1", RequestPrint{token, number});
        return replies.expect<PrintGranted>();
    }
    std::string file(const PrintGranted& grant) {
        auto pdf = (folder.temporary.path / "paper.pdf").string();
        std::ofstream(pdf, std::ios::binary).write(reinterpret_cast<const char*>(grant.pdf.data()), std::streamsize(grant.pdf.size()));
        return pdf;
    }
    // What the QR code on this page says, as a phone reads it off the printed sheet.
    std::string scanned(const PrintGranted& grant, int page = 1) {
        auto png = folder.temporary.path / "page";
        support::run({"pdftoppm", {"-r", "150", "-png", "-singlefile", "-f", std::to_string(page), "-l", std::to_string(page), file(grant), png.string()}});
        return support::qrOf(png.string() + ".png");
    }
    std::string words(const PrintGranted& grant) { return support::textOf(file(grant)); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    support::Phone phone{folder.files.certificate("ca"), platform.publicUrl()};
    std::string token, number;
};

std::string codeOf(const std::string& address) { return address.substr(address.rfind('/') + 1); }

}  // namespace

TEST_CASE("the code on a result opens the page that says it is the platform's, and hides whose it is") {
    Checker checker;
    auto paper = checker.result();
    auto address = checker.scanned(paper);
    REQUIRE(address.starts_with(checker.platform.publicUrl() + "/verify/"));
    auto shown = checker.phone.get(address);
    CHECK(shown.status == 200);
    CHECK_THAT(shown.body, Contains("是本平台签发的，有效") && Contains("失业登记证明") && Contains("2026年11月23日") && Contains("王*明") && Contains("1 页"));
    CHECK_THAT(shown.body, !Contains("王小明") && !Contains("000000198604121011") && !Contains(checker.number));
    CHECK_THAT(checker.words(paper), Contains(codeOf(address)) && Contains("/verify"));        // to be typed
    address.back() = address.back() == '0' ? '1' : '0';
    auto unknown = checker.phone.get(address);
    CHECK(unknown.status == 404);
    CHECK_THAT(unknown.body, Contains("没有查到这个验证码") && Contains("12345") && !Contains("有效"));
}

TEST_CASE("a code may be typed as people type, and what is none is said to be unknown") {
    Checker checker;
    auto code = codeOf(checker.scanned(checker.result()));
    auto loose = code;
    for (auto& c : loose) c = c == '-' ? ' ' : char(std::tolower(c));
    CHECK_THAT(checker.phone.get("/verify").body, Contains("输入验证码"));
    auto sent = checker.phone.post("/verify", "code=" + support::formValue(loose));
    CHECK(sent.status == 303);
    CHECK_THAT(sent.headers, Contains("location: /verify/" + code, Catch::CaseSensitive::No));
    for (auto* typed : {"", "3F0A-91BC", "3F0A-91BC-D2E4-00", "ZZZZ-ZZZZ-ZZZZ", "' OR 1=1 --"}) {
        INFO(typed);
        auto none = checker.phone.post("/verify", std::string("code=") + support::formValue(typed));
        CHECK(none.status == 404);
        CHECK_THAT(none.body, Contains("没有查到这个验证码"));
    }
    CHECK(tidyCode("3foa 91bc d2e4") == "3F0A-91BC-D2E4");
}

TEST_CASE("a paper that was withdrawn says so, and a reprint carries the code of the first", "[lone]") {
    Checker checker;
    auto paper = checker.result();
    auto address = checker.scanned(paper);
    checker.client.ask("p2", RequestPrint{checker.token, checker.number});
    auto again = checker.replies.expect<PrintGranted>();
    CHECK(again.reprint);
    CHECK(checker.scanned(again) == address);
    support::run({std::string(BINARY_DIR) + "/kiosk-platform", {"revoke", checker.folder.files.root.string(), codeOf(address), "--now", "20261124T080000"}});
    auto shown = checker.phone.get(address).body;
    CHECK_THAT(shown, Contains("已经作废") && Contains("2026年11月24日") && !Contains("有效"));
    CHECK_THROWS(revokePaper(checker.platform.database, "0000-0000-0000", checker.platform.clock.now()));
    auto listed = support::run({std::string(BINARY_DIR) + "/kiosk-platform", {"papers", checker.folder.files.root.string()}});
    CHECK_THAT(listed, Contains(codeOf(address) + "  20261123T094200  revoked 20261124T0800") && !Contains("王"));
}

TEST_CASE("records and copies of certificates can be asked about too, each page of them", "[lone]") {
    Checker checker;
    loadCatalogue(checker.platform.database,
                  {parseItem(R"({"id":"contributions","version":"1","title":{"zh_CN":"缴费记录"},"steps":[],"record":{"kind":"contributions","printable":true}})")});
    KeptRecord record{"000000198604121011", "contributions", "个人社保缴费记录", "演示社保中心", 2026, at("20261120T000000"), {{"姓名", "王小明", true}}};
    for (int month = 1; month <= 20; ++month) record.rows.push_back({std::to_string(month) + " 月", "336 元", false});
    keepRecord(checker.platform.database, record);
    seedCertificates(checker.platform.database, nlohmann::json::parse(R"([{"id":"C1","idNumber":"000000198604121011","kind":"household","title":"居民户口簿","issuer":"演示公安局","level":"A"}])"));
    checker.client.ask("r1", RequestRecordPrint{checker.token, "contributions", 2026});
    auto printed = checker.replies.expect<PrintGranted>();
    auto address = checker.scanned(printed);
    CHECK(checker.scanned(printed, 2) == address);
    CHECK_THAT(checker.phone.get(address).body, Contains("个人社保缴费记录") && Contains("演示社保中心") && Contains("2 页") && Contains("王*明") && !Contains("336"));
    checker.client.ask("r1", ReportPrint{"failed", 1});
    checker.replies.expect<PrintReported>();
    checker.client.ask("r2", ResumePrint{printed.resumeCode});
    CHECK(checker.scanned(checker.replies.expect<PrintGranted>()) == address);                 // the rest is the same paper
    checker.client.ask("c1", RequestCopy{checker.token, "C1", "办理贷款"});
    CHECK_THAT(checker.phone.get(checker.scanned(checker.replies.expect<PrintGranted>())).body, Contains("居民户口簿复印件") && !Contains("办理贷款"));
}
