#include <catch2/catch.hpp>

#include "tests/drivers/escpos_rig.h"
#include "tests/drivers/locker_rig.h"
#include "tests/drivers/site_rig.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/suffering.h"

using namespace drivers;
using namespace suffering;

TEST_CASE("a card reader serves again after every fault of its dock", "[faults]") {
    EmulatedDesk desk;
    Heard heard;
    auto reader = make<CardReader>({"sam_v", desk.serial("card_reader"), {{"find_pause_ms", "2"}, {"removal_pause_ms", "5"}, {"reopen_ms", "5"}, {"answer_ms", "60"},
                                                                          {"read_ms", "100"}, {"gap_ms", "20"}}}, heard.sink());
    reader->accept();
    suffersAll({desk.dock, "card_reader", [&](Milliseconds patience) {
        // Put down again and again: one that lay there when the reader came back is nobody's.
        for (Deadline deadline(patience); !deadline.over();) {
            const auto read = heard.count<CardRead>(), gone = heard.count<CardRemoved>();
            desk.dock.obey("card_reader insert 王小明");
            const bool was = until(Milliseconds{std::min(deadline.left(), 300)}, [&] { return heard.count<CardRead>() > read; });
            desk.dock.obey("card_reader remove");
            if (until(Milliseconds{std::min(deadline.left(), 300)}, [&] { return heard.count<CardRemoved>() > gone; }) && was) return true;
        }
        return false;
    }});
}

TEST_CASE("every scanner serves again after every fault of its dock", "[faults]") {
    using emulators::ScannerModel;
    const auto [model, driver] = GENERATE(std::pair{ScannerModel::plain, "serial_scanner"}, std::pair{ScannerModel::newland, "newland"},
                                          std::pair{ScannerModel::honeywell, "honeywell"}, std::pair{ScannerModel::ssi, "ssi"});
    INFO(driver);
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::PtyWire wire{loop, folder / "barcode_reader", emulators::Pace::atOnce};
    emulators::BarcodeReader emulated{loop, wire, dock, model};
    Heard heard;
    DeviceConfig config{driver, "serial:" + (folder / "barcode_reader").string(), {{"gap_ms", "20"}, {"hold_off_ms", "1"}, {"reopen_ms", "5"}}};
    if (model != ScannerModel::plain)
        for (auto& [name, value] : std::map<std::string, std::string>{{"answer_ms", "100"}, {"look_ms", "1000"}, {"again_ms", "2"}, {"idle_check_ms", "100"}})
            config.options[name] = value;
    auto scanner = make<BarcodeReader>(config, heard.sink());
    scanner->accept();
    int code = 0;
    suffersAll({dock, "barcode_reader", [&](Milliseconds patience) {
        // Shown again and again, as a person does: one that sends by itself may have been away, or spoilt, at the first.
        for (Deadline deadline(patience); !deadline.over();) {
            const auto text = "CODE-" + std::to_string(++code);
            dock.obey("barcode_reader hide");
            dock.obey("barcode_reader scan " + text);
            if (until(Milliseconds{std::min(deadline.left(), 300)}, [&] { return heard.countIf<BarcodeRead>([&](auto& read) { return read.text == text; }) > 0; })) return true;
        }
        return false;
    }});
}

TEST_CASE("a receipt printer serves again after every fault of its dock", "[faults]") {
    EscposRig rig({.cable = EscposRig::Cable::serial, .options = {{"job_ms", "800"}, {"idle_check_ms", "100"}}, .model = GENERATE("generic_80", "citizen_ppu700")});
    rig.start();
    int job = 0;
    suffersAll({rig.dock, "receipt_printer", [&](Milliseconds patience) {
        for (Deadline deadline(patience); !deadline.over();) {   // a job that was refused is sent again by whoever wants it
            const auto name = "job-" + std::to_string(++job);
            auto of = [&](auto& said) { return said.job == name; };
            rig.does("take");
            rig.print(name, {{Receipt::Text{"测试"}}});
            until(Milliseconds{deadline.left()}, [&] { return rig.heard.countIf<Printed>(of) + rig.heard.countIf<PrintFailed>(of) > 0; });
            if (rig.heard.countIf<Printed>(of) > 0) return true;
        }
        return false;
    }});
}

TEST_CASE("every kind of locker serves again after every fault of its dock", "[faults]") {
    using Kind = LockerRig::Kind;
    LockerRig rig(GENERATE(Kind::boards8a, Kind::boardsWkly, Kind::relays));
    rig.start();
    int job = 0;
    suffersAll({rig.dock, "locker", [&](Milliseconds patience) {
        for (Deadline deadline(patience); !deadline.over();) {
            const auto name = "job-" + std::to_string(++job);
            auto of = [&](auto& said) { return said.job == name; };
            rig.does("close 3");
            rig.driver->open(name, 3);
            until(Milliseconds{deadline.left()}, [&] { return rig.heard.countIf<DoorOpened>(of) + rig.heard.countIf<DoorFailed>(of) > 0; });
            if (rig.heard.countIf<DoorOpened>(of) > 0) return true;
        }
        return false;
    }});
}

TEST_CASE("cabinet and room are read again after every fault of their dock", "[faults]") {
    SiteRig rig;
    rig.start();
    suffersAll({rig.dock, "site", [&](Milliseconds patience) {
        for (bool on : {true, false}) {              // off it was before, or heal() has made it so
            auto told = [&](auto& said) { return said.input == SiteInput::tamper && said.on == on; };
            const auto before = rig.heard.countIf<SiteChanged>(told);
            rig.does(on ? "tamper on" : "tamper off");
            if (!until(patience, [&] { return rig.heard.countIf<SiteChanged>(told) > before; })) return false;
        }
        return true;
    }});
}
