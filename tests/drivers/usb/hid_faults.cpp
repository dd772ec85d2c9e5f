#include <catch2/catch.hpp>

#include "tests/drivers/support/suffering.h"
#include "tests/drivers/usb/hid_rig.h"

using namespace drivers;
using namespace suffering;
using emulators::ScannerModel;

namespace {

const std::string digitKeys = "ffe";   // 1 … 0, as sysfs has them

void suffersAllAtHand(HidRig& rig, const std::set<std::string>& impossible = {}) {
    rig.scanner->accept();
    int code = 0;
    suffersAll({rig.dock, "barcode_reader", [&](Milliseconds patience) {
        for (Deadline deadline(patience); !deadline.over();) {
            const auto text = "CODE-" + std::to_string(++code);
            rig.dock.obey("barcode_reader hide");
            rig.dock.obey("barcode_reader scan " + text);
            if (until(Milliseconds{std::min(deadline.left(), 300)}, [&] { return rig.heard.countIf<BarcodeRead>([&](auto& read) { return read.text == text; }) > 0; })) return true;
        }
        return false;
    }, impossible});
}

}  // namespace

TEST_CASE("a scanner that types serves again after every fault of its dock", "[faults]") {
    HidRig rig{ScannerModel::keyboard, {"/dev/input/event3", "1EAB:8203", digitKeys, {}}};
    rig.start("hid_keyboard", "evdev:1EAB:8203", {{"gap_ms", "20"}, {"hold_off_ms", "1"}});
    suffersAllAtHand(rig, {"bytes", "garbage"});   // the kernel hands over whole events, and nothing between them
}

TEST_CASE("a HID POS scanner serves again after every fault of its dock", "[faults]") {
    const auto model = GENERATE(ScannerModel::pos, ScannerModel::posUncounted);
    HidRig rig{model, {"/dev/hidraw2", "1EAB:8210", {}, emulators::posDescriptor(model)}};
    rig.start("hid_pos", "hidraw:1EAB:8210", {{"gap_ms", "20"}, {"hold_off_ms", "1"}});
    suffersAllAtHand(rig);
}
