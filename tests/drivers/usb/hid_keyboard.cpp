#include <catch2/catch.hpp>

#include <cerrno>

#include "tests/drivers/support/cable.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/usb/hid_rig.h"
#include "tests/support/temp_dir.h"

using namespace drivers;

namespace {

const std::string allKeys = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe";   // as a keyboard's sysfs has it
const std::string mediaKeys = "3f000303ff 0 0 483ffff17aff32d bfd4444600000000 1 130c730b17c007 ffbf7bfad941dfff 9effff9800000000 0";

struct Keyboard : HidRig {
    explicit Keyboard(const std::string& event = "event3")
        : HidRig{emulators::ScannerModel::keyboard, {"/dev/input/" + event, "1EAB:8203", allKeys, {}}} {}
};

}  // namespace

TEST_CASE("a scanner that types is found by its IDs, kept from everybody else, and read") {
    Keyboard kiosk;
    kiosk.start("hid_keyboard", "evdev:1EAB:8203");
    CHECK(kiosk.wire.grabs() == 1);
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    CHECK(kiosk.scan("https://x.example/?a=%41&b=\"~\"") == "https://x.example/?a=%41&b=\"~\"");
}

TEST_CASE("what is typed when nothing is expected goes nowhere, and it stays grabbed") {
    Keyboard kiosk;
    kiosk.start("hid_keyboard", "evdev:1EAB:8203");
    kiosk.does("scan EARLY");
    kiosk.does("unplug");                                  // in order behind the keys
    kiosk.heard.status(Status::noDevice);
    kiosk.scanner->accept();
    kiosk.does("plug");
    kiosk.heard.status(Status::online);
    CHECK(kiosk.scan("FIRST") == "FIRST");
    CHECK(kiosk.heard.count<BarcodeRead>() == 1);
    CHECK(kiosk.wire.grabs() == 2);                         // once each time it was opened
}

TEST_CASE("among other devices, and other nodes of the same one, the keyboard is chosen") {
    Keyboard kiosk{"event10"};
    emulators::HidWire mouse{kiosk.loop, kiosk.bus, {"/dev/input/event2", "046D:C077", "70000 0 0 0 0", {}}};
    emulators::HidWire volumeKeys{kiosk.loop, kiosk.bus, {"/dev/input/event4", "1EAB:8203", mediaKeys, {}}};
    emulators::HidWire another{kiosk.loop, kiosk.bus, {"/dev/input/event5", "1EAB:8206", allKeys, {}}};
    kiosk.start("hid_keyboard", "evdev:1EAB:8203");
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:7") == "JJ1:7");
}

TEST_CASE("a keyboard may be named by a path that stays the same") {
    Keyboard kiosk;
    const std::string byId = "/dev/input/by-id/usb-Newland_FM430-event-kbd";
    kiosk.wire.link(byId);
    kiosk.start("hid_keyboard", "evdev:" + byId, {{"suffix", "none"}, {"gap_ms", "5"}});
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:7") == "JJ1:7");
}

TEST_CASE("pulled at any event, a keyboard is told away within 100 ms and back within a second") {
    Keyboard kiosk;
    kiosk.start("hid_keyboard", "evdev:1EAB:8203", {{"hold_off_ms", "1"}});
    kiosk.scanner->accept();
    for (int bytes = 0; bytes <= 24 * 12; bytes += 17) {
        CAPTURE(bytes);
        kiosk.does("unplug_after " + std::to_string(bytes));
        pulledAndBack(kiosk, [&] { kiosk.does("scan ABC"); });
        CHECK(kiosk.scan("AFTER " + std::to_string(bytes)) == "AFTER " + std::to_string(bytes));
    }
}

TEST_CASE("a keyboard that another program has, and a node that is none, are told apart") {
    Keyboard kiosk;
    kiosk.wire.refuseGrab(EBUSY);
    kiosk.config = {"hid_keyboard", "evdev:1EAB:8203", {{"reopen_ms", "2"}}};
    kiosk.scanner = make<BarcodeReader>(kiosk.config, kiosk.heard.sink());
    CHECK(kiosk.heard.status(Status::noDevice).fault->detail == "/dev/input/event3 is in use by another program");
    kiosk.wire.refuseGrab(ENOTTY);
    const auto said = kiosk.heard.status(Status::offline);
    CHECK(said.fault->kind == Fault::Kind::notConfigured);
    CHECK(said.fault->remedy == Remedy::configuration);
    kiosk.wire.refuseGrab(0);
    kiosk.heard.status(Status::online);
}

TEST_CASE("a keyboard that is not there is away, and found when it comes") {
    Keyboard kiosk;
    kiosk.does("unplug");
    kiosk.config = {"hid_keyboard", "evdev:1EAB:8203", {{"reopen_ms", "2"}}};
    kiosk.scanner = make<BarcodeReader>(kiosk.config, kiosk.heard.sink());
    CHECK(kiosk.heard.status(Status::noDevice).fault->detail == "no keyboard 1EAB:8203 is plugged in");
    kiosk.does("plug");
    kiosk.heard.status(Status::online);
}

TEST_CASE("keys in single bytes, twice and late make the code once") {
    const std::string fault = GENERATE("split on", "duplicate on", "slow 5");
    Keyboard kiosk;
    CAPTURE(fault);
    kiosk.start("hid_keyboard", "evdev:1EAB:8203", {{"gap_ms", "2000"}});
    kiosk.scanner->accept();
    kiosk.does(fault);
    CHECK(kiosk.scan("Aa-1") == "Aa-1");
    kiosk.does(fault == "slow 5" ? "slow 0" : fault.substr(0, fault.find(' ')) + " off");
    CHECK(kiosk.scan("AFTER") == "AFTER");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
}

TEST_CASE("the tape of a keyboard can be replayed, and tells no code from another") {
    Keyboard kiosk;
    Folder tapes;
    kiosk.config = {"hid_keyboard", "evdev:1EAB:8203", {{"reopen_ms", "20"}}};
    kiosk.config.record = tapes.path();
    kiosk.open();
    kiosk.scanner->accept();
    CHECK(kiosk.scan("Jj1-2026") == "Jj1-2026");
    kiosk.scanner.reset();
    CHECK(support::contentsOf(tapes / "barcode_reader-1.tape").find("01 24 00 01") == std::string::npos);   // J
    Heard heard;
    const auto replayed = make<BarcodeReader>({"hid_keyboard", "tape:" + (tapes / "barcode_reader-1.tape").string(), {{"reopen_ms", "20"}}}, heard.sink());
    heard.status(Status::online);
}
