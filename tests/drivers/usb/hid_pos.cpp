#include <catch2/catch.hpp>

#include "tests/drivers/support/cable.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/usb/hid_rig.h"
#include "tests/support/temp_dir.h"

using namespace drivers;
using emulators::ScannerModel;

namespace {

const emulators::Bytes keyboardReports{0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x05, 0x07, 0x19, 0xE0, 0x29, 0xE7, 0x15, 0x00,
                                        0x25, 0x01, 0x75, 0x01, 0x95, 0x08, 0x81, 0x02, 0xC0};

struct Pos : HidRig {
    explicit Pos(ScannerModel which = ScannerModel::pos)
        : HidRig{which, {"/dev/hidraw2", "1EAB:8210", {}, emulators::posDescriptor(which)}} {}
};

}  // namespace

TEST_CASE("a HID POS scanner's reports are read as its descriptor says, whoever made it") {
    Pos kiosk{GENERATE(ScannerModel::pos, ScannerModel::posUncounted)};
    kiosk.start("hid_pos", "hidraw:1EAB:8210");
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    CHECK(kiosk.scan("办件 20260001") == "办件 20260001");
    const std::string longer = std::string(150, 'x') + "END";
    CHECK(kiosk.scan(longer) == longer);
    CHECK(kiosk.scan(std::string(56, 'y')) == std::string(56, 'y'));
}

TEST_CASE("what a HID POS scanner reports when nothing is expected goes nowhere") {
    Pos kiosk;
    kiosk.start("hid_pos", "hidraw:/dev/hidraw2");
    kiosk.does("scan EARLY");
    kiosk.does("unplug");
    kiosk.heard.status(Status::noDevice);
    kiosk.scanner->accept();
    kiosk.does("plug");
    kiosk.heard.status(Status::online);
    CHECK(kiosk.scan("FIRST") == "FIRST");
    CHECK(kiosk.heard.count<BarcodeRead>() == 1);
}

TEST_CASE("of a scanner's nodes the one with the usage page is chosen") {
    Pos kiosk;
    emulators::HidWire keyboard{kiosk.loop, kiosk.bus, {"/dev/hidraw1", "1EAB:8210", {}, keyboardReports}};
    kiosk.start("hid_pos", "hidraw:1EAB:8210?page=8C");
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:7") == "JJ1:7");
    Heard heard;
    const auto other = make<BarcodeReader>({"hid_pos", "hidraw:/dev/hidraw1", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::hardwareError).fault->remedy == Remedy::configuration);
    const auto paged = make<BarcodeReader>({"hid_pos", "hidraw:/dev/hidraw1?page=8C", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::offline).fault->kind == Fault::Kind::notConfigured);
}

TEST_CASE("codes of the wanted kind are said…") {
    Pos kiosk;
    kiosk.start("hid_pos", "hidraw:1EAB:8210", {{"aim", "]Q"}});
    kiosk.scanner->accept();
    CHECK(kiosk.scan("QR") == "QR");
}

TEST_CASE("…and those of another kind are not") {
    Pos kiosk;
    kiosk.start("hid_pos", "hidraw:1EAB:8210", {{"aim", "]E"}});
    kiosk.scanner->accept();
    kiosk.does("scan QR");
    kiosk.does("unplug");                                  // in order behind the report
    kiosk.heard.status(Status::noDevice);
    CHECK(kiosk.heard.count<BarcodeRead>() == 0);
}

TEST_CASE("pulled in or between its reports, a HID POS scanner is told away within 100 ms and back within a second") {
    Pos kiosk;
    kiosk.start("hid_pos", "hidraw:1EAB:8210", {{"hold_off_ms", "1"}});
    kiosk.scanner->accept();
    for (int bytes : {0, 1, 5, 63, 64}) {
        CAPTURE(bytes);
        kiosk.does("unplug_after " + std::to_string(bytes));
        pulledAndBack(kiosk, [&] { kiosk.does("scan " + std::string(100, 'x')); });
        CHECK(kiosk.scan("AFTER " + std::to_string(bytes)) == "AFTER " + std::to_string(bytes));
    }
    CHECK(kiosk.heard.count<BarcodeRead>() == 5);
}

TEST_CASE("reports that come twice or late make the code once") {
    const std::string fault = GENERATE("duplicate on", "slow 5");
    Pos kiosk;
    CAPTURE(fault);
    kiosk.start("hid_pos", "hidraw:1EAB:8210");
    kiosk.scanner->accept();
    kiosk.does(fault);
    CHECK(kiosk.scan("AFTER 1") == "AFTER 1");
    kiosk.does("duplicate off");
    CHECK(kiosk.scan("AFTER 2") == "AFTER 2");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
}

TEST_CASE("the tape of a HID POS scanner can be replayed, and tells no code from another") {
    Pos kiosk;
    Folder tapes;
    kiosk.config = {"hid_pos", "hidraw:1EAB:8210", {{"reopen_ms", "20"}}};
    kiosk.config.record = tapes.path();
    kiosk.open();
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:2026-X7") == "JJ1:2026-X7");
    kiosk.scanner.reset();
    CHECK(support::contentsOf(tapes / "barcode_reader-1.tape").find("41 41 30 41 30 30 30 30 41 41 30 00") != std::string::npos);
    Heard heard;
    const auto replayed = make<BarcodeReader>({"hid_pos", "tape:" + (tapes / "barcode_reader-1.tape").string(), {{"reopen_ms", "20"}}}, heard.sink());
    replayed->accept();
    heard.status(Status::online);
}

TEST_CASE("a node that is no HID device is a matter of configuration") {
    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::HidWire keyboard{loop, bus, {"/dev/hidraw5", "1EAB:8203", {}, keyboardReports}};
    emulators::HidWire nothing{loop, bus, {"/dev/hidraw6", "1EAB:8203", "0", {}}};   // its ioctls know no descriptor
    Heard heard;
    const auto scanner = make<BarcodeReader>({"hid_pos", "hidraw:/dev/hidraw6", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::offline).fault->detail == "/dev/hidraw6 is no HID device");
    const auto absent = make<BarcodeReader>({"hid_pos", "hidraw:0C2E:0B01", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::noDevice).fault->detail == "no HID device 0C2E:0B01 is plugged in");
}
