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

// Each takes several times as long where it is not the release build that runs all.
#ifdef SWEEP_ALL
constexpr std::size_t thinned = 1;
#else
constexpr std::size_t thinned = 25;
#endif

using Disturbed = std::pair<std::string, support::Mishap>;   // the walk's name, and what happens in it

// One in so many, from where the seed says (--rng-seed).
std::vector<Disturbed> oneIn(std::size_t every, const std::vector<Disturbed>& all) {
    std::vector<Disturbed> drawn;
    for (auto at = Catch::rngSeed() % every; at < all.size(); at += every) drawn.push_back(all[at]);
    return drawn;
}

template <class Names> std::vector<Disturbed> allMishaps(const Names& walks) {
    const auto devices = CoreStage{}.attachAll();
    REQUIRE(devices.size() == 7);
    std::vector<Disturbed> all;
    for (auto& name : walks)
        for (auto& mishap : support::mishaps(support::loadWalk(name), devices)) all.emplace_back(name, mishap);
    return all;
}

// Each device pulled before each line of each walk there is.
std::vector<Disturbed> allPulls() {
    auto all = allMishaps(support::walkNames());
    std::erase_if(all, [](auto& one) { return one.second.kind != Kind::unplug; });
    return all;
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

// Pulled and put back in whatever visit it is: nothing is left of it, and the next resident is served.
void pull(const support::Walk& walk, const support::Mishap& mishap) {
    CoreStage stage;
    stage.attachAll();
    INFO(mishap.words(walk));
    disturb(stage, walk, mishap);
    nothingIsLeft(stage);
    support::play(support::loadWalk("unemployment_registration"), stage);
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
    for (auto& [name, mishap] : oneIn(thinned, allMishaps(baseWalks))) playWith(support::loadWalk(name), mishap);
}

TEST_CASE("a device pulled in any visit leaves nothing behind") {
    for (auto& [name, mishap] : oneIn(40 * thinned, allPulls())) pull(support::loadWalk(name), mishap);
}

TEST_CASE("whatever happens before whichever line: each device pulled at each line of each walk leaves nothing behind", "[.][pulled]") {
    for (auto& [name, mishap] : allPulls()) pull(support::loadWalk(name), mishap);
}
