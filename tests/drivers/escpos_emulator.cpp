#include <catch2/catch.hpp>

#include "drivers/emulators/escpos_device.h"
#include "tests/drivers/paper_reading.h"
#include "tests/drivers/support/bytes.h"
#include "tests/support/temp_dir.h"

// The emulated printer by itself, against the bytes of the manuals: it shares no code with the driver.
namespace {

using emulators::EscposDevice;
using emulators::Slip;
using paper::boxOf;
using namespace std::chrono_literals;

struct SlipPrinter {
    std::vector<Slip> slips;
    EscposDevice device;
    EscposDevice::Time now{1h};

    explicit SlipPrinter(double mmPerSecond = 0, const std::string& make = "generic_80")
        : device({.make = *emulators::escposMake(make), .mmPerSecond = mmPerSecond, .cut = [this](const Slip& slip) { slips.push_back(slip); }}) {}

    Bytes send(const Bytes& bytes) {
        device.receive(bytes, now);
        return device.takeReplies();
    }
    Bytes send(const std::string& text) { return send(Bytes(text.begin(), text.end())); }
    void change(void (*edit)(EscposDevice::State&)) { device.change(edit); }
    Slip printed(const Bytes& bytes) {
        send(bytes);
        send(Bytes{0x1D, 0x56, 0x42, 0x00});
        REQUIRE_FALSE(slips.empty());
        return slips.back();
    }
    Slip printed(const std::string& text) { return printed(Bytes(text.begin(), text.end())); }
};

const Bytes chinese{0x1C, 0x26};

}  // namespace

TEST_CASE("the emulated printer prints a Chinese manual's sample") {
    SlipPrinter bench;
    auto slip = bench.printed(Bytes{0x1B, 0x40, 0x1C, 0x26, 0xB0, 0xAE, 0xC9, 0xCF, 0xD7, 0xD4, 0xBC, 0xBA, 0x0D, 0x0A});
    CHECK(slip.text == std::vector<std::string>{"爱上自己"});
    const auto box = boxOf(slip);
    CHECK(box.right > 3 * 24);
    CHECK(box.right <= 4 * 24);
}

TEST_CASE("without Chinese mode the same bytes are not Chinese") {
    SlipPrinter bench;
    CHECK(bench.printed(Bytes{0xB0, 0xAE, 0x0A}).text == std::vector<std::string>{"░«"});      // code page 437
    CHECK(bench.printed(chinese + Bytes{0x1C, 0x2E, 0xB0, 0xAE, 0x0A}).text == std::vector<std::string>{"░«"});
}

TEST_CASE("the emulated printer cannot draw four-byte GB 18030, as real ones cannot") {
    SlipPrinter bench;
    // 𬱖 (U+2CC56) is 9933 C336: two boxes and two digits come out.
    CHECK(bench.printed(chinese + Bytes{0x99, 0x33, 0xC3, 0x36, 0x0A}).text == std::vector<std::string>{"□3□6"});
}

TEST_CASE("sizes, bold, underline and reverse are drawn") {
    SlipPrinter bench;
    const auto plain = bench.printed("H\n");
    const auto box = boxOf(plain);
    const auto large = boxOf(bench.printed(Bytes{0x1D, 0x21, 0x11} + ascii("H\n")));
    CHECK(large.right - large.left == 2 * (box.right - box.left));
    CHECK(large.bottom - large.top == 2 * (box.bottom - box.top));
    const auto mask = boxOf(bench.printed(Bytes{0x1B, 0x40, 0x1B, 0x21, 0x30} + ascii("H\n")));
    CHECK(mask.right - mask.left == large.right - large.left);
    const long ink = paper::ink(plain.dots);
    CHECK(paper::ink(bench.printed(Bytes{0x1B, 0x40, 0x1B, 0x45, 0x01} + ascii("H\n")).dots) > ink);
    CHECK(paper::ink(bench.printed(Bytes{0x1B, 0x40, 0x1B, 0x2D, 0x01} + ascii("H\n")).dots) == ink + 12);
    CHECK(paper::ink(bench.printed(Bytes{0x1B, 0x40, 0x1D, 0x42, 0x01} + ascii("H\n")).dots) == 12 * 24 - ink);
}

TEST_CASE("Chinese doubles in width and height with FS !") {
    SlipPrinter bench;
    const auto plain = boxOf(bench.printed(chinese + Bytes{0xD6, 0xD0, 0x0A}));     // 中
    const auto large = boxOf(bench.printed(Bytes{0x1C, 0x21, 0x0C, 0xD6, 0xD0, 0x0A}));
    CHECK(large.right - large.left == 2 * (plain.right - plain.left));
    CHECK(large.bottom - large.top == 2 * (plain.bottom - plain.top));
}

TEST_CASE("lines stand left, in the middle and right") {
    SlipPrinter bench;
    CHECK(boxOf(bench.printed("HHHH\n")).left < 12);
    const auto middle = boxOf(bench.printed(Bytes{0x1B, 0x61, 0x01} + ascii("HHHH\n")));
    CHECK(std::abs((middle.left + middle.right) / 2 - 288) <= 1);
    CHECK(boxOf(bench.printed(Bytes{0x1B, 0x61, 0x02} + ascii("HHHH\n"))).right > 564);
}

TEST_CASE("margin and width of the print area hold, and a full line breaks") {
    SlipPrinter bench;
    auto slip = bench.printed(Bytes{0x1D, 0x4C, 48, 0, 0x1D, 0x57, 48, 0} + ascii("HHHHHH\n"));
    CHECK(slip.text == std::vector<std::string>{"HHHH", "HH"});
    CHECK(boxOf(slip).left >= 48);
    CHECK(boxOf(slip).right <= 96);
}

TEST_CASE("feeds and line spacing move the paper by dots") {
    auto length = [](const Bytes& bytes) { return SlipPrinter().printed(bytes).dots.height; };
    const int none = length({});
    CHECK(none == emulators::Paper::headToCutter);
    CHECK(length(ascii("a\n")) == none + 30);
    CHECK(length(Bytes{0x1B, 0x33, 60} + ascii("a\n")) == none + 60);
    CHECK(length(Bytes{0x1B, 0x33, 60, 0x1B, 0x32} + ascii("a\n")) == none + 30);
    CHECK(length({0x1B, 0x4A, 100}) == none + 100);
    CHECK(length({0x1B, 0x64, 3}) == none + 90);
}

TEST_CASE("every form of the cut command cuts") {
    for (const Bytes& cut : {Bytes{0x1D, 0x56, 0x00}, Bytes{0x1D, 0x56, 0x30}, Bytes{0x1D, 0x56, 0x01}, Bytes{0x1D, 0x56, 0x31},
                             Bytes{0x1D, 0x56, 0x41, 0x00}, Bytes{0x1D, 0x56, 0x42, 0x08}, Bytes{0x1B, 0x69}, Bytes{0x1B, 0x6D}}) {
        SlipPrinter bench;
        bench.send(Bytes{0x1B, 0x4A, 100} + cut);
        CHECK(bench.slips.size() == 1);
    }
}

TEST_CASE("a cut that does not feed leaves the last 12 mm on the next slip, as real paper does") {
    SlipPrinter bench;
    bench.send(ascii("first\n") + Bytes{0x1B, 0x4A, 96, 0x1D, 0x56, 0x00} + ascii("second\n") + Bytes{0x1D, 0x56, 0x00});
    REQUIRE(bench.slips.size() == 2);
    CHECK(bench.slips[0].text == std::vector<std::string>{"first"});
    CHECK(bench.slips[1].text.empty());
}

TEST_CASE("the QR code that is drawn can be read") {
    SlipPrinter bench;
    support::TempDir folder;
    const std::string data = "JJ1:12441500196720244T3442199806003202206230068:7Q";
    const Bytes store = Bytes{0x1D, 0x28, 0x6B, static_cast<std::uint8_t>(data.size() + 3), 0, 0x31, 0x50, 0x30} + ascii(data);
    auto slip = bench.printed(Bytes{0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 5,
                                    0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x33} + store + Bytes{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30});
    emulators::writePng(slip, folder / "slip.png");
    CHECK(paper::qr(folder / "slip.png") == data);
}

TEST_CASE("bar codes that are drawn can be read") {
    support::TempDir folder;
    auto drawn = [&](const Bytes& command) {
        SlipPrinter bench;
        emulators::writePng(bench.printed(Bytes{0x1D, 0x68, 80, 0x1D, 0x77, 2} + command), folder / "slip.png");
        return paper::barcode(folder / "slip.png");
    };
    CHECK(drawn(Bytes{0x1D, 0x6B, 73, 10} + ascii("{BJIUJIN-7")) == "JIUJIN-7");
    CHECK(drawn(Bytes{0x1D, 0x6B, 73, 6, '{', 'C', 12, 34, 56, 78}) == "12345678");
    CHECK(drawn(Bytes{0x1D, 0x6B, 69, 4} + ascii("AB-1")) == "AB-1");
    CHECK(drawn(Bytes{0x1D, 0x6B, 4} + ascii("AB-1") + Bytes{0}) == "AB-1");
}

TEST_CASE("pictures come out dot by dot") {
    SlipPrinter bench;
    auto raster = bench.printed(Bytes{0x1D, 0x76, 0x30, 0x00, 0x01, 0x00, 0x02, 0x00, 0x81, 0x7E});
    CHECK(paper::ink(raster.dots) == 8);
    CHECK(raster.dots.at(0, emulators::Paper::headToCutter) == 1);
    CHECK(raster.dots.at(1, emulators::Paper::headToCutter) == 0);
    CHECK(raster.dots.at(1, emulators::Paper::headToCutter + 1) == 1);
    auto twice = bench.printed(Bytes{0x1D, 0x76, 0x30, 0x03, 0x01, 0x00, 0x02, 0x00, 0x81, 0x7E});
    CHECK(paper::ink(twice.dots) == 32);
    auto columns = bench.printed(Bytes{0x1B, 0x2A, 33, 2, 0, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x01, 0x0A});
    CHECK(paper::ink(columns.dots) == 26);
}

TEST_CASE("a command that does not exist is skipped and counted") {
    SlipPrinter bench;
    CHECK(bench.printed(Bytes{0x1D, 0x99} + ascii("ok\n")).text == std::vector<std::string>{"ok"});
    CHECK(bench.device.interpreter().unknownCommands() == std::map<std::string, int>{{"1D 99", 1}});
}

TEST_CASE("an idle printer answers real-time questions with 12") {
    SlipPrinter bench;
    for (std::uint8_t n : {1, 2, 3, 4}) CHECK(bench.send(Bytes{0x10, 0x04, n}) == Bytes{0x12});
}

TEST_CASE("real-time answers carry the manuals' bits") {
    SlipPrinter bench;
    auto ask = [&](std::uint8_t n) { return bench.send(Bytes{0x10, 0x04, n}).at(0); };
    bench.change([](auto& s) { s.coverOpen = true; });
    CHECK(ask(1) == 0x1A);
    CHECK(ask(2) == 0x16);
    bench.change([](auto& s) { s.coverOpen = false, s.paperEnd = true; });
    CHECK(ask(2) == 0x32);
    CHECK(ask(4) == 0x7E);
    bench.change([](auto& s) { s.paperEnd = false, s.paperLow = true; });
    CHECK(ask(1) == 0x12);
    CHECK(ask(4) == 0x1E);
    bench.change([](auto& s) { s.cutterError = true; });
    CHECK(ask(2) == 0x52);
    CHECK(ask(3) == 0x1A);
    bench.change([](auto& s) { s.cutterError = s.errorKept = false, s.jam = true; });
    CHECK(ask(3) == 0x16);
    bench.change([](auto& s) { s.jam = s.errorKept = false, s.unrecoverable = true; });
    CHECK(ask(3) == 0x32);
    bench.change([](auto& s) { s.unrecoverable = false, s.overheated = true; });
    CHECK(ask(3) == 0x52);
}

TEST_CASE("Citizen's printer says that a slip waits in its mouth, and pulls it back when told, or after a time") {
    SlipPrinter bench{0, "citizen_ppu700"};
    auto ask = [&](std::uint8_t n) { return bench.send(Bytes{0x10, 0x04, n}); };
    bench.printed("a\n");
    CHECK(ask(4) == Bytes{0x52});
    bench.device.takeSlip();
    CHECK(ask(4) == Bytes{0x12});
    bench.printed("b\n");
    bench.send(Bytes{0x1D, 0x52, 0x30});
    CHECK(ask(4) == Bytes{0x12});
    bench.printed("c\n");
    bench.device.run(bench.now += 4s);
    CHECK(ask(4) == Bytes{0x52});
    bench.device.run(bench.now += 2s);
    CHECK(ask(4) == Bytes{0x12});
    bench.send(Bytes{0x1D, 0x52, 0x31, 0x00});
    bench.printed("d\n");
    bench.device.run(bench.now += 60s);
    CHECK(ask(4) == Bytes{0x52});
    bench.change([](auto& s) { s.binFull = true; });
    bench.send(Bytes{0x1D, 0x52, 0x30});
    CHECK(ask(6) == Bytes{0x32});
}

TEST_CASE("Custom's printer holds a slip until it is told to present it, and tells of it by GS e 6") {
    SlipPrinter bench{0, "custom_kpm210"};
    auto ask = [&] { return bench.send(Bytes{0x1D, 0x65, 0x06}); };
    CHECK(ask() == Bytes{0x04});
    bench.printed("a\n");
    CHECK(ask() == Bytes{0x04});
    bench.send(Bytes{0x1D, 0x65, 0x03, 0x00});
    CHECK(ask() == Bytes{0x0C});
    bench.send(Bytes{0x1D, 0x65, 0x02});
    CHECK(ask() == Bytes{0x04});
    CHECK(bench.send(Bytes{0x1D, 0xE2}) == ascii("1 cuts"));
    CHECK(bench.send(Bytes{0x1D, 0xE4}) == ascii("1ret"));
}

TEST_CASE("Cashino's printer says that the slip was not torn off yet, and cuts with ESC i and ESC m only") {
    SlipPrinter bench{0, "cashino_kp628e"};
    bench.send(ascii("a\n") + Bytes{0x1B, 0x4A, 96, 0x1D, 0x56, 0x42, 0x00});
    CHECK(bench.slips.empty());
    bench.send(Bytes{0x1B, 0x6D});
    CHECK(bench.slips.size() == 1);
    CHECK(bench.send(Bytes{0x10, 0x04, 0x01}) == Bytes{0x92});
    bench.device.takeSlip();
    CHECK(bench.send(Bytes{0x10, 0x04, 0x01}) == Bytes{0x12});
}

TEST_CASE("GS a sends its status at once and whenever it changes") {
    SlipPrinter bench;
    CHECK(bench.send(Bytes{0x1D, 0x61, 0xFF}) == Bytes{0x10, 0x00, 0x00, 0x0F});
    bench.change([](auto& s) { s.coverOpen = true; });
    CHECK(bench.device.takeReplies() == Bytes{0x38, 0x00, 0x00, 0x0F});
    bench.change([](auto& s) { s.coverOpen = false; });
    CHECK(bench.device.takeReplies() == Bytes{0x10, 0x00, 0x00, 0x0F});
    bench.send(Bytes{0x1D, 0x61, 0x00});
    bench.change([](auto& s) { s.paperEnd = true; });
    CHECK(bench.device.takeReplies().empty());
}

TEST_CASE("GS r, GS I and the old forms are answered") {
    SlipPrinter bench;
    CHECK(bench.send(Bytes{0x1D, 0x72, 0x01}) == Bytes{0x00});
    bench.change([](auto& s) { s.paperLow = true; });
    CHECK(bench.send(Bytes{0x1D, 0x72, 0x01}) == Bytes{0x03});
    CHECK(bench.send(Bytes{0x1B, 0x76}) == Bytes{0x03});
    CHECK(bench.send(Bytes{0x1D, 0x49, 0x43}) == Bytes{0x5F} + ascii("TWIN-80") + Bytes{0x00});
    CHECK(bench.send(Bytes{0x1D, 0x49, 0x01}).size() == 1);
}

TEST_CASE("GS r is answered when the paper has moved, not when the bytes have come") {
    SlipPrinter bench(100);       // mm/s: 800 dots take a second
    CHECK(bench.send(Bytes{0x1B, 0x4A, 200, 0x1B, 0x4A, 200, 0x1D, 0x72, 0x01}).empty());
    bench.now += 300ms;
    bench.device.run(bench.now);
    CHECK(bench.device.takeReplies().empty());
    bench.now += 300ms;
    bench.device.run(bench.now);
    CHECK(bench.device.takeReplies() == Bytes{0x00});
}

TEST_CASE("real-time questions are answered while the paper is out, queued ones wait for paper") {
    SlipPrinter bench;
    bench.change([](auto& s) { s.paperEnd = true; });
    CHECK(bench.send(ascii("held\n") + Bytes{0x1D, 0x72, 0x01}).empty());
    CHECK(bench.send(Bytes{0x10, 0x04, 0x01}) == Bytes{0x1A});
    bench.change([](auto& s) { s.paperEnd = false; });
    bench.device.run(bench.now);
    CHECK(bench.device.takeReplies() == Bytes{0x00});
}

TEST_CASE("paper that ends in the middle stops the printer there, the rest stays in the buffer") {
    SlipPrinter bench;
    bench.device.paperLeft(10);     // 80 dots: two lines and a bit
    bench.send("one\ntwo\nthree\nfour\n");
    CHECK(bench.device.state().paperEnd);
    CHECK(bench.device.waiting() == 5);
}

TEST_CASE("DLE ENQ 2 drops the buffer, DLE ENQ 1 goes on, both only when the cause is gone") {
    for (std::uint8_t n : {1, 2}) {
        SlipPrinter bench;
        bench.change([](auto& s) { s.jam = true; });
        bench.send(ascii("held\n") + Bytes{0x10, 0x05, n});
        CHECK(bench.device.waiting() > 0);
        bench.change([](auto& s) { s.jam = false; });
        bench.send(Bytes{0x10, 0x05, n});
        CHECK(bench.device.waiting() == 0);
        CHECK(bench.device.interpreter().paper().printed() == (n == 1));
        CHECK(bench.send(Bytes{0x10, 0x04, 0x02}) == Bytes{0x12});
    }
}

TEST_CASE("DLE DC4 8 clears the buffers and says so") {
    SlipPrinter bench;
    bench.change([](auto& s) { s.paperEnd = true; });
    bench.send("held\n");
    CHECK(bench.send(Bytes{0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08}) == Bytes{0x37, 0x25, 0x00});
    bench.change([](auto& s) { s.paperEnd = false; });
    bench.device.run(bench.now);
    CHECK_FALSE(bench.device.interpreter().paper().printed());
}

TEST_CASE("a real-time command inside a picture is obeyed, and still is a part of the picture") {
    SlipPrinter bench;
    CHECK(bench.send(Bytes{0x1D, 0x76, 0x30, 0x00, 0x03, 0x00, 0x01, 0x00, 0x10, 0x04, 0x01}) == Bytes{0x12});
    CHECK(paper::ink(bench.printed(Bytes{}).dots) == 3);
}

TEST_CASE("commands may arrive byte by byte") {
    SlipPrinter bench;
    for (auto byte : chinese + Bytes{0xB0, 0xAE, 0x0A, 0x1D, 0x56, 0x42, 0x00}) bench.send(Bytes{byte});
    REQUIRE(bench.slips.size() == 1);
    CHECK(bench.slips[0].text == std::vector<std::string>{"爱"});
}

TEST_CASE("switching off forgets buffer and modes, not the paper") {
    SlipPrinter bench;
    bench.send(ascii("one\n") + Bytes{0x1D, 0x61, 0xFF, 0x1D, 0x21, 0x11});
    bench.change([](auto& s) { s.stuck = true; });
    bench.send("lost\n");
    bench.device.powerOff();
    bench.device.takeReplies();
    bench.change([](auto& s) { s.stuck = false, s.coverOpen = true; });
    CHECK(bench.device.takeReplies().empty());
    bench.change([](auto& s) { s.coverOpen = false; });
    CHECK(bench.printed("two\n").text == std::vector<std::string>{"one", "two"});
}
