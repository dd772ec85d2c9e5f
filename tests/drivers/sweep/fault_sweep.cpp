#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "tests/drivers/support/at_once.h"
#include "tests/drivers/sweep/hand.h"

using namespace drivers;
using namespace std::chrono_literals;
using Bytes = emulators::Bytes;

// Everything that can go wrong on a line, with every driver that is on one. What comes out must be values; what does not come
// must not be waited for.
namespace {

struct Place { const Family& family; Line line; };

std::vector<Place> places(const std::vector<Line>& lines = {Line::pty, Line::tcp}) {
    std::vector<Place> all;
    for (const auto& family : families())
        for (auto line : lines) all.push_back({family, line});
    return all;
}

std::string nameOf(const Place& place) { return place.family.driver + (place.line == Line::tcp ? " over TCP" : " on a serial line"); }

void comesOnline(Hand& hand) {
    // What is awaited is looked at under the hand's own lock, so only through what the hand keeps.
    const auto end = Hand::Clock::now() + 10s;
    while (!hand.isOnline() && Hand::Clock::now() < end) hand.awaits([] { return false; }, 1ms);
    REQUIRE(hand.isOnline());
}

void startsOnline(Hand& hand) {
    hand.start();
    comesOnline(hand);
}

// Noise that begins answers of several protocols.
Bytes noise(std::size_t size) {
    static std::mt19937 dice{20261126};
    const Bytes heads{0xAA, 0x96, 0x69, 0x8A, 0x80, 0x57, 0x4B, 0x02, 0x01, 0x06, 0x16, 0xFF, 0x00};
    Bytes bytes(size);
    for (auto& byte : bytes) byte = dice() % 3 ? static_cast<std::uint8_t>(dice()) : heads[dice() % heads.size()];
    return bytes;
}

Bytes joined(Bytes front, const Bytes& back) {
    front.insert(front.end(), back.begin(), back.end());
    return front;
}

struct Spoiling {
    const char* name;
    std::function<Bytes(Bytes)> how;
};
const std::vector<Spoiling> spoilings{
    {"silence", [](Bytes) { return Bytes{}; }},
    {"nothing but noise", [](Bytes) { return noise(40); }},
    {"noise before and behind", [](const Bytes& bytes) { return joined(joined(noise(7), bytes), noise(7)); }},
    {"all but the last byte", [](const Bytes& bytes) { return Bytes{bytes.begin(), bytes.end() - (bytes.empty() ? 0 : 1)}; }},
    {"a wrong last byte", [](Bytes bytes) { if (!bytes.empty()) bytes.back() ^= 0x55; return bytes; }},
    {"far too much", [](const Bytes& bytes) { return joined(noise(5000), bytes); }},
};

std::vector<std::string> registered() {
    std::vector<std::string> names;
    for (auto role : roles) {
        const auto sentence = mistakes(role, {"?", "serial:/dev/null", {}, {}}).front();
        std::istringstream words{sentence.substr(sentence.find("known: ") + 7)};
        for (std::string name; std::getline(words, name, ',');) {
            name.erase(0, name.find_first_not_of(' '));
            if (!name.empty()) names.push_back(name);
        }
    }
    return names;
}

}  // namespace

TEST_CASE("sweep: every driver that is registered is swept, here or elsewhere", "[sweep]") {
    const auto names = registered();
    CHECK(names.size() >= families().size());
    for (const auto& name : names) {
        CAPTURE(name);
        const bool here = std::ranges::any_of(families(), [&](auto& family) { return family.driver == name; });
        CHECK((here || sweptElsewhere().contains(name)));
    }
}

namespace {

void pullsAfterEveryByte(Line line, const std::set<Role>& those) {
    for (const auto& place : places({line})) {
        if (!those.contains(place.family.role)) continue;
        INFO(nameOf(place));
        Hand hand{place.family, place.line};
        startsOnline(hand);
        REQUIRE(hand.goesWell());
        hand.does("unplug");
        const auto before = hand.bytesSoFar();
        hand.does("plug");
        comesOnline(hand);
        REQUIRE(hand.comesToGoWell());
        const auto whole = hand.bytesSoFar() - before;
        CHECK(whole > 0);
        for (std::size_t bytes = 0; bytes < whole; bytes += bytes < 100 ? 1 : 97) {
            CAPTURE(bytes, whole);
            hand.does("unplug");
            hand.pullAfter(bytes);
            hand.does("plug");
            const auto end = Hand::Clock::now() + 10s;
            for (bool tried = false; !hand.pulled() && Hand::Clock::now() < end; hand.awaits([] { return false; }, 1ms)) {
                if (!tried && hand.isOnline()) hand.exchange(), tried = true;
                if (tried && place.family.asks) continue;
                if (tried) hand.exchange();          // one that only sends has nothing else to say
            }
            const auto pulled = hand.pulled();
            REQUIRE(pulled);
            while (hand.isOnline() && Hand::Clock::now() < end) hand.awaits([] { return false; }, 1ms);
            REQUIRE(hand.status() == Status::noDevice);
            if (hand.since() > *pulled) CHECK(hand.since() - *pulled < atOnce);
            const auto plugged = Hand::Clock::now();
            hand.does("plug");
            comesOnline(hand);
            CHECK(hand.since() - plugged < atOnce);
        }
        CHECK(hand.comesToGoWell());
    }
}

}  // namespace

TEST_CASE("sweep: a reader or printer on a serial line, pulled after any byte of an opening and an exchange, is well again with its cable", "[sweep]") {
    pullsAfterEveryByte(Line::pty, {Role::cardReader, Role::barcodeReader, Role::receiptPrinter});
}

TEST_CASE("sweep: boards and pads on a serial line, pulled after any byte of an opening and an exchange, are well again with their cable", "[sweep]") {
    pullsAfterEveryByte(Line::pty, {Role::locker, Role::site, Role::ratingPad});
}

TEST_CASE("sweep: a device on TCP, pulled after any byte of an opening and an exchange, is well again with its connection", "[sweep]") {
    pullsAfterEveryByte(Line::tcp, {roles.begin(), roles.end()});
}

TEST_CASE("sweep: as it is delivered, a driver tells a pulled cable at once and is back at once", "[sweep]") {
    for (const auto& place : places()) {
        INFO(nameOf(place));
        Hand hand{place.family, place.line, {}};
        startsOnline(hand);
        const auto pulled = Hand::Clock::now();
        hand.does("unplug");
        while (hand.isOnline() && Hand::Clock::now() - pulled < 10s) hand.awaits([] { return false; }, 1ms);
        REQUIRE(hand.status() == Status::noDevice);
        CHECK(hand.since() - pulled < atOnce);
        const auto plugged = Hand::Clock::now();
        hand.does("plug");
        comesOnline(hand);
        CHECK(hand.since() - plugged < atOnce);
        CHECK(hand.comesToGoWell());
    }
}

TEST_CASE("sweep: single bytes and answers that come twice change nothing", "[sweep]") {
    for (const auto& place : places()) {
        INFO(nameOf(place));
        Hand hand{place.family, place.line};
        hand.split(true);
        startsOnline(hand);
        CHECK(hand.goesWell());
        hand.split(false);
        hand.spoil([](const Bytes& bytes) { return joined(bytes, bytes); });
        for (int round = 0; round < 3; ++round) CHECK(hand.goesWell());
        CHECK(hand.isOnline());
    }
}

namespace {

void survivesEverything(Line line) {
    for (const auto& place : places({line}))
        for (const auto& spoiling : spoilings) {
            INFO(nameOf(place) << ": " << spoiling.name);
            Hand hand{place.family, place.line};
            startsOnline(hand);
            hand.spoil(spoiling.how);
            hand.exchange();
            const bool silence = std::string{spoiling.name} == "silence";
            const auto begun = Hand::Clock::now();
            const std::chrono::milliseconds patience{silence && place.family.asks ? 10000 : 300};
            while (hand.isOnline() && Hand::Clock::now() - begun < patience) hand.awaits([] { return false; }, 5ms);
            if (silence && place.family.asks) CHECK_FALSE(hand.isOnline());
            hand.spoil([](Bytes bytes) { return bytes; });
            const auto mended = Hand::Clock::now();
            comesOnline(hand);
            CHECK(Hand::Clock::now() - mended < 2 * atOnce);   // the question that is being waited for comes first
            CHECK(hand.comesToGoWell());
        }
}

}  // namespace

TEST_CASE("sweep: whatever a serial line makes of what a device says, it is not waited for, and all is well afterwards", "[sweep]") {
    survivesEverything(Line::pty);
}

TEST_CASE("sweep: whatever TCP makes of what a device says, it is not waited for, and all is well afterwards", "[sweep]") {
    survivesEverything(Line::tcp);
}

TEST_CASE("sweep: a device that is closed under any fault lets go at once", "[sweep]") {
    for (const auto& place : places())
        for (const auto& spoiling : spoilings) {
            INFO(nameOf(place) << ": " << spoiling.name);
            Hand hand{place.family, place.line, {{"reopen_ms", "60000"}, {"open_ms", "60000"}}};
            startsOnline(hand);
            hand.spoil(spoiling.how);
            hand.exchange();
            const auto begun = Hand::Clock::now();
            hand.close();
            CHECK(Hand::Clock::now() - begun < atOnce);
        }
}
