#include <catch2/catch.hpp>

#include <cerrno>

#include "drivers/catalogue.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/emulators/usb/hid_wire.h"
#include "tests/drivers/support/cable.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/pressing.h"
#include "tests/drivers/support/suffering.h"

using namespace drivers;
using namespace std::chrono_literals;

namespace {

// Num Lock, 0 … 9, Enter, four operators, the dot and Backspace of a number pad, and no other key: as sysfs has them.
const std::string padKeys = "5000fffa0 80000000004000";
const std::string noDigits = "3 0 0 0 0";

// A real driver that opens /dev and asks by ioctl, and an emulated number pad that is what it finds there.
struct KeypadRig {
    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::HidWire wire{loop, bus, {"/dev/input/event4", "13BA:0001", padKeys, {}}};
    emulators::RatingPad pad{loop, wire, dock, emulators::keypadWords()};
    Heard heard;
    std::unique_ptr<RatingPad> driver;

    void start(std::map<std::string, std::string> options = {}) {
        options.insert({{"reopen_ms", "2"}, {"hold_off_ms", "60000"}});
        driver = make<RatingPad>({"keypad", "evdev:13BA:0001", options, {}}, heard.sink());
    }
    void startOnline(const std::map<std::string, std::string>& options = {}) {
        start(options);
        heard.status(Status::online);
        driver->accept();                              // what comes with the asking itself is dropped, so the cable is pulled in between
        does("unplug");
        heard.status(Status::noDevice);
        does("plug");
        heard.status(Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("rating_pad " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    int pressed() { return heard.next<PadPressed>().button; }
};

}  // namespace

TEST_CASE("a number pad is found by its IDs, kept from everybody else, and each of its keys is a button") {
    KeypadRig rig;
    emulators::HidWire media{rig.loop, rig.bus, {"/dev/input/event2", "13BA:0001", noDigits, {}}};   // another node of the same pad
    rig.startOnline();
    CHECK(rig.wire.grabs() == 2);                       // once each time it was opened
    for (int button : {5, 1, 3}) {
        rig.does("press " + std::to_string(button));
        CHECK(rig.pressed() == button);
    }
    CHECK(rig.heard.count<PadPressed>() == 3);
}

TEST_CASE("which digits are buttons is the config's to say") {
    KeypadRig rig;
    rig.startOnline({{"buttons", "3, 2, 1"}});
    rig.does("press 4");
    rig.does("press 1");
    CHECK(rig.pressed() == 3);
    CHECK(rig.heard.count<PadPressed>() == 1);
}

TEST_CASE("a key that is held is one press; in single bytes, late or twice it is one, too") {
    KeypadRig rig;
    rig.startOnline();
    const std::string fault = GENERATE("split on", "slow 20", "duplicate on");
    rig.does(fault);
    rig.does("hold 2");
    rig.does("press 4");
    CHECK(rig.pressed() == 2);
    CHECK(rig.pressed() == 4);
    CHECK(rig.heard.count<PadPressed>() == 2);
}

TEST_CASE("pulled at any byte of an event, a number pad is told away within 100 ms and back within a second") {
    KeypadRig rig;
    rig.startOnline({{"hold_off_ms", "1"}});
    for (int bytes = 0; bytes < 24 * 6; bytes += 7) {
        CAPTURE(bytes);
        rig.does("unplug_after " + std::to_string(bytes));
        pulledAndBack(rig, [&] { rig.does("press 1"); });
    }
    rig.does("press 5");
    CHECK(rig.heard.ever<PadPressed>([](auto& said) { return said.button == 5; }).button == 5);
}

TEST_CASE("a number pad that another program has, and a node that is none, are told apart") {
    KeypadRig rig;
    rig.wire.refuseGrab(EBUSY);
    rig.start();
    CHECK(rig.heard.status(Status::noDevice).fault->detail == "/dev/input/event4 is in use by another program");
    rig.wire.refuseGrab(ENOTTY);
    CHECK(rig.heard.status(Status::offline).fault->kind == Fault::Kind::notConfigured);
    rig.wire.refuseGrab(0);
    rig.heard.status(Status::online);
}

TEST_CASE("a number pad serves again after every fault of its dock", "[faults]") {
    using namespace suffering;
    KeypadRig rig;
    rig.startOnline({{"hold_off_ms", "1"}});
    suffersAll({rig.dock, "rating_pad", pressing(rig), {"garbage", "cut_after", "unplug_after"}});   // the kernel hands over whole events, and nothing between them
}
