#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/usb/usb_wire.h"
#include "drivers/transports/usb_printer.h"
#include "tests/drivers/paper_reading.h"
#include "tests/drivers/support/cable.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;
using namespace std::chrono_literals;
using Kind = Fault::Kind;
using Bytes = std::vector<std::uint8_t>;

// The real driver through the real libusb, and the same emulated printer at the end of a USB cable.
namespace {

struct UsbRig {
    Folder folder;
    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::UsbWire wire;
    emulators::EscposPrinter printer;
    int softResets = 0;
    Heard heard;
    std::unique_ptr<ReceiptPrinter> driver;

    explicit UsbRig(emulators::UsbShape shape = emulators::usbPrinter(0x04B8, 0x0202, "S1"), const std::string& make = "epson_tm_t88")
        : wire{loop, bus, shape}, printer{loop, wire, dock, {.device = {.make = *emulators::escposMake(make), .mmPerSecond = 0}, .paper = folder / "paper"}} {
        loop.call([this] { wire.onControl([this](auto& setup, auto&) { return answer(setup); }); });
    }
    ~UsbRig() { driver.reset(); }

    // The printer class: device id, port status, soft reset of version 1.1.
    std::optional<Bytes> answer(const emulators::UsbWire::Setup& setup) {
        const auto state = printer.state();
        const bool well = !state.jam && !state.cutterError && !state.coverOpen;
        if (setup.type == 0xA1 && setup.request == 0) return deviceId();
        if (setup.type == 0xA1 && setup.request == 1)
            return Bytes{static_cast<std::uint8_t>((state.paperEnd ? 0x20 : 0) | 0x10 | (well && !state.paperEnd ? 0x08 : 0))};
        if (setup.type == 0x21 && setup.request == 2) return ++softResets, Bytes{};
        return std::nullopt;
    }
    static Bytes deviceId() {
        const std::string words = "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;SN:S1;";
        Bytes all{0, static_cast<std::uint8_t>(words.size() + 2)};
        all.insert(all.end(), words.begin(), words.end());
        return all;
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("receipt_printer " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    void start(std::map<std::string, std::string> options = {}) {
        for (auto [name, value] : std::map<std::string, std::string>{{"reopen_ms", "20"}, {"reply_ms", "150"}, {"job_ms", "3000"}, {"progress_ms", "20"},
                                                                     {"fault_check_ms", "30"}})
            options.emplace(name, value);
        driver = make<ReceiptPrinter>({"escpos", "usb:04b8:0202", options}, heard.sink());
    }
    void startOnline() {
        start();
        heard.status(Status::online);
    }
    void print(const std::string& job, const std::string& words) { driver->print(job, {{Receipt::Text{words}, Receipt::Qr{"JJ1:0001"}}}); }
    template <class T> T said(const std::string& job) {
        return heard.next<T>([&](auto& one) { return one.job == job; });
    }
};

Receipt longOne() {
    Receipt receipt;
    for (int n = 0; n < 400; ++n) receipt.lines.push_back(Receipt::Text{"这一行很长，好让缓冲区装不下，打印机就什么也听不见了"});
    return receipt;
}

}  // namespace

TEST_CASE("usb printer: a receipt is printed, and the printer says who it is") {
    UsbRig rig;
    rig.startOnline();
    const auto facts = rig.heard.next<DeviceFacts>();
    CHECK(facts.model == "TM-T88");
    CHECK(facts.serial == "0001");
    CHECK(facts.counters.contains("cuts"));              // the model was found by its USB address
    rig.print("job", "受理");
    CHECK(rig.said<Printed>("job").sheets == 1);
    CHECK(paper::qr(rig.folder / "paper/0001.png") == "JJ1:0001");
}

TEST_CASE("usb printer: what it says of itself over USB counts where ESC/POS has no words for it") {
    UsbRig rig{emulators::usbPrinter(0x04B8, 0x0202, "S1"), "cashino_kp628e"};
    rig.start({{"model", "cashino_kp628e"}});
    const auto facts = rig.heard.next<DeviceFacts>();
    CHECK(facts.maker == "EPSON");
    CHECK(facts.model == "TM-T88V");
    CHECK(facts.serial == "S1");
}

TEST_CASE("usb printer: what is wrong is told, and that it is well again") {
    struct Case { std::string bad, good; Kind kind; Status status; };
    const auto its = GENERATE(Case{"paper_out", "paper_ok", Kind::paperOut, Status::userError}, Case{"cover_open", "cover_closed", Kind::coverOpen, Status::userError},
                              Case{"jam", "clear", Kind::paperJam, Status::hardwareError}, Case{"cutter_error", "clear", Kind::cutterError, Status::hardwareError});
    UsbRig rig;
    rig.startOnline();
    rig.does(its.bad);
    CHECK(rig.heard.status(its.status).fault->kind == its.kind);
    rig.does(its.good);
    rig.heard.status(Status::online);
}

TEST_CASE("usb printer: one that takes nothing any more says over the control pipe that its paper is out") {
    UsbRig rig{emulators::usbPrinter(0x04B8, 0x0202, "S1"), "cashino_kp628e"};
    rig.start({{"model", "cashino_kp628e"}, {"announces", "off"}});
    rig.heard.status(Status::online);
    rig.does("buffer 200");
    rig.does("paper_left 30");
    rig.driver->print("job", longOne());
    CHECK(rig.said<PrintFailed>("job").fault.kind == Kind::paperOut);
}

TEST_CASE("usb printer: pulled out after any number of bytes, it fails the job and the next one is whole and alone") {
    const std::string how = GENERATE("unplug_after", "power_off_after");
    UsbRig rig;
    rig.startOnline();
    const int whole = 12 + 3 + 60;                      // questions before the receipt, and most of it
    for (int bytes = 1; bytes < whole; bytes += bytes < 30 ? 3 : 7) {
        INFO(how << " " << bytes);
        const auto id = how + std::to_string(bytes);
        rig.does(how + " " + std::to_string(bytes));
        rig.print(id, "前一位");
        rig.said<PrintFailed>(id);
        rig.does("plug");
        rig.heard.status(Status::online);
        rig.print("next" + id, "下一位");
        rig.said<Printed>("next" + id);
        CHECK(rig.printer.text(rig.printer.papers()).front() == "下一位");
        CHECK_FALSE(rig.printer.hasInk());
    }
}

TEST_CASE("usb printer: unplugged it is told within 100 ms, plugged in it is on line within a second") {
    UsbRig rig;
    rig.start({{"reopen_ms", "60000"}});                 // udev wakes it, no clock
    rig.heard.status(Status::online);
    for (int round = 0; round < 3; ++round) pulledAndBack(rig, [&] { rig.does("unplug"); });
}

TEST_CASE("usb printer: one without a way back is refused, because it could prove nothing") {
    UsbRig rig{{0x04B8, 0x0202, "", {{.deviceClass = 7, .subclass = 1, .protocol = 1, .pipes = {0x01}}}}};
    rig.start();
    CHECK(rig.heard.status(Status::offline).fault->kind == Kind::notConfigured);
}

TEST_CASE("usb printer: one that said nothing is reset when it is opened again") {
    UsbRig rig;
    rig.does("silent on");
    rig.start();
    CHECK(rig.heard.status(Status::offline).fault->kind == Kind::timeout);
    while (rig.softResets == 0) std::this_thread::yield();
    rig.does("silent off");
    rig.heard.status(Status::online);
}

TEST_CASE("usb printer: replies in single bytes, twice, late or amid noise do not confuse") {
    const std::string spoiled = GENERATE("split on", "twice on", "garbage on", "late 40");
    INFO(spoiled);
    UsbRig rig;
    rig.does(spoiled);
    rig.startOnline();
    rig.print("job", "受理");
    rig.said<Printed>("job");
}

TEST_CASE("usb printer: device ids are read in their long and their short words") {
    CHECK(readDeviceId("MANUFACTURER:Citizen; MODEL: PPU-700 ;SERN:7;") == std::map<std::string, std::string>{{"MFG", "Citizen"}, {"MDL", "PPU-700"}, {"SN", "7"}});
    CHECK(readDeviceId("").empty());
    CHECK(readDeviceId(";;:x;no colon;A:").size() == 2);
}
