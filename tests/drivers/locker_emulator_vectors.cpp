#include <catch2/catch.hpp>

#include "drivers/emulators/locker.h"
#include "tests/drivers/locker_vectors.h"
#include "tests/drivers/modbus_vectors.h"
#include "tests/drivers/support/hex.h"
#include "tests/drivers/support/loopback_wire.h"

using namespace emulators;
namespace vectors = locker_vectors;

namespace {

// An emulated locker in process, and a host that only knows literal bytes.
struct LockerTalk {
    Loop loop;
    Dock dock{loop};
    LoopbackWire wire{loop};
    Locker locker;

    explicit LockerTalk(Locker::Kind kind, const std::vector<int>& locks = {24}) : locker{loop, wire, dock, kind, locks} {}
    void does(const std::string& order) { REQUIRE(dock.obey("locker " + order) == "ok"); }
    Bytes ask(const std::string& request) { return wire.ask(hex(request)); }
    std::string state() { return dock.obey("status"); }
};

}  // namespace

TEST_CASE("the emulated 8A board answers byte by byte as documented") {
    LockerTalk talk{Locker::Kind::boards8a};
    CHECK(talk.ask(vectors::readOne8a) == hex(vectors::shorted8a));
    CHECK(talk.ask(vectors::readAll8a) == hex("80 01 FF FF FF 33 4D"));
    CHECK(talk.ask(vectors::open8a) == hex("8A 01 01 00 8A"));
    CHECK(talk.ask(vectors::readOne8a) == hex(vectors::apart8a));
    CHECK(talk.ask(vectors::readAll8a) == hex("80 01 FF FF FE 33 4C"));
    CHECK(talk.state() == "ok locker: plugged, door 1 open");
    talk.does("reversed on");
    CHECK(talk.ask(vectors::readOne8a) == hex(vectors::shorted8a));
    CHECK(talk.ask(vectors::open8a) == hex(vectors::open8a));   // success looks like its own echo
    talk.does("turned_bits on");
    CHECK(talk.ask(vectors::readAll8a) == hex("80 01 FF FF FE 33 4C"));
    talk.does("mute on");
    CHECK(talk.ask("8A 01 02 11 98").empty());
    CHECK(talk.state() == "ok locker: plugged, door 1 open, door 2 open");
}

TEST_CASE("the emulated 8A board opens all, is silent to others and to noise, and tells of what moves when it is set so") {
    LockerTalk talk{Locker::Kind::boards8a, {2}};
    CHECK(talk.ask("00 FF 80 8A 01").empty());
    CHECK(talk.ask(vectors::readOne8a) == hex(vectors::shorted8a));
    CHECK(talk.ask("80 02 01 33 B0").empty());
    CHECK(talk.ask("80 01 03 33 B1").empty());
    CHECK(talk.ask("80 01 01 33 B2").empty());
    CHECK(talk.ask(vectors::openAll8a) == hex(vectors::openAll8a));
    CHECK(talk.state() == "ok locker: plugged, door 1 open, door 2 open");
    talk.does("push on");
    const auto told = [&] {
        talk.does("close 1");
        return talk.wire.heard();
    };
    CHECK(told() == hex("81 01 01 11 90"));
}

TEST_CASE("the emulated WKLY board answers byte by byte as documented") {
    LockerTalk talk{Locker::Kind::boardsWkly};
    CHECK(talk.ask(vectors::openWkly) == hex(vectors::openedWkly));
    CHECK(talk.ask(vectors::openAllWkly) == hex(vectors::allOpenedWkly));
    CHECK(talk.ask(vectors::queryAllWkly) == hex(vectors::allOpenWkly));
    talk.does("push on");
    talk.does("close 1");
    CHECK(talk.wire.heard() == hex(vectors::pushedWkly));
    talk.does("close 2");
    talk.does("close 3");
    CHECK(talk.state().find("door 1 open") == std::string::npos);
    talk.does("push off");
    CHECK(talk.wire.heard().size() == 20);           // two more doors have told
    CHECK(talk.ask(vectors::openManyWkly) == hex("57 4B 4C 59 09 00 80 00 80"));
    CHECK(talk.state().find("door 3 open") != std::string::npos);
    talk.does("broken 2");
    CHECK(talk.ask("57 4B 4C 59 09 00 83 02 81") == hex("57 4B 4C 59 0B 00 83 00 02 FF 7C"));
}

TEST_CASE("the emulated WKLY board refuses what it does not have") {
    LockerTalk talk{Locker::Kind::boardsWkly, {2}};
    CHECK(talk.ask("57 4B 4C 59 09 00 82 03 81") == hex("57 4B 4C 59 09 00 82 FF 7D"));
    CHECK(talk.ask("57 4B 4C 59 09 07 82 01 84").empty());
    CHECK(talk.ask("57 4B 4C 59 09 00 82 01 84").empty());
    CHECK(talk.ask(std::string{"57 4B 4C 59 03 "} + vectors::openWkly) == hex(vectors::openedWkly));
    talk.does("stuck 2");
    CHECK(talk.ask("57 4B 4C 59 09 00 82 02 80") == hex("57 4B 4C 59 0B 00 82 00 02 01 83"));
}

TEST_CASE("the emulated relay board pulses as documented, and its inputs are the doors") {
    LockerTalk talk{Locker::Kind::relays, {8}};
    CHECK(talk.ask("01 02 00 00 00 08 79 CC") == hex("01 02 01 FF E1 C8"));
    CHECK(talk.ask("01 05 02 00 00 07 8D B0") == hex("01 05 02 00 00 07 8D B0"));
    CHECK(talk.ask("01 02 00 00 00 08 79 CC") == hex("01 02 01 FE 20 08"));
    talk.does("exception 4");
    CHECK(talk.ask("01 02 00 00 00 08 79 CC") == hex("01 82 04 41 63"));
    CHECK(talk.dock.obey("locker open 9") == "error: there is no such door");
}
