#include <catch2/catch.hpp>

#include "drivers/emulators/escpos_device.h"
#include "tests/drivers/paper_reading.h"
#include "tests/drivers/support/bytes.h"
#include "tests/support/temp_dir.h"

// What the emulated printer draws of the commands that our own driver does not send, and others' programs do.
namespace {

using emulators::Bitmap;
using emulators::EscposDevice;
using emulators::Slip;
using paper::boxOf;

struct Desk {
    std::vector<Slip> slips;
    EscposDevice printer{{.mmPerSecond = 0, .cut = [this](const Slip& slip) { slips.push_back(slip); }}};

    Bytes send(const Bytes& bytes) {
        printer.receive(bytes, {});
        return printer.takeReplies();
    }
    Slip printed(const Bytes& bytes) {
        send(Bytes{0x1B, 0x40} + bytes + Bytes{0x1D, 0x56, 0x42, 0x00});
        REQUIRE_FALSE(slips.empty());
        return slips.back();
    }
};

std::vector<std::string> textOf(const Bytes& bytes) { return Desk().printed(bytes).text; }
Slip slipOf(const Bytes& bytes) { return Desk().printed(bytes); }

Bytes withLength(Bytes head, const Bytes& rest) {
    head.push_back(static_cast<std::uint8_t>(rest.size() & 0xFF));
    head.push_back(static_cast<std::uint8_t>(rest.size() >> 8));
    return head + rest;
}

}  // namespace

TEST_CASE("paper: code pages and national characters are those of ESC t and ESC R") {
    CHECK(textOf(Bytes{0x80, 0xE1, 0x0A}) == std::vector<std::string>{"Çß"});
    CHECK(textOf(Bytes{0x1B, 0x74, 19, 0xD5, 0x0A}) == std::vector<std::string>{"€"});
    CHECK(textOf(Bytes{0x1B, 0x74, 16, 0x80, 0xFC, 0x0A}) == std::vector<std::string>{"€ü"});
    CHECK(textOf(Bytes{0x1B, 0x74, 17, 0x80, 0x0A}) == std::vector<std::string>{"А"});
    CHECK(textOf(Bytes{0x1B, 0x74, 99, 0x80, 0x0A}) == std::vector<std::string>{"Ç"});
    CHECK(textOf(Bytes{0x1B, 0x52, 2} + ascii("[]\n")) == std::vector<std::string>{"ÄÜ"});
    CHECK(textOf(Bytes{0x1B, 0x52, 15} + ascii("$\n")) == std::vector<std::string>{"¥"});
}

TEST_CASE("paper: font B is smaller, and more of it stands in a line") {
    const auto a = boxOf(slipOf(ascii("HHHH\n"))), b = boxOf(slipOf(Bytes{0x1B, 0x4D, 1} + ascii("HHHH\n")));
    CHECK(b.right < a.right);
    CHECK(b.bottom - b.top < a.bottom - a.top);
    CHECK(textOf(Bytes{0x1B, 0x4D, 1} + Bytes(64, 'x') + Bytes{0x0A}).size() == 1);
    CHECK(textOf(Bytes(49, 'x') + Bytes{0x0A}).size() == 2);
}

TEST_CASE("paper: tabulators, spacing beside characters and absolute places move to the right") {
    const auto leftOf = [](const Bytes& bytes) { return boxOf(slipOf(bytes)).left; };
    CHECK(leftOf(ascii("\tH\n")) >= 96);
    CHECK(leftOf(Bytes{0x1B, 0x44, 20, 0} + ascii("\tH\n")) >= 240);
    CHECK(leftOf(Bytes{0x1B, 0x24, 100, 1} + ascii("H\n")) >= 356);
    CHECK(boxOf(slipOf(Bytes{0x1B, 0x20, 10} + ascii("HH\n"))).right > boxOf(slipOf(ascii("HH\n"))).right);
    CHECK(boxOf(slipOf(Bytes{0x1C, 0x26, 0x1C, 0x53, 6, 6, 0xD6, 0xD0, 0xD6, 0xD0, 0x0A})).right > 48);
}

TEST_CASE("paper: upside down begins at the right, turned characters lie") {
    CHECK(boxOf(slipOf(Bytes{0x1B, 0x7B, 1} + ascii("HH\n"))).right > 560);
    const auto lying = boxOf(slipOf(Bytes{0x1B, 0x56, 1} + ascii("H\n")));
    CHECK(lying.right - lying.left > lying.bottom - lying.top);
}

TEST_CASE("paper: it can be fed back, but not past the cutter") {
    const auto height = [](const Bytes& bytes) { return slipOf(bytes).dots.height; };
    CHECK(height(Bytes{0x1B, 0x4A, 100, 0x1B, 0x4B, 60}) == height(Bytes{0x1B, 0x4A, 40}));
    CHECK(height(Bytes{0x1B, 0x4B, 200}) == height({}));
}

TEST_CASE("paper: every bar code of GS k can be read, in both forms") {
    support::TempDir folder;
    auto read = [&](const Bytes& command) {
        emulators::writePng(slipOf(Bytes{0x1B, 0x61, 1, 0x1D, 0x68, 80, 0x1D, 0x77, 3} + command), folder / "slip.png");
        return paper::barcode(folder / "slip.png");
    };
    CHECK(read(Bytes{0x1D, 0x6B, 2} + ascii("6901234567892") + Bytes{0}) == "6901234567892");
    CHECK(read(Bytes{0x1D, 0x6B, 67, 12} + ascii("690123456789")) == "6901234567892");
    CHECK(read(Bytes{0x1D, 0x6B, 68, 8} + ascii("96385074")) == "96385074");
    CHECK(read(Bytes{0x1D, 0x6B, 65, 11} + ascii("03600029145")).ends_with("036000291452"));
    CHECK(read(Bytes{0x1D, 0x6B, 70, 8} + ascii("12345678")) == "12345678");
    CHECK(read(Bytes{0x1D, 0x6B, 72, 4} + ascii("AB-1")) == "AB-1");
    CHECK(read(Bytes{0x1D, 0x6B, 71, 6} + ascii("A1234B")).find("1234") != std::string::npos);
    CHECK(read(Bytes{0x1D, 0x6B, 73, 7} + ascii("{Ba{{b1")) == "a{b1");
    CHECK(read(Bytes{0x1D, 0x6B, 67, 3} + ascii("12A")).empty());       // no EAN
}

TEST_CASE("paper: the words of a bar code stand above, below, or nowhere") {
    const auto code = Bytes{0x1D, 0x6B, 73, 4} + ascii("{BA1");
    CHECK(textOf(code) == std::vector<std::string>{"[barcode A1]"});
    CHECK(textOf(Bytes{0x1D, 0x48, 1} + code) == std::vector<std::string>{"A1", "[barcode A1]"});
    CHECK(textOf(Bytes{0x1D, 0x48, 3} + code) == std::vector<std::string>{"A1", "[barcode A1]", "A1"});
}

TEST_CASE("paper: codes that are too wide for it are not printed") {
    CHECK(textOf(Bytes{0x1D, 0x77, 6, 0x1D, 0x6B, 73, 22} + ascii("{B") + Bytes(20, 'x')).empty());
    Bytes data(1000, 'x');
    const auto store = withLength({0x1D, 0x28, 0x6B}, Bytes{0x31, 0x50, 0x30} + data);
    CHECK(textOf(Bytes{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 16} + store + Bytes{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30}).empty());
}

TEST_CASE("paper: the size of a QR code is told as it will be") {
    Desk desk;
    const auto store = withLength({0x1D, 0x28, 0x6B}, Bytes{0x31, 0x50, 0x30} + ascii("ABC"));
    CHECK(desk.send(store + Bytes{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x52, 0x30}) ==
          Bytes{0x37, 0x36, '2', '1', 0x1F, '2', '1', 0x1F, '1', 0x1F, '0', 0x00});
}

TEST_CASE("paper: pictures of every command are the same dots") {
    const Bytes rows{0xFF, 0x81, 0x81, 0x81, 0x81, 0x81, 0x81, 0xFF};
    auto inkOf = [](const Bytes& bytes) { return paper::ink(slipOf(bytes).dots); };
    const auto raster = inkOf(Bytes{0x1D, 0x76, 0x30, 0, 1, 0, 8, 0} + rows);
    CHECK(raster == 28);
    const Bytes graphic = Bytes{0x30, 112, 48, 1, 1, 49, 8, 0, 8, 0} + rows, print{0x1D, 0x28, 0x4C, 2, 0, 0x30, 50};
    CHECK(inkOf(withLength({0x1D, 0x28, 0x4C}, graphic) + print) == raster);
    Bytes longHead{0x1D, 0x38, 0x4C, static_cast<std::uint8_t>(graphic.size()), 0, 0, 0};
    CHECK(inkOf(longHead + graphic + print) == raster);
    CHECK(inkOf(withLength({0x1D, 0x28, 0x4C}, Bytes{0x30, 67, 48, 'A', 'B', 1, 8, 0, 8, 0, 49} + rows) +
                withLength({0x1D, 0x28, 0x4C}, Bytes{0x30, 69, 'A', 'B', 1, 1})) == raster);
    CHECK(inkOf(Bytes{0x1D, 0x2A, 1, 1} + rows + Bytes{0x1D, 0x2F, 0}) == raster);
    CHECK(inkOf(Bytes{0x1C, 0x71, 1, 1, 0, 1, 0} + rows + Bytes{0x1C, 0x70, 1, 0}) == raster);
    CHECK(inkOf(Bytes{0x1C, 0x70, 9, 0}) == 0);                         // nothing is stored there
}

TEST_CASE("paper: characters of the host's own are printed when they are switched on") {
    const Bytes define{0x1B, 0x26, 3, 'A', 'A', 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    CHECK(paper::ink(slipOf(define + Bytes{0x1B, 0x25, 1, 'A', 0x0A}).dots) == 48);
    CHECK(textOf(define + Bytes{'A', 0x0A}) == std::vector<std::string>{"A"});
    CHECK(paper::ink(slipOf(Bytes{0x1C, 0x26, 0x1C, 0x32, 0xFE, 0xA1} + Bytes(72, 0xFF) + Bytes{0xFE, 0xA1, 0x0A}).dots) == 576);
}

TEST_CASE("paper: page mode puts lines where they belong, in four directions, and prints on FF") {
    Desk desk;
    const Bytes area{0x1B, 0x4C, 0x1B, 0x57, 0, 0, 0, 0, 0x40, 2, 0x90, 1};
    const auto slip = desk.printed(area + ascii("one\n") + Bytes{0x1B, 0x54, 2} + ascii("two\n") + Bytes{0x0C} + ascii("three\n"));
    CHECK(slip.text == std::vector<std::string>{"one", "two", "three"});
    const auto box = boxOf(slip);
    CHECK(box.right > 550);                             // two stands upside down at the other corner
    CHECK(box.bottom - box.top > 380);
    CHECK(desk.printed(area + ascii("gone\n") + Bytes{0x18, 0x0C}).dots.height < 120 + 96);
}

TEST_CASE("paper: a printer that is not selected prints nothing, and still answers in real time") {
    Desk desk;
    desk.send(Bytes{0x1B, 0x3D, 2} + ascii("nothing\n") + Bytes{0x1B, 0x3D, 1});
    CHECK_FALSE(desk.printer.interpreter().paper().printed());
    CHECK(desk.send(Bytes{0x1B, 0x3D, 2, 0x10, 0x04, 1}) == Bytes{0x12});
}

TEST_CASE("paper: what hangs out longer than four metres tears off by itself") {
    Desk desk;
    for (int n = 0; n < 200; ++n) desk.send(Bytes{0x1B, 0x4A, 255, 'x', 0x0A});
    CHECK(desk.printed({}).dots.height <= emulators::Paper::longest + emulators::Paper::headToCutter);
}

TEST_CASE("the printer answers GS ( H with the number that was sent, counts its drawer, and tests itself") {
    Desk desk;
    CHECK(desk.send(Bytes{0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 'a', 'b', 'c', 'd'}) == Bytes{0x37, 0x22, 'a', 'b', 'c', 'd', 0x00});
    desk.send(Bytes{0x1B, 0x70, 0, 50, 50, 0x10, 0x14, 1, 0, 1});
    CHECK(desk.printer.drawerPulses() == 2);
    CHECK(desk.printed(Bytes{0x12, 0x54}).text.front() == "SELF TEST");
}
