#include <catch2/catch.hpp>

#include "tests/drivers/locker_rig.h"
#include "tests/support/temp_dir.h"

using namespace drivers;

namespace {

// The driver looks once by itself; everything else it is asked to.
struct LockerOnTape {
    Heard heard;
    std::unique_ptr<Locker> locker;

    LockerOnTape(const std::string& driver, const std::string& tape, const std::string& boards)
        : locker{make<Locker>({driver, "tape:" SOURCE_DIR "/tests/drivers/tapes/" + driver + "/" + tape + ".tape",
                               {{"boards", boards}, {"poll_ms", "60000"}, {"reopen_ms", "60000"}, {"confirm_ms", "1"}, {"tries", "1"}}, {}}, heard.sink())} {}
    void forced(int door) {
        CHECK(heard.next<DoorChanged>([&](auto& said) { return said.door == door && said.state == DoorState::open; }).forced);
    }
    // A driver that did anything else before would be a protocol fault.
    void endsUnplugged() { CHECK(heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected); }
};

}  // namespace

TEST_CASE("on tape: an 8A lock whose command is not answered is opened by what its door says") {
    LockerOnTape tape{"locker_8a", "opened", "1:8"};
    tape.heard.status(Status::online);
    tape.forced(3);
    tape.locker->open("job", 1);
    CHECK_FALSE(tape.heard.next<DoorOpened>().already);
    tape.endsUnplugged();
    CHECK(tape.heard.count<DoorReleased>() == 0);
}

TEST_CASE("on tape: the echo of an 8A command is no success") {
    LockerOnTape tape{"locker_8a", "echo", "1:8"};
    tape.heard.status(Status::online);
    tape.locker->open("job", 1);
    CHECK(tape.heard.next<DoorFailed>().fault.kind == Fault::Kind::disconnected);
    CHECK(tape.heard.count<DoorReleased>() == 0);
    CHECK(tape.heard.count<DoorOpened>() == 0);
}

TEST_CASE("on tape: a WKLY lock is opened by order, another by force, and a command may be refused") {
    LockerOnTape tape{"locker_wkly", "opened", "0:2"};
    tape.heard.status(Status::online);
    tape.forced(2);
    tape.locker->open("job", 1);
    tape.heard.next<DoorReleased>();
    tape.heard.next<DoorOpened>();
    tape.endsUnplugged();
    LockerOnTape refused{"locker_wkly", "refused", "0:2"};
    refused.heard.status(Status::online);
    refused.locker->open("job", 1);
    CHECK(refused.heard.next<DoorFailed>().fault.detail == "board 0: command 82 failed");
    refused.endsUnplugged();
}

TEST_CASE("on tape: a relay is pulsed by its board, and its input tells") {
    LockerOnTape tape{"locker_modbus", "opened", "1:8"};
    tape.heard.status(Status::online);
    tape.locker->open("job", 1);
    tape.heard.next<DoorReleased>();
    tape.heard.next<DoorOpened>();
    tape.endsUnplugged();
}

TEST_CASE("the tape of a locker can be replayed") {
    const auto kind = GENERATE(LockerRig::Kind::boards8a, LockerRig::Kind::boardsWkly, LockerRig::Kind::relays);
    Folder tapes;
    LockerRig rig{kind};
    auto config = rig.config({{"poll_ms", "60000"}});
    config.record = tapes.path();
    rig.driver = make<Locker>(config, rig.heard.sink());
    rig.heard.status(Status::online);
    rig.driver->open("job", 13);
    rig.opened("job");
    rig.driver.reset();
    Heard heard;
    config.record.clear();
    config.address = "tape:" + (tapes / "locker-1.tape").string();
    config.options["reopen_ms"] = "60000";
    const auto replayed = make<Locker>(config, heard.sink());
    heard.status(Status::online);
    replayed->open("again", 13);
    CHECK(heard.next<DoorOpened>().job == "again");
}
