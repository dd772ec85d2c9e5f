#include "drivers/emulators/barcode_reader.h"
#include "drivers/emulators/card_reader.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/locker.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/emulators/site.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/sweep/hand.h"

using namespace drivers;

namespace {

using Options = std::map<std::string, std::string>;

template <class Said> bool says(const Saying& saying) { return std::holds_alternative<Said>(saying); }

// A hand that is slower than the reader looks: it puts a card down in one exchange and takes it away in the next.
Family cardReader() {
    return {"sam_v", Role::cardReader, "card_reader",
            {{"answer_ms", "100"}, {"read_ms", "300"}, {"gap_ms", "50"}, {"find_pause_ms", "2"}, {"removal_pause_ms", "5"}},
            [](auto& loop, auto& wire, auto& dock) { return std::make_shared<emulators::CardReader>(loop, wire, dock); },
            [](Hand& hand) { hand.device<CardReader>().accept(); },
            [](Hand& hand) { hand.does(hand.state().find("no card") == std::string::npos ? "remove" : "insert 王小明"); },
            says<CardRead>, true, true};
}

Family scanner(const std::string& driver, emulators::ScannerModel model, Options options) {
    options.insert({{"gap_ms", "30"}, {"hold_off_ms", "1"}});
    return {driver, Role::barcodeReader, "barcode_reader", options,
            [model](auto& loop, auto& wire, auto& dock) { return std::make_shared<emulators::BarcodeReader>(loop, wire, dock, model); },
            [](Hand& hand) { hand.device<BarcodeReader>().accept(); },
            [](Hand& hand) { hand.does("scan JJ1:" + hand.another()); },
            says<BarcodeRead>, model != emulators::ScannerModel::plain, model == emulators::ScannerModel::plain};
}

Family switchedScanner(const std::string& driver) {
    return scanner(driver, emulators::scannerModelCalled(driver), {{"again_ms", "1"}, {"answer_ms", "100"}, {"look_ms", "50"}});
}

struct PrinterWithPaper {
    Folder folder;
    emulators::EscposPrinter printer;
    PrinterWithPaper(emulators::Loop& loop, emulators::Wire& wire, emulators::Dock& dock)
        : printer{loop, wire, dock, {.device = {.make = *emulators::escposMake("generic_80"), .mmPerSecond = 0}, .paper = folder / "paper"}} {}
};

Family receiptPrinter() {
    return {"escpos", Role::receiptPrinter, "receipt_printer",
            {{"model", "generic_80"}, {"reply_ms", "100"}, {"job_ms", "1000"}, {"progress_ms", "20"}, {"fault_check_ms", "30"}, {"idle_check_ms", "100"}},
            [](auto& loop, auto& wire, auto& dock) { return std::make_shared<PrinterWithPaper>(loop, wire, dock); },
            [](Hand&) {},
            [](Hand& hand) { hand.device<ReceiptPrinter>().print("job" + hand.another(), {{Receipt::Text{"受理"}}}); },
            says<Printed>, true};
}

Family locker(const std::string& driver, emulators::Locker::Kind kind, const std::string& boards) {
    return {driver, Role::locker, "locker",
            {{"boards", boards}, {"poll_ms", "5"}, {"confirm_ms", "5"}, {"opens_ms", "150"}, {"retry_ms", "30"}, {"answer_ms", "100"}, {"gap_ms", "30"}},
            [kind](auto& loop, auto& wire, auto& dock) { return std::make_shared<emulators::Locker>(loop, wire, dock, kind, std::vector<int>{4}); },
            [](Hand&) {},
            [](Hand& hand) {
                hand.does("close 1");
                hand.device<Locker>().open("job" + hand.another(), 1);
            },
            says<DoorOpened>, true};
}

Family site() {
    return {"modbus_site", Role::site, "site",
            {{"operator_switch", "input:0"}, {"poll_ms", "2"}, {"debounce_ms", "4"}, {"retry_ms", "20"}, {"answer_ms", "100"}, {"gap_ms", "30"}},
            [](auto& loop, auto& wire, auto& dock) { return std::make_shared<emulators::Site>(loop, wire, dock); },
            [](Hand&) {},
            [](Hand& hand) { hand.does(std::stoi(hand.another()) % 2 ? "switch on" : "switch off"); },
            says<SiteChanged>, true, true};
}

Family ratingPad() {
    return {"serial_pad", Role::ratingPad, "rating_pad", {{"buttons", "31, 32, 33, 34, 35"}, {"hold_off_ms", "1"}, {"gap_ms", "30"}},
            [](auto& loop, auto& wire, auto& dock) { return std::make_shared<emulators::RatingPad>(loop, wire, dock); },
            [](Hand& hand) { hand.device<RatingPad>().accept(); },
            [](Hand& hand) { hand.does("press 2"); },
            says<PadPressed>, false, true};
}

}  // namespace

const std::vector<Family>& families() {
    using Kind = emulators::Locker::Kind;
    static const std::vector<Family> all{
        cardReader(), scanner("serial_scanner", emulators::ScannerModel::plain, {}), switchedScanner("newland"), switchedScanner("honeywell"),
        switchedScanner("ssi"), receiptPrinter(), locker("locker_8a", Kind::boards8a, "1:4"), locker("locker_wkly", Kind::boardsWkly, "0:4"),
        locker("locker_modbus", Kind::relays, "1:4"), site(), ratingPad()};
    return all;
}

const std::map<std::string, std::string>& sweptElsewhere() {
    static const std::map<std::string, std::string> all{
        {"pcsc", "pcscd's own protocol: pcsc_on_emulator.cpp"},
        {"ipp", "HTTP: ipp_driver.cpp, against ippeveprinter"},
        {"keypad", "the kernel's input events: usb/keypad.cpp"},
        {"hid_keyboard", "the kernel's input events: usb/hid_keyboard.cpp, usb/hid_faults.cpp"},
        {"hid_pos", "the kernel's hidraw: usb/hid_pos.cpp, usb/hid_faults.cpp"},
        {"camera", "video: no line"},
        {"v4l2", "video: no line"},
    };
    return all;
}
