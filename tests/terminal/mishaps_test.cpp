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
    Hall(const std::string& walk, Kind kind) : walk_(loadWalk(walk)), stand_(options(folder_, kind)), stage_(stand_) {
        stand_.startTerminal();
    }

    const Walk& walk() const { return walk_; }

    void suffer(const Mishap& mishap) {
        INFO(mishap.words(walk_));
        for (std::size_t at = 0; at < begins(walk_); ++at) perform(walk_, walk_.lines[at], stage_);
        auto before = ledger(stand_);
        stage_.begin();
        for (auto at = begins(walk_); at < mishap.before; ++at) perform(walk_, walk_.lines[at], stage_);
        cause(mishap);
        stage_.backToAttract();
        auto wrong = disagreements(stand_, before);
        for (auto& sentence : wrong) UNSCOPED_INFO(sentence);
        CHECK(wrong.empty());
        checkCases(mishap, stand_.platform().cases().size() - before.cases.size());
    }
    void close() { stand_.end(); }

private:
    static StandOptions options(const TempDir& folder, Kind kind) {
        StandOptions all;
        all.folder = folder.path();
        all.deadlines = {{"submit", 2'000}, {"query", 2'000}, {"print", 5'000}, {"payment_poll", 100}};
        // Longer than a line of a walk takes on a machine with other things to do.
        if (kind == Kind::idle) all.deadlines.insert({{"idle_warning", 1'500}, {"idle_end", 300}});
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

    // As far as it goes now.
    void goOn(std::size_t from) try {
        stage_.patience(Milliseconds{500});
        for (auto at = from; at < walk_.lines.size(); ++at) perform(walk_, walk_.lines[at], stage_);
    } catch (const WalkBroken&) {
    }

    // Before it was submitted nothing may have left the terminal, afterwards nothing may be lost.
    void checkCases(const Mishap& mishap, std::size_t made) {
        auto submitted = submits(walk_);
        bool wentOn = mishap.kind == Kind::unplug || mishap.kind == Kind::killPlatform;
        if (mishap.before <= submitted && !wentOn) CHECK(made == 0);
        if (mishap.before > submitted + 1) CHECK(made == 1);
    }

    TempDir folder_;
    Walk walk_;
    Stand stand_;
    TerminalStage stage_;
};

void sweep(const std::string& walk, Kind kind) {
    Hall hall(walk, kind);
    for (auto& mishap : mishaps(hall.walk()))
        if (mishap.kind == kind) hall.suffer(mishap);
    hall.close();
}

const std::string apply = "unemployment_registration", ask = "progress", collect = "collect", pay = "nontax_payment", scan = "utility_payment";

}  // namespace

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
