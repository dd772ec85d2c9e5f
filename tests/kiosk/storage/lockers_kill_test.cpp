#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "kiosk/lockers.h"
#include "tests/kiosk/storage/write_points.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 4h};

// What happens in front of the terminal, seen from outside: it goes on when the process is gone.
enum Seen : char { lockMoved = 'm', told = 't', secondOrder = 's' };

struct Witness {
    int end;
    void sees(Seen what) const {
        const char byte = what;
        if (write(end, &byte, 1) != 1) _exit(3);
    }
};

// Moves the lock at once; its doors say so when they are asked to speak.
struct WitnessedLocker final : drivers::Locker {
    explicit WitnessedLocker(Witness witness_) : witness(witness_) {}
    void open(std::string job_, int) override {
        witness.sees(lockMoved);
        job = std::move(job_);
    }
    void test(std::string, int) override {}
    Witness witness;
    std::string job;
};

drivers::DeviceEvent fromLocker(drivers::Saying said) { return {drivers::Role::locker, std::move(said)}; }

// In a child: two doors are ordered open and say so; dies at the point.
struct Life { std::string seen; bool killed = false; };

Life liveAndDie(const std::filesystem::path& state, int point, write_points::How how) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto child = fork();
    if (child == 0) {
        write_points::killAt(point, how);
        Witness witness{ends[1]};
        Journal journal(state, "430681107000-0001", noon);
        WitnessedLocker locker(witness);
        Lockers lockers(journal, &locker);
        lockers.begin(noon);
        for (int door : {3, 5}) {
            lockers.order(Lockers::Want::open, "door-" + std::to_string(door), door, noon, [&](const Lockers::Outcome&) { witness.sees(told); });
            lockers.on(fromLocker(drivers::DoorOpened{locker.job, door}), noon);
            if (door == 3) witness.sees(secondOrder);
        }
        _exit(0);
    }
    close(ends[1]);
    Life life;
    char byte;
    while (read(ends[0], &byte, 1) == 1) life.seen += byte;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    life.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    REQUIRE((life.killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
    return life;
}

int countOf(const Journal& journal, Incident incident) {
    int all = 0;
    for (auto& one : journal.incidents()) all += one.id == incident;
    return all;
}

// The next start: no lock moves, what was open is asked of its door, and nothing stays open.
void restart(const std::filesystem::path& state, const Life& life) {
    int ends[2];
    REQUIRE(pipe2(ends, O_NONBLOCK) == 0);
    WitnessedLocker locker(Witness{ends[1]});
    Journal journal(state, "430681107000-0001", noon);
    auto open = journal.openIntents();
    auto moved = std::count(life.seen.begin(), life.seen.end(), lockMoved);
    auto known = std::count(life.seen.begin(), life.seen.end(), told);
    for (int order = 0; order < moved; ++order) {
        auto intent = journal.intent(order == 0 ? "door-3" : "door-5", IntentKind::door);
        REQUIRE(intent);                             // no lock ever moved without a word on the disk
        CHECK(intent->door == (order == 0 ? 3 : 5));
        if (order < known) CHECK(intent->outcome == "opened");
    }
    Lockers lockers(journal, &locker);
    lockers.begin(noon);
    CHECK(countOf(journal, Incident::doorUnknown) == static_cast<int>(open.size()));
    for (auto& intent : open) {
        CHECK(intent.kind == IntentKind::door);
        lockers.on(fromLocker(drivers::DoorChanged{intent.door, drivers::DoorState::unknown}), noon);
        CHECK(journal.intent(intent.key, IntentKind::door)->state == IntentState::open);
        lockers.on(fromLocker(drivers::DoorChanged{intent.door, intent.door == 3 ? drivers::DoorState::open : drivers::DoorState::closed}), noon);
        CHECK(journal.intent(intent.key, IntentKind::door)->outcome == (intent.door == 3 ? "foundOpen" : "foundShut"));
    }
    CHECK(countOf(journal, Incident::doorFoundOpen) + countOf(journal, Incident::doorFoundShut) == static_cast<int>(open.size()));
    CHECK(journal.openIntents().empty());
    char byte;
    CHECK(read(ends[0], &byte, 1) == -1);            // nothing was opened by itself
    close(ends[0]);
    close(ends[1]);
}

}  // namespace

TEST_CASE("killed at any write, no lock has moved that the journal does not know of, and none moves after the restart") {
    auto how = GENERATE(write_points::How::before, write_points::How::halfWay);
    int point = 0, unsettled = 0;
    for (bool killed = true; killed;) {
        INFO("killed at write " << ++point);
        support::TempDir folder;
        auto life = liveAndDie(folder.path(), point, how);
        unsettled += std::count(life.seen.begin(), life.seen.end(), lockMoved) > std::count(life.seen.begin(), life.seen.end(), told);
        restart(folder.path(), life);
        killed = life.killed;
    }
    CHECK(point > 20);
    CHECK(unsettled > 2);                            // the case that it is all about did occur
}
