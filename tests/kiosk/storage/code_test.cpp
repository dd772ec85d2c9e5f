#include <catch2/catch.hpp>

#include "kiosk/config.h"
#include "kiosk/technician/code.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;

namespace {

constexpr CodeCost cheap{4, 1, 1};

// kioskctl hash-code with these words on its standard input, through a shell: a Process of the tests has none.
struct HashedHere { int exit; std::string out, err; };
HashedHere hashHere(const std::string& input) {
    support::TempDir folder;
    support::writeFile(folder / "code", input);
    support::Process process({"/bin/sh", {"-c", "exec \"$0\" hash-code <\"$1\"", (std::filesystem::path{BINARY_DIR} / "kioskctl").string(),
                                          (folder / "code").string()}, {}, folder / "ctl"});
    auto exit = process.awaitEnd();
    return {exit, process.out(), process.err()};
}

}  // namespace

TEST_CASE("a code fits its own hash, which differs each time, and no other code does") {
    auto hash = hashCode("246810", cheap);
    CHECK(hash != hashCode("246810", cheap));
    CHECK(hash.find("246810") == std::string::npos);
    CHECK(wellFormedCodeHash(hash));
    CHECK(codeFits("246810", hash));
    for (auto* other : {"", "246811", "24681", "2468100", "000000"}) CHECK_FALSE(codeFits(other, hash));
}

TEST_CASE("a hash is scrypt as RFC 7914 defines it") {
    // Section 12: P = "pleaseletmein", S = "SodiumChloride", N = 16384, r = 8, p = 1; its first 32 bytes.
    CHECK(codeFits("pleaseletmein", "scrypt:14:8:1:536f6469756d43686c6f72696465:"
                                    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
}

TEST_CASE("what is no hash of ours opens nothing, however large it makes itself") {
    auto good = hashCode("246810", cheap);
    for (std::string bad : {std::string{}, std::string{"246810"}, std::string{"scrypt:4:1:1::"}, good + "00", good + ":", good.substr(1),
                            "scrypt:30" + good.substr(8), "scrypt:4:8:99" + good.substr(12), "scrypt:-1" + good.substr(8), "md5" + good.substr(6)}) {
        INFO(bad);
        CHECK_FALSE(wellFormedCodeHash(bad));
        CHECK_FALSE(codeFits("246810", bad));
    }
    CHECK(wellFormedCodeHash("scrypt:17:8:4" + good.substr(12)));
    CHECK_FALSE(codeFits("246810", "scrypt:17:8:1" + good.substr(12)));   // the largest that is taken can be counted
}

TEST_CASE("kioskctl hashes the code that it reads, and asks no kiosk") {
    auto hashed = hashHere("13572468\n");
    CHECK(hashed.exit == 0);
    REQUIRE_THAT(hashed.out, Catch::StartsWith("code = \"scrypt:") && Catch::EndsWith("\"\n"));
    CHECK(hashed.out.find("13572468") == std::string::npos);
    auto hash = hashed.out.substr(8, hashed.out.size() - 10);
    CHECK(codeFits("13572468", hash));
    for (auto* bad : {"", "12345\n", "1234567890123\n", "12ab56\n"}) {
        auto refused = hashHere(bad);
        CHECK(refused.exit == 1);
        CHECK(refused.out.empty());
        CHECK_THAT(refused.err, Catch::Contains("6 to 12 digits"));
    }
}
