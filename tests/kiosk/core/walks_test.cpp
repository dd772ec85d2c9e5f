#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"
#include "tests/support/mishaps.h"

namespace {

using namespace std::chrono_literals;
using core::CoreStage;
using Kind = support::Mishap::Kind;

const char* const baseWalks[] = {"unemployment_registration", "progress", "collect", "rating", "hotline", "hotline_status", "appointment", "nontax_payment", "utility_payment", "insurance_payment", "traffic_violations", "payment_query", "collect_post", "identity_phone"};

void everythingIsSettled(CoreStage& stage) {
    stage.waitIdle();
    stage.wait(10min);                               // the outbox tries again by itself
    CHECK(stage.attract());
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
    CHECK(stage.platform_.sessionsOpen == 0);
    CHECK_FALSE(stage.platform_.till.anyOpen());
    CHECK(stage.platform_.till.payments() <= 1);     // of the one bill that a visit is about
    CHECK_FALSE(stage.cards.accepting);
    CHECK_FALSE(stage.codes.accepting);
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

void playWith(const support::Walk& walk, const support::Mishap& mishap) {
    CoreStage stage;
    INFO(mishap.words(walk));
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
    everythingIsSettled(stage);
    auto before = stage.platform_.kept.size();
    CHECK(before <= 1);
    support::play(support::loadWalk("unemployment_registration"), stage);   // the next resident is served
    CHECK(stage.platform_.kept.size() == before + 1);
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
        support::play(support::loadWalk(name), stage);
        everythingIsSettled(stage);
    }
}

TEST_CASE("whatever happens before whichever line, nothing is lost, doubled or left behind") {
    for (auto* name : baseWalks) {
        auto walk = support::loadWalk(name);
        for (auto& mishap : support::mishaps(walk)) playWith(walk, mishap);
    }
}

TEST_CASE("Apply costs three commits, back in attract too; the tidying comes once nobody has stood there for a while") {
    CoreStage stage;
    auto commits = [&, before = stage.journal->commits()] { return stage.journal->commits() - before; };
    support::play(support::loadWalk("unemployment_registration"), stage);
    REQUIRE(stage.attract());
    CHECK(commits() == 3);
    CHECK(stage.terminal->nextTick() <= stage.config.deadlines.tidy);
    stage.wait(stage.config.deadlines.tidy);
    CHECK(commits() == 4);
    stage.wait(10min);
    CHECK(commits() == 4);
}

TEST_CASE("residents without a pause between them do not keep the journal from being tidied") {
    CoreStage stage;
    int before = stage.journal->commits(), visits = 51;
    for (int n = 0; n < visits; ++n) support::play(support::loadWalk("unemployment_registration"), stage);
    CHECK(stage.journal->commits() - before == 3 * visits + 1);
}

TEST_CASE("a start tidies what the terminal left when it was killed") {
    CoreStage stage;
    support::play(support::loadWalk("unemployment_registration"), stage);
    stage.kill();
    stage.start();
    CHECK(stage.journal->commits() == 1);
}
