#include <catch2/catch.hpp>

#include "tests/drivers/locker_rig.h"
#include "tests/drivers/support/at_once.h"

using namespace drivers;
using namespace std::chrono_literals;
using LockerKind = LockerRig::Kind;
using Cable = LockerRig::Cable;
using Verdict = DoorTested::Verdict;

namespace {

LockerKind anyKind() { return GENERATE(LockerKind::boards8a, LockerKind::boardsWkly, LockerKind::relays); }

}  // namespace

TEST_CASE("locker: a door opens, says so itself, and is heard when it is shut, over a serial line and over TCP") {
    const auto kind = anyKind();
    const auto cable = GENERATE(Cable::serial, Cable::tcp);
    LockerRig rig{kind, cable};
    rig.does("open 16");
    rig.startOnline();
    CHECK(rig.heard.count<DoorChanged>() == 16);
    for (int door : {1, 12, 13}) {
        CAPTURE(door);
        const auto job = "job-" + std::to_string(door);
        rig.driver->open(job, door);
        CHECK(rig.heard.next<DoorReleased>().job == job);
        CHECK_FALSE(rig.opened(job).already);
        rig.does("close " + std::to_string(door));
        CHECK_FALSE(rig.changes(door, DoorState::closed).forced);
    }
    CHECK(rig.state() == "ok locker: plugged, door 16 open");
    CHECK(rig.heard.count<DoorFailed>() == 0);
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("locker: a door that stands open already is said to, and nothing is done") {
    LockerRig rig{anyKind()};
    rig.does("open 5");
    rig.does("stuck 5");
    rig.startOnline();
    rig.driver->open("again", 5);
    CHECK(rig.opened("again").already);
    CHECK(rig.heard.count<DoorReleased>() == 0);
}

TEST_CASE("locker: a stuck door, one whose contact is broken, and one that is not there fail, each for its reason") {
    LockerRig rig{anyKind()};
    rig.does("stuck 2");
    rig.startOnline();
    rig.driver->open("stuck", 2);
    CHECK(rig.failed("stuck").fault.kind == Fault::Kind::doorStuck);
    CHECK(rig.heard.count<DoorReleased>() == 1);
    CHECK(rig.heard.count<DoorOpened>() == 0);
    rig.driver->open("nowhere", 17);
    CHECK(rig.failed("nowhere").fault.kind == Fault::Kind::notConfigured);
    rig.driver->open("zero", 0);
    CHECK(rig.failed("zero").fault.kind == Fault::Kind::notConfigured);
    if (rig.kind != LockerKind::boardsWkly) return;   // the others cannot tell a broken contact from a door
    rig.does("broken 3");
    rig.changes(3, DoorState::unknown);
    rig.driver->open("mute", 3);
    CHECK(rig.failed("mute").fault.kind == Fault::Kind::moduleFailed);
    CHECK(rig.state().find("door 3 open") == std::string::npos);
}

TEST_CASE("locker: a slow door is waited for, and a second order waits for the first") {
    LockerRig rig{anyKind()};
    rig.startOnline();
    rig.does("sluggish 60");
    rig.driver->open("first", 1);
    rig.driver->open("second", 2);
    rig.opened("first");
    rig.opened("second");
    CHECK(rig.heard.count<DoorReleased>() == 2);
}

TEST_CASE("locker: a door that nobody ordered open is forced, and one that stands open too long is told") {
    LockerRig rig{anyKind()};
    rig.startOnline({{"left_open_ms", "40"}});
    rig.does("open 7");
    CHECK(rig.changes(7, DoorState::open).forced);
    CHECK(rig.heard.next<DoorLeftOpen>().door == 7);
    rig.does("close 7");
    rig.changes(7, DoorState::closed);
    rig.driver->open("mine", 8);
    rig.opened("mine");
    CHECK(rig.heard.next<DoorLeftOpen>().door == 8);
    CHECK(rig.heard.count<DoorLeftOpen>() == 2);
}

TEST_CASE("locker: doors that the boards tell of unasked are heard without looking, also in the middle of an answer") {
    const auto kind = GENERATE(LockerKind::boards8a, LockerKind::boardsWkly);
    LockerRig rig{kind};
    rig.does("push on");
    rig.startOnline({{"poll_ms", "60000"}});
    rig.does("open 9");
    CHECK(rig.changes(9, DoorState::open).forced);
    rig.does("close 9");
    rig.changes(9, DoorState::closed);
    rig.driver->open("pushed", 14);   // its push comes before the answer to the command
    rig.opened("pushed");
    rig.does("split on");
    rig.does("close 14");
    rig.changes(14, DoorState::closed);
}

TEST_CASE("locker: feedback wired the other way round is configured, or found by a test of one shut door") {
    const auto kind = GENERATE(LockerKind::boards8a, LockerKind::relays);
    LockerRig rig{kind};
    rig.startOnline();
    rig.driver->test("right", 1);
    CHECK(rig.tested("right") == Verdict::asConfigured);
    rig.does("close 1");
    rig.does("reversed on");
    rig.changes(2, DoorState::open);   // so it seems
    rig.driver->test("wrong", 2);
    CHECK(rig.tested("wrong") == Verdict::reversed);
    CHECK(rig.state().find("door 2 open") != std::string::npos);
    rig.does("stuck 3");
    rig.driver->test("nothing", 3);
    CHECK(rig.tested("nothing") == Verdict::nothingChanged);
    rig.driver.reset();
    rig.does("close 2");
    rig.startOnline({{"boards", "1:12:open, 2:4:open"}});
    rig.driver->open("configured", 2);
    CHECK_FALSE(rig.opened("configured").already);
    rig.driver->test("now right", 4);
    CHECK(rig.tested("now right") == Verdict::asConfigured);
}

TEST_CASE("locker: an 8A board whose bits mean the opposite, that is mute, or that has an echo, is understood") {
    const auto oddity = GENERATE("turned_bits on", "mute on", "echo on");
    const bool reversed = GENERATE(false, true);
    CAPTURE(oddity, reversed);
    LockerRig rig{LockerKind::boards8a};
    rig.does(oddity);
    if (reversed) rig.does("reversed on");
    rig.does("open 4");
    rig.startOnline({{"boards", reversed ? "1:12:open, 2:4:open" : "1:12, 2:4"}});
    CHECK(rig.heard.count<DoorChanged>() == 16);
    rig.driver->open("one", 1);
    CHECK_FALSE(rig.opened("one").already);
    rig.driver->open("four", 4);
    CHECK(rig.opened("four").already);
    rig.does("stuck 13");
    rig.driver->open("stuck", 13);
    CHECK(rig.failed("stuck").fault.kind == Fault::Kind::doorStuck);   // an echo, too, looks like success
    CHECK(rig.state().find("door 2 open") == std::string::npos);
}

TEST_CASE("locker: answers that are late, split, noisy, echoed, doubled, cut or twice damaged do no harm") {
    const auto kind = anyKind();
    const auto fault = GENERATE("slow 40", "split on", "garbage on", "echo on", "duplicate on", "bad_checksum 2", "cut_after 3", "cut_after 0");
    CAPTURE(fault);
    LockerRig rig{kind};
    rig.startOnline();
    rig.does(fault);
    rig.driver->open("one", 1);
    rig.opened("one");
    rig.driver->open("thirteen", 13);
    rig.opened("thirteen");
    CHECK(rig.state().find("door 1 open, door 13 open") != std::string::npos);
    CHECK(rig.heard.count<DoorFailed>() == 0);
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("locker: boards that answer nothing or only nonsense are a fault, no door is said to have opened, until they are well again") {
    const auto kind = anyKind();
    const auto [begins, ends, status, why] = GENERATE(std::tuple{"silent on", "silent off", Status::offline, Fault::Kind::timeout},
                                                      std::tuple{"bad_checksum on", "bad_checksum off", Status::hardwareError, Fault::Kind::protocol});
    CAPTURE(begins);
    LockerRig rig{kind};
    rig.startOnline();
    rig.does(begins);
    rig.driver->open("in vain", 1);
    rig.failed("in vain");
    CHECK(rig.heard.status(status).fault->kind == why);
    rig.heard.ever<DoorChanged>([](auto& said) { return said.door == 16 && said.state == DoorState::unknown; });
    CHECK(rig.heard.count<DoorOpened>() == 0);
    rig.does(ends);
    rig.heard.status(Status::online);
    CHECK(rig.state().find("door 1 open") == std::string::npos);   // nothing is opened later
    rig.driver->open("well again", 1);
    rig.opened("well again");
}

TEST_CASE("locker: of several boards the silent one is named, the others go on") {
    const auto kind = anyKind();
    LockerRig rig{kind};
    rig.start({{"boards", rig.boards() + ", 9:2"}, {"poll_ms", "20"}});
    const auto said = rig.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == Fault::Kind::timeout);
    CHECK(said.fault->detail.starts_with("board 9: "));
    rig.driver->open("here", 16);
    rig.opened("here");
    rig.driver->open("there", 18);
    CHECK(rig.failed("there").fault.kind == Fault::Kind::timeout);
    rig.does("open 1");
    CHECK(rig.changes(1, DoorState::open).forced);
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("locker: a board that refuses, or has fewer locks than are configured, is a fault of the config") {
    const auto [kind, boards] = GENERATE(std::pair{LockerKind::relays, "1:12, 2:5"}, std::pair{LockerKind::boardsWkly, "0:12, 1:5"});
    LockerRig rig{kind};
    rig.start({{"boards", boards}});
    const auto said = rig.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == Fault::Kind::notConfigured);
    CHECK(said.fault->remedy == Remedy::configuration);
    rig.driver->open("in vain", 17);
    CHECK(rig.failed("in vain").fault.kind != Fault::Kind::doorStuck);
    rig.driver->open("here", 1);
    rig.opened("here");
}

TEST_CASE("locker: relays that fail say so, and no door is said to have opened") {
    LockerRig rig{LockerKind::relays};
    rig.startOnline();
    rig.does("exception 4");
    rig.driver->open("in vain", 1);
    CHECK(rig.failed("in vain").fault.kind == Fault::Kind::moduleFailed);
    CHECK(rig.heard.status(Status::hardwareError).fault->kind == Fault::Kind::moduleFailed);
    rig.does("exception off");
    rig.heard.status(Status::online);
    CHECK(rig.heard.count<DoorOpened>() == 0);
}

TEST_CASE("locker: an order for a locker that is away fails at once, and nothing opens when it comes back") {
    LockerRig rig{anyKind()};
    rig.startOnline();
    rig.does("unplug");
    rig.heard.status(Status::noDevice);
    rig.heard.ever<DoorChanged>([](auto& said) { return said.door == 16 && said.state == DoorState::unknown; });
    rig.driver->open("away", 1);
    CHECK(rig.failed("away").fault.kind == Fault::Kind::disconnected);
    rig.does("plug");
    rig.heard.status(Status::online);
    rig.driver->open("there", 2);
    rig.opened("there");
    CHECK(rig.state() == "ok locker: plugged, door 2 open");
}

TEST_CASE("locker: a pulled cable is told at once, though nothing is being asked, and mended within a second") {
    const auto kind = anyKind();
    const auto cable = GENERATE(Cable::serial, Cable::tcp);
    LockerRig rig{kind, cable};
    rig.startOnline({{"poll_ms", "60000"}, {"reopen_ms", "200"}});   // as it is delivered
    const auto pulled = std::chrono::steady_clock::now();
    rig.does("unplug");
    CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    CHECK(std::chrono::steady_clock::now() - pulled < atOnce);
    const auto plugged = std::chrono::steady_clock::now();
    rig.does("plug");
    rig.heard.status(Status::online);
    CHECK(std::chrono::steady_clock::now() - plugged < atOnce);
}

// The driver reads before, commands, reads after: wherever the cable goes, the order ends, and only once.
TEST_CASE("locker: unplugged after any byte of any answer of an opening, the order ends, and the locker recovers") {
    const auto kind = anyKind();
    const auto cable = GENERATE(Cable::serial, Cable::tcp);
    LockerRig rig{kind, cable};
    rig.startOnline({{"poll_ms", "60000"}});
    int order = 0;
    for (int which = 0; which < 3; ++which)
        for (int bytes = 0; bytes <= 12; ++bytes) {
            CAPTURE(which, bytes);
            rig.does("unplug_after " + std::to_string(bytes) + " " + std::to_string(which));
            const auto job = "job-" + std::to_string(++order);
            rig.driver->open(job, 3);
            rig.heard.status(Status::noDevice);
            const auto plugged = std::chrono::steady_clock::now();
            rig.does("plug");
            rig.heard.status(Status::online);
            REQUIRE(std::chrono::steady_clock::now() - plugged < atOnce);
            const auto ended = [&](const std::string& one) {
                return rig.heard.countIf<DoorOpened>([&](auto& said) { return said.job == one; }) +
                       rig.heard.countIf<DoorFailed>([&](auto& said) { return said.job == one; });
            };
            REQUIRE(ended(job) == 1);
            rig.does("close 3");
            rig.driver->open("after " + job, 3);
            rig.opened("after " + job);
            rig.does("close 3");
            rig.driver->open("closing " + job, 17);   // an answer to it shows that the order before is over
            rig.failed("closing " + job);
        }
}

TEST_CASE("locker: the program ends promptly in the middle of an opening") {
    LockerRig rig{anyKind()};
    rig.startOnline({{"answer_ms", "60000"}, {"opens_ms", "60000"}});
    rig.does("stuck 1");
    rig.driver->open("stuck", 1);
    rig.heard.next<DoorReleased>();
    rig.does("silent on");
    const auto asked = std::chrono::steady_clock::now();
    rig.driver.reset();
    CHECK(std::chrono::steady_clock::now() - asked < atOnce);
}

TEST_CASE("locker: a config that makes no sense is told in sentences, all at once") {
    LockerRig rig{anyKind()};
    CHECK(mistakes(Role::locker, rig.config()).empty());
    CHECK(mistakes(Role::locker, rig.config({{"boards", "here"}, {"tries", "9"}, {"opens_ms", "0"}, {"door", "1"}})).size() == 5);
    CHECK(mistakes(Role::locker, {"locker_8a", "serial:", {{"boards", "1:8"}}, {}}).size() == 1);
}
