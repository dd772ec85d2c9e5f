#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "drivers/catalogue.h"
#include "drivers/emulators/card_reader.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/locker.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/emulators/site.h"
#include "tests/bench/benches.h"
#include "tests/bench/processes.h"
#include "tests/bench/rig.h"
#include "tests/drivers/support/heard.h"

namespace bench {
namespace {

using namespace drivers;
using namespace std::chrono_literals;

// Notes when something was said first, on the device's own thread.
class Stopwatch {
public:
    Sink sink(std::function<bool(const Saying&)> wanted) {
        return [this, wanted = std::move(wanted)](DeviceEvent event) {
            if (wanted(event.what)) said_ = Clock::now().time_since_epoch();
            heard_.sink()(std::move(event));
        };
    }
    Heard& heard() { return heard_; }
    Clock::time_point said() const { return Clock::time_point{said_.load()}; }

private:
    std::atomic<Clock::duration> said_{};
    Heard heard_;
};

// A card, from being put down until its record is handed to the core: the real driver on a line of 115200 baud.
Figure cardRecord(int runs) {
    constexpr double bitsPerByte = 10, bitsPerSecond = 115200;
    support::TempDir folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::PtyWire wire{loop, folder / "card_reader", emulators::Pace::likeTheWire};
    emulators::CardReader module{loop, wire, dock};
    std::atomic<std::size_t> bytes = 0;
    loop.call([&] { wire.spoil([&](emulators::Bytes message) { return bytes += message.size(), message; }); });
    Stopwatch watch;
    const auto reader = make<CardReader>({"sam_v", "serial:" + (folder / "card_reader").string(), {{"removal_pause_ms", "5"}}},
                                         watch.sink([](auto& said) { return std::holds_alternative<CardRead>(said); }));
    watch.heard().status(Status::online);
    reader->accept();
    Figure figure{"devices", "card presented → record in the core, beyond wire time", "ms", {}, Judged::p95, 10};
    Samples whole;
    for (int n = 0; n < 5 * runs; ++n) {
        std::this_thread::sleep_for(std::chrono::microseconds{10'000 + 1'300 * (n % 17)});     // whenever a resident comes
        const auto before = bytes.load();
        const auto began = Clock::now();
        dock.obey("card_reader insert 王小明");
        watch.heard().next<CardRead>();
        const auto took = milliseconds(watch.said() - began);
        whole.add(took);
        figure.ours.add(took - 1000 * static_cast<double>(bytes - before) * bitsPerByte / bitsPerSecond);
        dock.obey("card_reader remove");
        watch.heard().next<CardRemoved>();
    }
    figure.note = fmt::format("p50 of the whole {:.0f} ms; find, select, read and newest address; what is sent to the reader is not slowed down, and not counted", whole.median());
    return figure;
}

// How devices are attached here: each kind of line, each with its own way of hanging up.
struct Attached {
    emulators::Loop& loop;
    emulators::Dock& dock;
    support::TempDir folder;
    std::unique_ptr<emulators::Wire> wire;
    std::shared_ptr<void> emulator;
    Stopwatch watch;
    std::unique_ptr<Device> device;
    std::string name;
};

bool isStatus(const Saying& said) { return std::holds_alternative<StatusChanged>(said); }

template <class Kind> void attach(Attached& one, DeviceConfig config) {
    auto* tcp = dynamic_cast<emulators::TcpWire*>(one.wire.get());
    config.address = tcp ? fmt::format("tcp:127.0.0.1:{}", tcp->port()) : "serial:" + (one.folder / "line").string();
    one.device = make<Kind>(config, one.watch.sink(isStatus));
    one.watch.heard().status(Status::online);
}

struct Hanging { Samples told, back; };

// Options as shipped, but for a silent peer nothing is waited for: the cable is pulled, and the host sees it.
void pull(Attached& one, int runs, Hanging& hanging) {
    for (int n = 0; n < runs; ++n) {
        const auto pulled = Clock::now();
        one.dock.obey(one.name + " unplug");
        one.watch.heard().status(Status::noDevice);
        hanging.told.add(milliseconds(one.watch.said() - pulled));
        std::this_thread::sleep_for(std::chrono::milliseconds{37 * (n % 7)});
        const auto plugged = Clock::now();
        one.dock.obey(one.name + " plug");
        one.watch.heard().status(Status::online);
        hanging.back.add(milliseconds(one.watch.said() - plugged));
    }
}

Figures hangUps(int runs) {
    emulators::Loop loop;
    emulators::Dock dock{loop};
    Hanging hanging;
    const auto onPty = [&](const char* name) {
        std::unique_ptr<Attached> one{new Attached{loop, dock, {}, {}, {}, {}, {}, name}};
        one->wire = std::make_unique<emulators::PtyWire>(loop, one->folder / "line", emulators::Pace::likeTheWire);
        return one;
    };
    const auto reader = onPty("card_reader"), printer = onPty("receipt_printer"), locker = onPty("locker"), site = onPty("site"), pad = onPty("rating_pad");
    printer->wire = std::make_unique<emulators::TcpWire>(loop, printer->folder / "port");
    reader->emulator = std::make_shared<emulators::CardReader>(loop, *reader->wire, dock);
    printer->emulator = std::make_shared<emulators::EscposPrinter>(loop, *printer->wire, dock, emulators::EscposPrinter::Settings{.device = {}, .paper = printer->folder / "paper"});
    locker->emulator = std::make_shared<emulators::Locker>(loop, *locker->wire, dock, emulators::Locker::Kind::boards8a);
    site->emulator = std::make_shared<emulators::Site>(loop, *site->wire, dock);
    pad->emulator = std::make_shared<emulators::RatingPad>(loop, *pad->wire, dock);
    attach<CardReader>(*reader, {"sam_v", "", {}, {}});
    attach<ReceiptPrinter>(*printer, {"escpos", "", {}, {}});
    attach<Locker>(*locker, {"locker_8a", "", {{"boards", "1:24, 2:8"}}, {}});
    attach<Site>(*site, {"modbus_site", "", {{"operator_switch", "input:0"}, {"cabinet_door", "input:1"}}, {}});
    attach<RatingPad>(*pad, {"serial_pad", "", {{"buttons", "31, 32, 33, 34, 35"}}, {}});
    for (auto* one : {reader.get(), printer.get(), locker.get(), site.get(), pad.get()}) pull(*one, runs, hanging);
    for (auto* one : {reader.get(), printer.get(), locker.get(), site.get(), pad.get()}) one->device.reset(), one->emulator.reset();
    const std::string which = "card reader, locker, cabinet and rating pad on pseudo terminals, receipt printer over TCP; options as shipped";
    return {{"devices", "hang-up → status event", "ms", hanging.told, Judged::largest, 100, {}, "-", which},
            {"devices", "plug → online", "ms", hanging.back, Judged::largest, 1000, {}, "-", which + "; the locker reads all its doors at 9600 baud or more before"}};
}

// The release program with every kind of device that can be attached here, and nobody in front of it.
Figure allIdle(const Options& options) {
    Rig rig(options.programs, Screen::offscreen, {}, {"site", "locker", "rating_pad"});
    rig.begin();
    std::this_thread::sleep_for(5s);
    const auto pids = family(rig.stand().terminal().pid());
    const auto before = cpuOf(pids);
    std::this_thread::sleep_for(options.idle);
    const auto busy = cpuOf(pids) - before;
    Figure figure{"devices", "processor time while idle, all devices attached", "%", {}, Judged::median, 0.5};
    figure.ours.add(100.0 * static_cast<double>(busy.count()) / static_cast<double>(std::chrono::nanoseconds{options.idle}.count()));
    figure.note = fmt::format("of one processor over {} s, the whole program: card reader, scanner, receipt printer, A4 printer, locker of two boards, "
                              "cabinet and rating pad, all as shipped; no camera and no chip card reader", options.idle.count());
    return figure;
}

}  // namespace

Figures devices(const Options& options) {
    Figures all{cardRecord(options.runs)};
    for (auto& figure : hangUps(options.runs)) all.push_back(figure);
    all.push_back(allIdle(options));
    return all;
}

}  // namespace bench
