#include <fstream>

#include "platform/preview.h"
#include "platform/seal.h"
#include "platform/server/document.h"
#include "platform/server/faults.h"
#include "platform/server/sealing.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using Verdict = SealCheck::Verdict;
using Pdf = std::vector<std::uint8_t>;

namespace {

// A seal of its own for a test, and the result of the example case drawn for it.
struct Desk {
    Desk() : authority(makeAuthority("seal authority")) {
        seal = sealOf(authority);
        trust = folder.path / "trust.pem";
        save(authority, trust, folder.path / "trust.key");
    }
    static Certified sealOf(const Certified& authority, long from = -1, long to = 100) {
        return issue(authority, {Wish::Use::seal, "演示印章", {}, from, to});
    }
    Pdf page(const Person& applicant = fromJson<Submission>(example("submission")).applicant) const {
        CaseRecord record;
        record.shown = fromJson<Case>(example("case"));
        record.submission = submission();
        record.submission.applicant = applicant;
        return drawResult(record, parseItem(fromJson<CatalogueReceived>(example("catalogue")).items.at(0)), at("20261123T095501"), {"3F0A-91BC-D2E4", "https://localhost/verify", "https://localhost/verify/3F0A-91BC-D2E4"});
    }
    Verdict verdict(const Pdf& pdf) const { return checkSeal(pdf, trust).verdict; }
    std::filesystem::path write(const Pdf& pdf) const {
        auto path = folder.path / "result.pdf";
        std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(pdf.data()), std::streamsize(pdf.size()));
        return path;
    }

    TemporaryFolder folder;
    Certified authority, seal;
    std::filesystem::path trust;
};

}  // namespace

TEST_CASE("a sealed result is sealed, and says by whom") {
    Desk desk;
    auto check = checkSeal(sealPdf(desk.page(), desk.seal), desk.trust);
    CHECK(check.ok());
    CHECK(check.sealer == "演示印章");
}

TEST_CASE("a page weighs no more than 150 kB, even with a name that no usual font has") {
    Desk desk;
    Person person = wangXiaoming();
    CHECK(sealPdf(desk.page(), desk.seal).size() <= 150'000);
    person.name = "赵𬱖㛃䶮";
    CHECK(sealPdf(desk.page(person), desk.seal).size() <= 150'000);
}

TEST_CASE("every other file is refused, each for its own reason") {
    Desk desk;
    auto sealed = sealPdf(desk.page(), desk.seal);
    CHECK(desk.verdict(desk.page()) == Verdict::unsealed);
    CHECK(desk.verdict(spoilPdf("unsealed_pdf", sealed)) == Verdict::unsealed);
    CHECK(desk.verdict(spoilPdf("altered_pdf", sealed)) == Verdict::altered);
    CHECK(desk.verdict(spoilPdf("extended_pdf", sealed)) == Verdict::extended);
    CHECK(desk.verdict(spoilPdf("foreign_pdf", sealed)) == Verdict::foreign);
    CHECK(desk.verdict({}) == Verdict::unreadable);
    CHECK(desk.verdict({'n', 'o', ' ', 'p', 'd', 'f'}) == Verdict::unreadable);
    auto both = sealPdf(sealed, desk.seal);
    CHECK(desk.verdict(both) == Verdict::extended);
}

TEST_CASE("a seal that was valid when it was set is good for ever, one set outside its time never") {
    Desk desk;
    auto expired = Desk::sealOf(desk.authority, -20, -1);
    CHECK(desk.verdict(sealPdf(desk.page(), expired)) == Verdict::foreign);
    auto early = Desk::sealOf(desk.authority, 1, 20);
    CHECK(desk.verdict(sealPdf(desk.page(), early)) == Verdict::foreign);
}

TEST_CASE("a certificate that says of itself it is the seal is foreign") {
    Desk desk;
    CHECK(desk.verdict(sealPdf(desk.page(), makeAuthority("演示印章"))) == Verdict::foreign);
    CHECK(checkSeal(sealPdf(desk.page(), desk.seal), desk.folder.path / "nothing.pem").verdict == Verdict::unreadable);
}

TEST_CASE("no truncated file passes, wherever it was cut") {
    Desk desk;
    auto sealed = sealPdf(desk.page(), desk.seal);
    for (std::size_t left : {sealed.size() - 1, sealed.size() - 7, sealed.size() / 2, std::size_t(1000), std::size_t(9)}) {
        INFO(left);
        CHECK(desk.verdict(Pdf(sealed.begin(), sealed.begin() + long(left))) != Verdict::sealed);
    }
}

TEST_CASE("no single changed byte passes, wherever it is") {
    Desk desk;
    auto sealed = sealPdf(desk.page(), desk.seal);
    auto step = sealed.size() / 400;
    for (std::size_t i = 0; i < sealed.size(); i += step) {
        auto changed = sealed;
        changed[i] ^= 0x04;
        INFO(i);
        CHECK(desk.verdict(changed) != Verdict::sealed);
    }
}

TEST_CASE("a range that leaves room for something else is refused, even when it is signed") {
    Desk desk;
    auto sealed = sealPdf(desk.page(), desk.seal);
    std::string text(sealed.begin(), sealed.end());
    auto at = text.find("/ByteRange [ 0 ");
    REQUIRE(at != text.npos);
    text[at + 13] = '1';    // the first byte is no longer covered
    CHECK(desk.verdict({text.begin(), text.end()}) == Verdict::extended);
}

TEST_CASE("pdfsig, which shares no code with us, agrees") {
    Desk desk;
    auto data = "sql:" + desk.folder.path.string();
    support::run({"certutil", {"-N", "-d", data, "--empty-password"}});
    support::run({"certutil", {"-A", "-d", data, "-n", "trust", "-t", "CT,CT,CT", "-i", desk.trust.string()}});
    auto says = [&](const Pdf& pdf) {
        auto file = desk.write(pdf).string();
        auto line = "pdfsig -nssdir '" + desk.folder.path.string() + "' '" + file + "' 2>&1 || true";    // it fails where there is nothing to check
        return support::run({"sh", {"-c", line}});
    };
    auto sealed = sealPdf(desk.page(), desk.seal);
    auto good = says(sealed);
    CHECK_THAT(good, Catch::Contains("Signature is Valid.") && Catch::Contains("Certificate is Trusted.") && Catch::Contains("Total document signed"));
    CHECK_THAT(says(spoilPdf("unsealed_pdf", sealed)), Catch::Contains("does not contain any signatures"));
    CHECK_THAT(says(spoilPdf("altered_pdf", sealed)), Catch::Contains("Digest Mismatch"));
    CHECK_THAT(says(spoilPdf("extended_pdf", sealed)), Catch::Contains("Not total document signed"));
    CHECK_THAT(says(spoilPdf("foreign_pdf", sealed)), !Catch::Contains("Certificate is Trusted."));
}

TEST_CASE("pages come as pixels of at most the width that was asked for") {
    Desk desk;
    auto pages = renderPages(desk.page(), {.widest = 960});
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].width <= 960);
    CHECK(pages[0].width > 940);
    CHECK(pages[0].height == Approx(pages[0].width * 1.414).margin(4));
    CHECK(pages[0].pixels.size() == std::size_t(pages[0].width) * pages[0].height);
    CHECK(pages[0].pixels.front() == 0xFFFFFFFF);
    auto red = std::count_if(pages[0].pixels.begin(), pages[0].pixels.end(), [](auto p) { return (p >> 16 & 255) > 150 && (p >> 8 & 255) < 120 && (p & 255) < 120; });
    CHECK(red > 5000);    // frame and round seal
    CHECK(renderPages(Pdf{'n', 'o'}).empty());
}

TEST_CASE("the pages of a document share the memory that they may take, and stay readable") {
    Desk desk;
    const auto width = [&](const Preview& preview) { return renderPages(desk.page(), preview).at(0).width; };
    CHECK(width({}) == Approx(1600).margin(4));
    CHECK(width({.widest = 1600, .least = 960, .most = 8u << 20}) == Approx(1217).margin(4));    // 1217 x 1721 x 4 are 8 MB
    CHECK(width({.widest = 1600, .least = 960, .most = 1u << 20}) == Approx(960).margin(4));
}
