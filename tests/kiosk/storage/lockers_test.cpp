#include "kiosk/lockers.h"

#include <catch2/catch.hpp>
#include <optional>

#include "kiosk/database.h"
#include "tests/kiosk/storage/monday.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;

namespace {

struct OrderedLocker final : drivers::Locker {
    void open(std::string job, int door) override { orders.push_back("open " + job + " " + std::to_string(door)); }
    void test(std::string job, int door) override { orders.push_back("test " + job + " " + std::to_string(door)); }
    std::vector<std::string> orders;
};

struct LockedDoors {
    support::TempDir folder;
    Journal journal{folder.path(), terminal, morning};
    OrderedLocker locker;
    Lockers lockers{journal, &locker};
    std::optional<Lockers::Outcome> outcome;

    void order(Lockers::Want want, const std::string& key, int door) {
        outcome.reset();
        lockers.order(want, key, door, morning, [this](auto& told) { outcome = told; });
    }
    void says(drivers::Saying said) { lockers.on(drivers::DeviceEvent{drivers::Role::locker, std::move(said)}, morning); }
    int counted(Incident incident) {
        int all = 0;
        for (auto& one : journal.incidents()) all += one.id == incident;
        return all;
    }
    Intent intent(const std::string& key) { return journal.intent(key, IntentKind::door).value(); }
};

}  // namespace

TEST_CASE("a door is ordered open with its intent saved, and ends with what it said") {
    LockedDoors stage;
    stage.order(Lockers::Want::open, "one", 3);
    CHECK(stage.locker.orders == std::vector<std::string>{"open one 3"});
    CHECK(stage.intent("one").state == IntentState::open);
    CHECK_FALSE(stage.outcome);
    stage.says(drivers::DoorReleased{"one", 3});
    stage.says(drivers::DoorChanged{3, drivers::DoorState::open, false});
    CHECK_FALSE(stage.outcome);                      // the board took it; of this order the door has said nothing
    stage.says(drivers::DoorOpened{"one", 3});
    CHECK(stage.outcome->what == "opened");
    CHECK(stage.intent("one").state == IntentState::done);
    stage.order(Lockers::Want::open, "two", 3);
    stage.says(drivers::DoorOpened{"two", 3, true});
    CHECK(stage.outcome->what == "alreadyOpen");
    stage.order(Lockers::Want::test, "three", 4);
    CHECK(stage.locker.orders.back() == "test three 4");
    stage.says(drivers::DoorTested{"three", 4, drivers::DoorTested::Verdict::reversed});
    CHECK(stage.outcome->what == "reversed");
    CHECK(stage.journal.openIntents().empty());
}

TEST_CASE("a door that fails is told with its reason, and noted") {
    LockedDoors stage;
    stage.order(Lockers::Want::open, "one", 3);
    stage.says(drivers::DoorFailed{"one", 3, {drivers::Fault::Kind::doorStuck, "door 3 was told to open and did not", drivers::Remedy::maintenance}});
    CHECK(stage.outcome->what == "failed");
    CHECK(stage.outcome->fault == "doorStuck");
    CHECK(stage.intent("one").state == IntentState::failed);
    CHECK(stage.counted(Incident::doorNotOpened) == 1);
}

TEST_CASE("a door opened by force and one left open are noted, whoever ordered what") {
    LockedDoors stage;
    stage.says(drivers::DoorChanged{7, drivers::DoorState::open, true});
    stage.says(drivers::DoorLeftOpen{7});
    stage.says(drivers::DoorChanged{7, drivers::DoorState::closed, false});
    CHECK(stage.counted(Incident::doorForced) == 1);
    CHECK(stage.counted(Incident::doorLeftOpen) == 1);
    CHECK(stage.journal.incidents().front().key == "door 7");
}

TEST_CASE("without a locker, and with a disk that does not take the intent, no lock moves") {
    LockedDoors stage;
    Lockers none(stage.journal, nullptr);
    none.order(Lockers::Want::open, "one", 3, morning, [&](auto& told) { stage.outcome = told; });
    CHECK(stage.outcome->fault == "notConfigured");
    CHECK(stage.journal.openIntents().empty());
    { Database(stage.folder / "journal.db").run("DROP TABLE intents"); }
    stage.order(Lockers::Want::open, "two", 3);
    CHECK(stage.outcome->fault == "journal");
    CHECK(stage.locker.orders.empty());
}

TEST_CASE("what was open when no locker is left is abandoned, and noted") {
    LockedDoors stage;
    stage.order(Lockers::Want::open, "one", 3);
    Lockers next(stage.journal, nullptr);
    next.begin(morning);
    CHECK(stage.intent("one").state == IntentState::abandoned);
    CHECK(stage.counted(Incident::doorUnknown) == 1);
}

TEST_CASE("a journal of an older version is taken over, and can keep doors from then on") {
    support::TempDir folder;
    { Journal journal(folder.path(), terminal, morning); }
    {
        Database old(folder / "journal.db");
        old.run("ALTER TABLE intents DROP COLUMN door");
        old.run("INSERT INTO intents(key, kind, opened) VALUES('kept', 1, 0)");
    }
    Journal journal(folder.path(), terminal, morning);
    CHECK(journal.startIncidents().empty());
    CHECK(journal.intent("kept", IntentKind::receipt));
    CHECK(journal.openDoor("one", 3, morning));
    CHECK(journal.intent("one", IntentKind::door)->door == 3);
}
