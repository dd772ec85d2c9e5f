#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"
#include "tests/support/mishaps.h"

namespace {

using namespace std::chrono_literals;
using core::CoreStage;
using Kind = support::Mishap::Kind;

const char* const baseWalks[] = {"unemployment_registration", "progress", "collect", "collect_locker", "rating", "hotline", "hotline_status", "appointment",
    "nontax_payment", "utility_payment", "insurance_payment", "traffic_violations", "payment_query", "collect_post", "identity_phone"};

void nothingIsLeft(CoreStage& stage) {
    stage.waitIdle();
    stage.wait(10min);                               // the outbox tries again by itself
    CHECK(stage.attract());
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
    CHECK(stage.platform_.sessionsOpen == 0);
    CHECK_FALSE(stage.platform_.till.anyOpen());
    CHECK_FALSE(stage.cards.accepting);
    CHECK_FALSE(stage.codes.accepting);
    CHECK_FALSE(stage.camera.accepting);
    CHECK_FALSE(stage.pad.accepting);
}

void everythingIsSettled(CoreStage& stage) {
    nothingIsLeft(stage);
    CHECK(stage.platform_.till.payments() <= 1);     // of the one bill that a visit is about
    for (auto& paper : stage.receipts.papers) {      // what a paper says of a case is true
        bool known = stage.platform_.till.knows(paper);
        auto holds = [&](const std::string& number) { return paper.find(number) != std::string::npos; };
        for (auto& [key, one] : stage.platform_.kept) known = known || holds(one.shown.caseNumber) || holds(key);
        for (auto& [key, one] : stage.platform_.complaints) known = known || holds(one.number) || holds(key);
        for (auto& [key, one] : stage.platform_.appointments) known = known || holds(one.ticket);
        CHECK(known);
    }
}

// What happens, and what is put right again afterwards.
void befall(CoreStage& stage, const support::Mishap& mishap) {
    if (mishap.kind == Kind::cancel && stage.touchable("exit")) stage.tap("exit");
    if (mishap.kind == Kind::idle) stage.waitIdle();
    if (mishap.kind == Kind::unplug) stage.unplug(mishap.device);
    if (mishap.kind == Kind::killTerminal) { stage.kill(); stage.start(); }
    if (mishap.kind == Kind::killPlatform) stage.platform_.online = false;
}

void mend(CoreStage& stage, const support::Mishap& mishap) {
    stage.platform_.online = true;
    stage.platform_.till.bankAnswers();
    if (mishap.kind == Kind::unplug) stage.plug(mishap.device);
}

// One in so many, from where the seed says (--rng-seed).
std::vector<support::Mishap> oneIn(std::size_t every, const std::vector<support::Mishap>& all) {
    std::vector<support::Mishap> drawn;
    for (auto at = Catch::rngSeed() % every; at < all.size(); at += every) drawn.push_back(all[at]);
    return drawn;
}

// All of them in the release build; elsewhere each takes several times as long.
std::vector<support::Mishap> sample(std::vector<support::Mishap> all) {
#ifdef SWEEP_ALL
    return all;
#else
    return oneIn(10, all);
#endif
}

// The visit as far as it goes with that in it, and what was broken put right again.
void disturb(CoreStage& stage, const support::Walk& walk, const support::Mishap& mishap) {
    for (std::size_t at = 0; at < walk.lines.size(); ++at) {
        if (at == mishap.before) befall(stage, mishap);
        try {
            support::perform(walk, walk.lines[at], stage);
        } catch (const support::WalkBroken&) {
            REQUIRE(at >= mishap.before);            // the visit was disturbed; that is what this is about
            break;
        }
    }
    if (mishap.before == walk.lines.size()) befall(stage, mishap);
    mend(stage, mishap);
}

void playWith(const support::Walk& walk, const support::Mishap& mishap) {
    CoreStage stage;
    stage.attachAll();
    INFO(mishap.words(walk));
    disturb(stage, walk, mishap);
    everythingIsSettled(stage);
    auto before = stage.platform_.kept.size();
    CHECK(before <= 1);
    support::play(support::loadWalk("unemployment_registration"), stage);   // the next resident is served
    CHECK(stage.platform_.kept.size() == before + 1);
}

// A device pulled and put back in any visit there is: nothing is left of it, and the next resident is served.
void pull(const std::string& name, std::size_t every) {
    const auto devices = CoreStage{}.attachAll();
    auto walk = support::loadWalk(name);
    auto all = support::mishaps(walk, devices);
    std::erase_if(all, [](auto& mishap) { return mishap.kind != Kind::unplug; });
    for (auto& mishap : oneIn(every, all)) {
        CoreStage stage;
        stage.attachAll();
        INFO(mishap.words(walk));
        disturb(stage, walk, mishap);
        nothingIsLeft(stage);
        support::play(support::loadWalk("unemployment_registration"), stage);
    }
}

}  // namespace

TEST_CASE("every walk goes through on the core") {
    for (auto& name : support::walkNames()) {
        CoreStage stage;
        withLocker(stage);
        INFO(name);
        CHECK_NOTHROW(support::play(support::loadWalk(name), stage));
        CHECK(stage.attract());
        CHECK(stage.journal->openIntents().empty());
    }
    for (auto* name : baseWalks) {
        CoreStage stage;
        stage.attachAll();
        support::play(support::loadWalk(name), stage);
        everythingIsSettled(stage);
    }
}

TEST_CASE("whatever happens before whichever line, nothing is lost, doubled or left behind") {
    const auto devices = CoreStage{}.attachAll();
    REQUIRE(devices.size() == 7);
    for (auto* name : baseWalks) {
        auto walk = support::loadWalk(name);
        for (auto& mishap : sample(support::mishaps(walk, devices))) playWith(walk, mishap);
    }
}

TEST_CASE("a device pulled in any visit leaves nothing behind") {
#ifdef SWEEP_ALL
    constexpr std::size_t every = 40;
#else
    constexpr std::size_t every = 400;
#endif
    for (auto& name : support::walkNames()) pull(name, every);
}

TEST_CASE("each device pulled before each line of each walk leaves nothing behind", "[.][pulled]") {
    for (auto& name : support::walkNames()) pull(name, 1);
}
