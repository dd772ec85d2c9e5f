#include <fstream>

#include <nlohmann/json.hpp>

#include "platform/server/materials.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using Catch::Contains;

namespace {

struct CopyCounter {
    CopyCounter() {
        seedCertificates(platform.database, nlohmann::json::parse(R"([
            {"id":"C1","idNumber":"000000198604121011","kind":"household","title":"居民户口簿","issuer":"演示公安局","level":"A"},
            {"id":"C2","idNumber":"000000198604121011","kind":"disability","title":"旧证","issuer":"演示残联","level":"B","validTo":"20200101T000000"},
            {"id":"C3","idNumber":"000000194912310027","kind":"household","title":"别人的户口簿","issuer":"演示公安局","level":"A"}])"));
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
    }
    PrintGranted copy(const std::string& key, const std::string& purpose) {
        client.ask(key, RequestCopy{token, "C1", purpose});
        return replies.expect<PrintGranted>();
    }
    std::string refused(const std::string& key, const std::string& certificate, const std::string& purpose = "办理贷款") {
        client.ask(key, RequestCopy{token, certificate, purpose});
        return replies.expect<Refused>().code;
    }
    void printed(const std::string& key, const char* how = "printed") {
        client.ask(key, ReportPrint{how, 1});
        replies.expect<PrintReported>();
    }
    std::string words(const PrintGranted& grant) {
        auto file = folder.temporary.path / "copy.pdf";
        std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(grant.pdf.data()), std::streamsize(grant.pdf.size()));
        return support::run({"pdftotext", {"-layout", file.string(), "-"}});
    }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string token;
};

// How many points of a sixteenth of the page have its colour.
int watermarkIn(const PageImage& page, int column, int row) {
    int count = 0;
    for (int y = row * page.height / 4; y < (row + 1) * page.height / 4; ++y)
        for (int x = column * page.width / 4; x < (column + 1) * page.width / 4; ++x) {
            const auto pixel = page.pixels[std::size_t(y) * std::size_t(page.width) + std::size_t(x)];
            const int red = pixel >> 16 & 0xFF, green = pixel >> 8 & 0xFF, blue = pixel & 0xFF;
            count += std::abs(red - 204) < 5 && std::abs(green - 214) < 5 && std::abs(blue - 230) < 5;
        }
    return count;
}

}  // namespace

TEST_CASE("a copy of a certificate is sealed and says all over the page what it is for, and the day") {
    CopyCounter counter;
    auto grant = counter.copy("c1", "办理贷款");
    CHECK(grant.title == "居民户口簿复印件");
    CHECK(grant.sealer == "就近演示政务服务平台（电子印章）");
    CHECK(grant.pages.size() == 1);
    CHECK(grant.pdf.size() < 150'000);
    auto words = counter.words(grant);
    CHECK_THAT(words, Contains("仅供办理贷款使用，改作他用无效"));
    for (int part = 0; part < 16; ++part) {                              // of the page, four by four
        INFO(part);
        CHECK(watermarkIn(grant.pages[0], part % 4, part / 4) > 300);
    }
    CHECK_FALSE(grant.reprint);
}

TEST_CASE("the same copy once more is a reprint, for another purpose it is another, and three a day are enough", "[lone]") {
    CopyCounter counter;
    auto first = counter.copy("c1", "办理贷款");
    CHECK(counter.copy("c1", "办理贷款").pdf == first.pdf);
    counter.printed("c1");
    CHECK_FALSE(counter.copy("c2", "子女入学").reprint);
    counter.printed("c2", "failed");                                    // counts for nothing
    CHECK(counter.copy("c3", "办理贷款").reprint);
    counter.printed("c3");
    CHECK_FALSE(counter.copy("c4", "子女入学").reprint);
    CHECK(counter.refused("c5", "C1") == "quota_used");                  // of c4 nobody knows yet: it counts
    counter.platform.clock.hold(at("20261124T080000"));
    counter.client.ask("open", OpenSession{wangXiaoming()});
    counter.token = counter.replies.expect<SessionOpened>().token;
    CHECK(counter.copy("c6", "保险理赔").title == "居民户口簿复印件");
    auto kept = counter.platform.database.query("SELECT COUNT(*) FROM certificate_copies WHERE certificate = 'C1' AND terminal = '430681107000-0001'");
    kept.next();
    CHECK(kept.number(0) == 5);
}

TEST_CASE("a copy that came out badly is replaced once, for its purpose, and counts once", "[lone]") {
    CopyCounter counter;
    counter.copy("c1", "办理贷款");
    counter.printed("c1");
    counter.client.ask("c2", ReplacePrint{counter.token, "c1", "smeared"});
    auto again = counter.replies.expect<PrintGranted>();
    CHECK(again.reprint);
    CHECK_THAT(counter.words(again), Contains("补打 前一份作废") && Contains("仅供办理贷款使用"));
    counter.printed("c2");
    counter.client.ask("c3", ReplacePrint{counter.token, "c2", "half"});
    CHECK(counter.replies.expect<Refused>().code == "replaced_already");
    for (auto* key : {"c4", "c5"}) {
        counter.copy(key, "子女入学");
        counter.printed(key);
    }
    CHECK(counter.refused("c6", "C1") == "quota_used");                  // the replacement counts in the place of the spoiled one
}

TEST_CASE("another person's certificate is as unknown as one that there is not, and one that is over is not copied") {
    CopyCounter counter;
    CHECK(counter.refused("c1", "C3") == "certificate_unknown");
    CHECK(counter.refused("c2", "C9") == "certificate_unknown");
    CHECK(counter.refused("c3", "C2") == "certificate_invalid");
    CHECK_THROWS_AS(fromJson<RequestCopy>(R"({"purpose":""})"), WrongSchema);
    CHECK_THROWS_AS(fromJson<RequestCopy>(R"({"purpose":")" + std::string(31, 'x') + "\"}"), WrongSchema);
    CHECK(counter.refused("c4", "C1", "一行\n又一行") == "bad_request");
}
