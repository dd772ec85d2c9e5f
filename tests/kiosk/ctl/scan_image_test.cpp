#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/codes/hard_pictures.h"
#include "tests/kiosk/ctl/called.h"

TEST_CASE("kioskctl scan --image tells what stands in pictures, and by its exit whether all hold a code") {
    support::TempDir folder;
    const auto first = codes::hardPicture(codes::Kind::qr, codes::Trouble::shadow, 5), second = codes::hardPicture(codes::Kind::code128, codes::Trouble::shadow, 6);
    codes::writePng(folder / "a.png", first.light);
    codes::writePng(folder / "b.png", second.light);
    const auto both = kioskctl({"scan", "--budget", "5000", "--image", folder.path().string()});
    CHECK(both.exit == 0);
    const auto lineOf = [&](const std::string& name, const std::string& format) { return (folder / name).string() + "\t" + format + "\t"; };
    CHECK(both.out.starts_with(lineOf("a.png", "QRCode")));
    CHECK(both.out.find("\t" + first.text + "\n" + lineOf("b.png", "Code128")) != std::string::npos);
    CHECK(both.out.ends_with("\t" + second.text + "\n"));

    codes::writePng(folder / "c.png", codes::plainPicture(1));
    support::writeFile(folder / "d.jpg", "no picture");
    const auto some = kioskctl({"--json", "scan", "--budget", "5000", "--image", (folder / "a.png").string(), (folder / "c.png").string(), (folder / "d.jpg").string(), (folder / "e.png").string()});
    CHECK(some.exit == 1);
    const auto pictures = nlohmann::json::parse(some.out)["pictures"];
    REQUIRE(pictures.size() == 4);
    CHECK(pictures[0]["codes"] == nlohmann::json::array({{{"text", first.text}, {"format", "QRCode"}}}));
    CHECK(pictures[0]["ms"] > 0);
    CHECK(pictures[1]["codes"].empty());
    CHECK_FALSE(pictures[1].contains("error"));
    CHECK(pictures[2]["error"] == "neither a JPEG nor a PNG picture");
    CHECK(pictures[3]["error"] == "cannot be opened");
}

TEST_CASE("kioskctl scan says what it lacks") {
    CHECK(kioskctl({"scan", "--image"}).exit == 2);
    CHECK(kioskctl({"scan", "--image", "x.png", "--budget", "never"}).err.find("--budget takes milliseconds") != std::string::npos);
    CHECK(kioskctl({"scan"}).exit != 0);
    const support::TempDir empty;
    CHECK(kioskctl({"scan", "--image", empty.path().string()}).exit == 2);
}
