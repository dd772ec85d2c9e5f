#include <catch2/catch.hpp>

#include "tests/support/ledger.h"
#include "tests/support/mishaps.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/terminal_stage.h"

using namespace support;

namespace {

using Kind = Mishap::Kind;

// Where the application leaves the terminal: the touch before it is said to be submitted.
std::size_t submits(const Walk& walk) {
    for (std::size_t at = 1; at < walk.lines.size(); ++at)
        if (walk.lines[at].verb == "sees" && walk.lines[at].argument == "已提交") return at - 1;
    return walk.lines.size();                        // this one submits nothing
}

// The terminal with everything around it, in which one mishap after the other happens.
class Hall {
public:
    // Left alone so long, the terminal asks who is there: longer than a line of the walk takes on a machine with other things to do.
    Hall(const std::string& walk, Kind kind, int idle = 1'500) : walk_(loadWalk(walk)), stand_(options(folder_, kind, idle)), stage_(stand_) {
        stand_.startTerminal();
    }

    const Walk& walk() const { return walk_; }

    // Says how many cases the visit made.
    std::size_t suffer(const Mishap& mishap) {
        INFO(mishap.words(walk_));
        for (std::size_t at = 0; at < begins(walk_); ++at) perform(walk_, walk_.lines[at], stage_);
        auto before = ledger(stand_);
        stage_.begin();
        for (auto at = begins(walk_); at < mishap.before; ++at) perform(walk_, walk_.lines[at], stage_);
        cause(mishap);
        stage_.backToAttract();
        banksAnswer();
        auto wrong = disagreements(stand_, before);
        for (auto& sentence : wrong) UNSCOPED_INFO(sentence);
        CHECK(wrong.empty());
        return static_cast<std::size_t>(casesAt(stand_.platform())) - before.cases.size();
    }
    void close() { stand_.end(); }

private:
    static StandOptions options(const TempDir& folder, Kind kind, int idle) {
        StandOptions all;
        all.folder = folder.path();
        all.devices = {"locker"};
        all.deadlines = {{"submit", 2'000}, {"query", 2'000}, {"print", 5'000}, {"payment_poll", 100}};
        if (kind == Kind::idle) all.deadlines.insert({{"idle_warning", idle}, {"idle_end", 300}});
        return all;
    }

    void cause(const Mishap& mishap) {
        switch (mishap.kind) {
            case Kind::cancel: return stage_.leave();
            case Kind::idle: return stage_.waitIdle();
            case Kind::unplug:
                stand_.unplug(mishap.device);
                goOn(mishap.before);
                stand_.plug(mishap.device);
                return stand_.awaitInService();
            case Kind::killTerminal:
                stand_.kill9Terminal();
                std::filesystem::remove(stand_.state() / "starts");   // else it rightly goes out of service
                return stand_.startTerminal();
            case Kind::killPlatform:
                stand_.platform().kill9();
                goOn(mishap.before);
                return stand_.platform().start();
        }
    }

    // What a walk's bank was still to say.
    void banksAnswer() {
        if (!hasOrders(stand_.platform())) return;
        for (auto& order : stand_.platform().orders())
            if (order.state == "unknown") stand_.platform().pay(order.number);
    }

    // As far as it goes now.
    void goOn(std::size_t from) try {
        stage_.patience(Milliseconds{500});
        for (auto at = from; at < walk_.lines.size(); ++at) perform(walk_, walk_.lines[at], stage_);
    } catch (const WalkBroken&) {
    }

    TempDir folder_;
    Walk walk_;
    Stand stand_;
    TerminalStage stage_;
};

// Before it was submitted nothing may have left the terminal, afterwards nothing may be lost.
void checkCases(const Walk& walk, const Mishap& mishap, std::size_t made) {
    INFO(mishap.words(walk));
    auto submitted = submits(walk);
    bool wentOn = mishap.kind == Kind::unplug || mishap.kind == Kind::killPlatform;
    if (mishap.before <= submitted && !wentOn) CHECK(made == 0);
    if (mishap.before > submitted + 1) CHECK(made == 1);
}

void sweep(const std::string& walk, Kind kind) {
    Hall hall(walk, kind);
    for (auto& mishap : mishaps(hall.walk()))
        if (mishap.kind == kind) checkCases(hall.walk(), mishap, hall.suffer(mishap));
    hall.close();
}

const std::string apply = "unemployment_registration", ask = "progress", collect = "collect", pay = "nontax_payment", scan = "utility_payment";

// One mishap in each of a third of the other walks; the seed (--rng-seed) says which.
void sample() {
    auto others = walkNames();
    std::erase_if(others, [](auto& name) { return name == apply || name == ask || name == collect || name == pay || name == scan; });
    const std::size_t seed = Catch::rngSeed(), thirds = 3;
    for (auto at = seed % thirds; at < others.size(); at += thirds) {
        auto walk = loadWalk(others[at]);
        auto all = mishaps(walk);
        auto& mishap = all[(seed / thirds + at) * 7919 % all.size()];
        Hall hall(others[at], mishap.kind, 5'000);           // a phone and its page take longest
        hall.suffer(mishap);
        hall.close();
    }
}

}  // namespace

TEST_CASE("whatever happens in any other walk, journal, papers and platform agree", "[mishaps]") { sample(); }

TEST_CASE("cancelled at any line of applying, nothing is lost and nothing is kept", "[mishaps]") { sweep(apply, Kind::cancel); }
TEST_CASE("cancelled at any line of asking, nothing is lost and nothing is kept", "[mishaps]") { sweep(ask, Kind::cancel); }
TEST_CASE("cancelled at any line of collecting, nothing is lost and nothing is kept", "[mishaps]") { sweep(collect, Kind::cancel); }

TEST_CASE("left alone at any line of applying, the session ends and nothing is kept", "[mishaps]") { sweep(apply, Kind::idle); }
TEST_CASE("left alone at any line of asking, the session ends and nothing is kept", "[mishaps]") { sweep(ask, Kind::idle); }
TEST_CASE("left alone at any line of collecting, the session ends and nothing is kept", "[mishaps]") { sweep(collect, Kind::idle); }

TEST_CASE("with the device unplugged at any line of applying, papers and platform agree", "[mishaps]") { sweep(apply, Kind::unplug); }
TEST_CASE("with the device unplugged at any line of asking, papers and platform agree", "[mishaps]") { sweep(ask, Kind::unplug); }
TEST_CASE("with the device unplugged at any line of collecting, papers and platform agree", "[mishaps]") { sweep(collect, Kind::unplug); }

TEST_CASE("with the terminal killed at any line of applying, there is one case or none", "[mishaps]") { sweep(apply, Kind::killTerminal); }
TEST_CASE("with the terminal killed at any line of asking, papers and platform agree", "[mishaps]") { sweep(ask, Kind::killTerminal); }
TEST_CASE("with the terminal killed at any line of collecting, papers and platform agree", "[mishaps]") { sweep(collect, Kind::killTerminal); }

TEST_CASE("with the platform killed at any line of applying, there is one case or none", "[mishaps]") { sweep(apply, Kind::killPlatform); }
TEST_CASE("with the platform killed at any line of asking, papers and platform agree", "[mishaps]") { sweep(ask, Kind::killPlatform); }
TEST_CASE("with the platform killed at any line of collecting, papers and platform agree", "[mishaps]") { sweep(collect, Kind::killPlatform); }

TEST_CASE("cancelled at any line of paying, the bill is paid once or not at all, and no order is left open", "[mishaps][pay]") { sweep(pay, Kind::cancel); }
TEST_CASE("cancelled at any line of paying by code, the bill is paid once or not at all", "[mishaps][pay]") { sweep(scan, Kind::cancel); }
TEST_CASE("with the device unplugged at any line of paying, the bill is paid once or not at all", "[mishaps][pay]") { sweep(pay, Kind::unplug); }
TEST_CASE("with the device unplugged at any line of paying by code, the bill is paid once or not at all", "[mishaps][pay]") { sweep(scan, Kind::unplug); }
TEST_CASE("with the terminal killed at any line of paying, journal and platform agree", "[mishaps][pay]") { sweep(pay, Kind::killTerminal); }
TEST_CASE("with the terminal killed at any line of paying by code, journal and platform agree", "[mishaps][pay]") { sweep(scan, Kind::killTerminal); }
TEST_CASE("with the platform killed at any line of paying, journal and platform agree", "[mishaps][pay]") { sweep(pay, Kind::killPlatform); }
TEST_CASE("with the platform killed at any line of paying by code, journal and platform agree", "[mishaps][pay]") { sweep(scan, Kind::killPlatform); }
