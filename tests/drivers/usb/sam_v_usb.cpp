#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "drivers/emulators/card_reader.h"
#include "drivers/emulators/usb/sam_wire.h"
#include "tests/drivers/support/cable.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;
using namespace std::chrono_literals;
using emulators::SamWire;
using Cable = SamWire::Kind;
using Bytes = std::vector<std::uint8_t>;

// The real driver through the real libusb, and the same emulated module behind each kind of USB reader.
namespace {

const std::vector<Cable> everyKind{Cable::twoPipes, Cable::fourPipes, Cable::reports, Cable::reportsOnControl};

struct SamUsbRig {
    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    SamWire wire;
    emulators::CardReader module{loop, wire, dock};
    Heard heard;
    std::unique_ptr<CardReader> driver;

    explicit SamUsbRig(Cable kind) : wire{loop, bus, kind} {}
    ~SamUsbRig() { driver.reset(); }

    void start(std::map<std::string, std::string> options = {}) {
        options.insert({{"answer_ms", "300"}, {"read_ms", "1000"}, {"gap_ms", "100"}, {"reopen_ms", "5"}, {"find_pause_ms", "2"},
                        {"removal_pause_ms", "5"}, {"idle_check_ms", "60000"}});
        driver = make<CardReader>({"sam_v", "usb:0400:c35a", options}, heard.sink());
    }
    void startOnline(const std::map<std::string, std::string>& options = {}) {
        start(options);
        heard.status(Status::online);
        driver->accept();
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("card_reader " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    IdCard reads(const std::string& who) {
        does("insert " + who);
        return heard.next<CardRead>().card;
    }
    void loses() {
        does("remove");
        heard.next<CardRemoved>();
    }
};

}  // namespace

TEST_CASE("usb reader: whatever its pipes are, cards are read with all they hold, and their removal is told") {
    SamUsbRig rig{GENERATE(from_range(everyKind))};
    rig.startOnline({{"fingerprint", "on"}});
    CHECK(rig.reads("王小明").number == "000000198604121011");
    rig.loses();
    CHECK(rig.reads("李秀英 newest=演示省平安县演示镇新居路20号").newestAddress == "演示省平安县演示镇新居路20号");
    rig.loses();
    rig.does("fingers 1");
    CHECK(rig.reads("张港").fingerprint.size() == 512);
    CHECK(rig.heard.count<CardRefused>() == 0);
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("usb reader: the frames go over the pipes byte by byte as documented") {
    SamUsbRig rig{Cable::fourPipes};
    std::map<std::uint8_t, Bytes> sent;
    rig.loop.call([&] {
        rig.wire.outPipe([&](std::uint8_t pipe, const Bytes& bytes) {
            sent[pipe].insert(sent[pipe].end(), bytes.begin(), bytes.end());
            return bytes;
        });
    });
    rig.start();
    rig.heard.status(Status::online);
    rig.driver.reset();
    // Status, SAM id, find.
    CHECK(sent[0x02] == hex("AA AA AA 96 69 00 03 AA AA AA 96 69 00 03 AA AA AA 96 69 00 03"));
    CHECK(sent[0x06] == hex("11 FF ED 12 FF EE 20 01 22"));
}

TEST_CASE("usb reader: a report is 64 bytes, the frame first, zeros behind it") {
    SamUsbRig rig{Cable::reports};
    Bytes first;
    rig.loop.call([&] {
        rig.wire.outPipe([&](std::uint8_t, const Bytes& bytes) {
            if (first.empty()) first = bytes;
            return bytes;
        });
    });
    rig.start();
    rig.heard.status(Status::online);
    rig.driver.reset();
    auto wanted = hex("AA AA AA 96 69 00 03 11 FF ED");
    wanted.resize(64);
    CHECK(first == wanted);
}

TEST_CASE("usb reader: the config may know better than the descriptors, and is told when it cannot be so") {
    SamUsbRig rig{Cable::twoPipes};
    rig.start({{"usb_model", "split"}});
    CHECK(rig.heard.status(Status::offline).fault->kind == Fault::Kind::notConfigured);
    rig.driver.reset();
    rig.startOnline({{"usb_model", "single"}});
    CHECK(rig.reads("王小明").name == "王小明");
}

TEST_CASE("usb reader: answers in single bytes, after noise, late, twice, too much or damaged do not stop a card") {
    SamUsbRig rig{GENERATE(from_range(everyKind))};
    const std::string fault = GENERATE("split on", "garbage on", "slow 20", "duplicate on", "flood on", "bad_checksum 2");
    INFO(fault);
    rig.startOnline();
    rig.does(fault);
    CHECK(rig.reads("王小明").name == "王小明");
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("usb reader: unplugged after any byte of a record, it is told, and the card is read once it is back") {
    SamUsbRig rig{GENERATE(from_range(everyKind))};
    rig.startOnline();
    for (int bytes = 0; bytes < 1295; bytes += bytes < 20 || bytes > 1285 ? 1 : 61) {
        CAPTURE(bytes);
        rig.does("remove");
        rig.does("unplug_after " + std::to_string(bytes));
        rig.does("insert 王小明");
        CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
        const auto read = rig.heard.count<CardRead>();
        rig.does("plug");
        rig.heard.status(Status::online);
        CHECK(rig.heard.next<CardRead>().card.number == "000000198604121011");
        CHECK(rig.heard.count<CardRead>() == read + 1);
    }
}

TEST_CASE("usb reader: unplugged it is told within 100 ms, plugged in it is on line within a second") {
    SamUsbRig rig{GENERATE(from_range(everyKind))};
    rig.startOnline({{"reopen_ms", "60000"}});                  // udev wakes it, no clock
    for (int round = 0; round < 3; ++round) pulledAndBack(rig, [&] { rig.does("unplug"); });
}

TEST_CASE("usb reader: a silent one is a timeout until it answers again") {
    SamUsbRig rig{GENERATE(from_range(everyKind))};
    rig.startOnline();
    rig.does("silent on");
    CHECK(rig.heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
    rig.does("silent off");
    rig.heard.status(Status::online);
    CHECK(rig.reads("王小明").name == "王小明");
}
