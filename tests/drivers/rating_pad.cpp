#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/rating_pads/keypad/keys.h"
#include "drivers/rating_pads/serial_pad/words.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/hex.h"
#include "tests/drivers/support/loopback_wire.h"
#include "tests/drivers/support/pressing.h"
#include "tests/drivers/support/suffering.h"
#include "tests/support/temp_dir.h"

using namespace drivers;
using namespace std::chrono_literals;

namespace {

using Buttons = std::vector<int>;
enum class Cable { serial, tcp };

// The real driver and the emulated pad on the two ends of a real cable.
struct PadRig {
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    std::unique_ptr<emulators::Wire> wire;
    std::unique_ptr<emulators::RatingPad> pad;
    Heard heard;
    std::unique_ptr<RatingPad> driver;

    explicit PadRig(Cable cable = Cable::serial, std::vector<emulators::Bytes> words = {{0x31}, {0x32}, {0x33}, {0x34}, {0x35}}) {
        if (cable == Cable::tcp) wire = std::make_unique<emulators::TcpWire>(loop, folder / "port");
        else wire = std::make_unique<emulators::PtyWire>(loop, folder / "pad", emulators::Pace::atOnce);
        pad = std::make_unique<emulators::RatingPad>(loop, *wire, dock, std::move(words));
    }
    DeviceConfig config(std::map<std::string, std::string> options = {}) const {
        auto* tcp = dynamic_cast<emulators::TcpWire*>(wire.get());
        for (auto& [name, value] : std::map<std::string, std::string>{{"buttons", "31, 32, 33, 34, 35"}, {"reopen_ms", "5"}, {"hold_off_ms", "60000"}})
            options.try_emplace(name, value);
        return {"serial_pad", tcp ? "tcp:127.0.0.1:" + std::to_string(tcp->port()) : "serial:" + (folder / "pad").string(), options, {}};
    }
    void startOnline(const std::map<std::string, std::string>& options = {}) {
        driver = make<RatingPad>(config(options), heard.sink());
        heard.status(Status::online);
    }
    // From then on everything counts: what came with the asking itself is dropped.
    void startAccepting(const std::map<std::string, std::string>& options = {}) {
        startOnline(options);
        accepts();
    }
    void accepts() {
        driver->accept();
        readsAllSoFar();
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("rating_pad " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    int pressed() { return heard.next<PadPressed>().button; }
    // The pty keeps bytes in order: when the driver notices the cable, it has read what came before.
    void readsAllSoFar() {
        does("unplug");
        heard.status(Status::noDevice);
        does("plug");
        heard.status(Status::online);
    }
};

}  // namespace

TEST_CASE("serial pad: words are found wherever they stand, and what is none is dropped") {
    SerialPadWords words{parsePadButtons("AA 01, AA 02, 07")};
    CHECK(words.take(hex("AA 01")) == Buttons{1});
    CHECK(words.take(hex("FF 07 AA")) == Buttons{3});
    CHECK(words.begun());
    CHECK(words.take(hex("02 AA AA 01")) == Buttons{2, 1});
    CHECK_FALSE(words.begun());
    CHECK(words.take(hex("AA")).empty());
    words.forget();
    CHECK(words.take(hex("01 07")) == Buttons{3});
}

TEST_CASE("serial pad: a config that makes no sense is named") {
    CHECK(parsePadButtons("31,32 33").size() == 2);
    for (const char* nonsense : {"", ",", "3", "GG", "31,", "31,31", "31,31 32", "31 32,31", "31;32", "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10",
                                 "01,02,03,04,05,06,07,08,09,0A,0B,0C,0D,0E,0F,10,11,12,13,14,15"}) {
        CAPTURE(nonsense);
        CHECK_THROWS_AS(parsePadButtons(nonsense), std::invalid_argument);
    }
    CHECK(mistakes(Role::ratingPad, {"serial_pad", "serial:", {{"buttons", "x"}, {"colour", "red"}}, {}}).size() == 3);
}

TEST_CASE("keypad: digits count in the row and on the number pad when they go down, and nothing else does") {
    KeypadWords keys{parsePadKeys("1, 2, 5")};
    CHECK(keys.take(hex("01 4F 00 01 01 4F 00 00")) == Buttons{1});         // KP1 down, up
    CHECK(keys.take(hex("01 03 00 01 01 03 00 02 01 03 00 00")) == Buttons{2});   // 2 down, repeated, up
    CHECK(keys.take(hex("01 4C 00")).empty());
    CHECK(keys.take(hex("01")) == Buttons{3});
    CHECK(keys.take(hex("01 49 00 01 01 1C 00 01 00 03 00 00 04 4F 00 01")).empty());   // 9, Enter, lost events, no key
    for (const char* nonsense : {"", "12", "a", "1,1", "1,,2"}) CHECK_THROWS_AS(parsePadKeys(nonsense), std::invalid_argument);
    CHECK(mistakes(Role::ratingPad, {"keypad", "serial:/dev/ttyS0", {{"buttons", "x"}}, {}}).size() == 2);
}

TEST_CASE("the emulated pad sends the words that it was given, in process") {
    emulators::Loop loop;
    emulators::Dock dock{loop};
    LoopbackWire wire{loop};
    emulators::RatingPad pad{loop, wire, dock, {{0xAA, 0x01}, {0xAA, 0x02}}};
    CHECK(dock.obey("rating_pad press 2") == "ok");
    CHECK(wire.heard() == hex("AA 02"));
    CHECK(dock.obey("rating_pad press 3") == "error: there is no such button");
}

TEST_CASE("rating pad: each button is heard, once a press, over a serial line and over TCP") {
    PadRig rig{GENERATE(Cable::serial, Cable::tcp)};
    rig.startAccepting();
    for (int button : {3, 1, 5}) {
        rig.does("press " + std::to_string(button));
        CHECK(rig.pressed() == button);
    }
    rig.does("hold 2");
    rig.does("press 4");
    CHECK(rig.pressed() == 2);
    CHECK(rig.pressed() == 4);
    CHECK(rig.heard.count<PadPressed>() == 5);
}

TEST_CASE("rating pad: what is pressed before accept and after stop is dropped, and the next resident may press the same") {
    PadRig rig;
    rig.startOnline();
    rig.does("press 1");
    rig.readsAllSoFar();
    rig.accepts();
    rig.does("press 2");
    CHECK(rig.pressed() == 2);
    rig.driver->stop();
    rig.readsAllSoFar();
    rig.does("press 3");
    rig.readsAllSoFar();
    rig.accepts();
    rig.does("press 2");
    CHECK(rig.pressed() == 2);
    CHECK(rig.heard.count<PadPressed>() == 2);
}

TEST_CASE("rating pad: words that are split, late, doubled or among noise are heard, damaged and cut ones are not") {
    PadRig rig{Cable::serial, {{0xAA, 0x01}, {0xAA, 0x02}, {0xAA, 0x03}}};
    rig.startAccepting({{"buttons", "AA 01, AA 02, AA 03"}, {"gap_ms", "500"}});
    const auto fault = GENERATE("split on", "slow 20", "duplicate on", "garbage on", "flood on");
    CAPTURE(fault);
    rig.does(fault);
    rig.does("press 2");
    CHECK(rig.pressed() == 2);
    for (auto* well : {"split off", "slow off", "duplicate off", "garbage off", "flood off"}) rig.does(well);
    rig.does("bad_checksum 1");
    rig.does("press 1");
    rig.does("cut_after 1");
    rig.does("press 1");
    rig.does("press 3");
    CHECK(rig.pressed() == 3);
    CHECK(rig.heard.count<PadPressed>() == 2);
    CHECK(rig.heard.count<StatusChanged>() == 3);   // the cable of the beginning
}

TEST_CASE("rating pad: a word that does not come to an end is forgotten") {
    PadRig rig{Cable::serial, {{0xAA, 0x01}, {0x01}}};
    rig.startAccepting({{"buttons", "AA 01, 01"}, {"gap_ms", "5"}});
    rig.does("cut_after 1");
    rig.does("press 1");
    std::this_thread::sleep_for(50ms);   // the pause itself is what is tested
    rig.does("press 2");
    CHECK(rig.pressed() == 2);
}

TEST_CASE("rating pad: unplugged at once or in the middle of a word it is told, mended within a second, and still listens") {
    PadRig rig{GENERATE(Cable::serial, Cable::tcp), {{0xAA, 0x01}, {0xAA, 0x02}}};
    rig.startOnline({{"buttons", "AA 01, AA 02"}, {"reopen_ms", "200"}});   // as it is delivered
    rig.driver->accept();
    for (const char* how : {"unplug", "unplug_after 0", "unplug_after 1", "unplug_after 2"}) {
        CAPTURE(how);
        rig.does(how);
        if (std::string{how} != "unplug") rig.does("press 1");
        CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
        const auto plugged = std::chrono::steady_clock::now();
        rig.does("plug");
        rig.heard.status(Status::online);
        CHECK(std::chrono::steady_clock::now() - plugged < atOnce);
    }
    rig.does("press 2");
    rig.heard.ever<PadPressed>([](auto& said) { return said.button == 2; });
}

TEST_CASE("on tape: a pad's words and a number pad's keys are understood in whatever portions they come") {
    const auto [driver, buttons] = GENERATE(std::pair{"serial_pad", "AA 01, AA 02, AA 03"}, std::pair{"keypad", "1, 2, 3"});
    Folder folder;
    Heard heard;
    const auto tape = folder / "pressed.tape";
    const auto pad = make<RatingPad>({driver, "tape:" + tape.string(), {{"buttons", buttons}, {"reopen_ms", "5"}}, {}}, heard.sink());
    heard.status(Status::noDevice);   // there is no tape yet, so that it is not over before it is listened to
    pad->accept();
    std::filesystem::copy_file(std::string{SOURCE_DIR} + "/tests/drivers/tapes/" + driver + "/pressed.tape", tape);
    CHECK(heard.next<PadPressed>().button == 3);
    CHECK(heard.next<PadPressed>().button == 1);
    CHECK(heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
}

TEST_CASE("the tape of a rating pad can be replayed") {
    Folder tapes;
    {
        PadRig rig;
        auto config = rig.config();
        config.record = tapes.path();
        rig.driver = make<RatingPad>(config, rig.heard.sink());
        rig.heard.status(Status::online);
        rig.accepts();
        rig.does("press 4");
        CHECK(rig.pressed() == 4);
    }
    CHECK(support::contentsOf(tapes / "rating_pad-2.tape") == "< 34\n");   // the second: the cable was pulled between
}

TEST_CASE("a rating pad serves again after every fault of its dock", "[faults]") {
    using namespace suffering;
    PadRig rig{GENERATE(Cable::serial, Cable::tcp)};
    rig.startOnline({{"hold_off_ms", "1"}, {"gap_ms", "20"}});
    rig.driver->accept();
    suffersAll({rig.dock, "rating_pad", pressing(rig)});
}
