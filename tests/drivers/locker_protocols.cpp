#include <catch2/catch.hpp>

#include "drivers/lockers/boards.h"
#include "drivers/lockers/locker_8a/protocol.h"
#include "drivers/lockers/locker_wkly/protocol.h"
#include "tests/drivers/locker_vectors.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;
namespace vectors = locker_vectors;

namespace {

const Unasked8a nobody = [](const Pushed8a&) { FAIL("nothing was pushed"); };

std::optional<bool> one8a(const std::string& bytes) {
    auto received = hex(bytes);
    return takeOne8a(received, 1, 1, nobody);
}

std::optional<std::vector<bool>> all8a(const std::string& bytes, int locks) {
    auto received = hex(bytes);
    return takeAll8a(received, 1, locks, nobody);
}

}  // namespace

TEST_CASE("8A: the documented questions are written") {
    CHECK(open8a(1, 1) == hex(vectors::open8a));
    CHECK(readOne8a(1, 1) == hex(vectors::readOne8a));
    CHECK(readAll8a(1) == hex(vectors::readAll8a));
}

TEST_CASE("8A: the documented answers are understood, wherever they stand") {
    CHECK(one8a(vectors::shorted8a) == true);
    CHECK(one8a(vectors::apart8a) == false);
    CHECK(one8a(std::string{"80 8A 01 80 01 "} + vectors::shorted8a) == true);
    CHECK(one8a(std::string{vectors::readOne8a} + " " + vectors::apart8a) == false);   // behind an echo
    auto opened = hex(vectors::open8a);
    CHECK(takeOpened8a(opened, 1, 1, nobody));
    CHECK(opened.empty());
}

TEST_CASE("8A: another lock, another board, a wrong XOR or half of it is no answer") {
    CHECK_FALSE(one8a("80 01 02 11 92"));
    CHECK_FALSE(one8a("80 02 01 11 92"));
    CHECK_FALSE(one8a("80 01 01 11 92"));
    CHECK_FALSE(one8a("80 01 01 11"));
    CHECK_FALSE(one8a(vectors::readOne8a));
    CHECK_FALSE(one8a(vectors::open8a));
}

TEST_CASE("8A: where all are read the highest group comes first, and a board may have more than are used") {
    // Locks 1, 3, 10 and 24.
    const auto bits = all8a("80 01 80 02 05 33 35", 24);
    REQUIRE(bits);
    CHECK(bits->size() == 24);
    for (int lock : {1, 3, 10, 24}) CHECK((*bits)[static_cast<std::size_t>(lock - 1)]);
    CHECK(std::count(bits->begin(), bits->end(), true) == 4);
    CHECK(all8a("80 01 80 02 05 33 35", 12)->size() == 12);
    CHECK((*all8a("80 01 80 02 05 33 35", 12))[9]);
    CHECK_FALSE(all8a("80 01 80 02 05 33 34", 24));
    CHECK_FALSE(all8a("80 01 02 05 33 B5", 24));   // a board of two groups
}

TEST_CASE("8A: a pushed change before, in front of, or after an answer is told, once") {
    std::vector<int> pushed;
    const Unasked8a note = [&](const Pushed8a& change) { pushed.push_back(change.board * 1000 + change.lock * 10 + change.shorted); };
    auto received = hex("81 01 07 00 87 81 02 01 11 93");
    received.insert(received.end(), {0x80, 0x01, 0x01});
    CHECK_FALSE(takeOne8a(received, 1, 1, note));
    for (auto byte : {0x11, 0x91}) received.push_back(static_cast<std::uint8_t>(byte));
    CHECK(takeOne8a(received, 1, 1, note) == true);
    CHECK(pushed == std::vector<int>{1070, 2011});
    CHECK(received.empty());
    received = hex("FF 81 01 07 11 96 81 01");
    takePushed8a(received, note);
    CHECK(pushed.back() == 1071);
    CHECK(received == hex("FF 81 01"));
}

TEST_CASE("WKLY: the documented frames are written and understood") {
    CHECK(writeWkly({0, WklyCommand::openOne, {1}}) == hex(vectors::openWkly));
    CHECK(writeWkly({0, WklyCommand::queryAll, {}}) == hex(vectors::queryAllWkly));
    auto received = hex(std::string{"57 4B 57 "} + vectors::openedWkly + " " + vectors::pushedWkly);
    auto frame = takeWkly(received);
    REQUIRE(frame);
    CHECK(frame->command == WklyCommand::openOne);
    CHECK(frame->data == hex("00 01 00"));
    frame = takeWkly(received);
    REQUIRE(frame);
    CHECK(frame->command == WklyCommand::doorChanged);
    CHECK(frame->data == hex("01 01"));
    CHECK_FALSE(takeWkly(received));
    received = hex(vectors::allOpenWkly);
    CHECK(takeWkly(received)->data.size() == 26);
}

TEST_CASE("WKLY: a wrong XOR, a length that cannot be, or half a frame is none, and hides none behind it") {
    for (const char* damaged : {"57 4B 4C 59 09 00 82 01 82", "57 4B 4C 59 07 00 82 83", "57 4B 4C 59 00", "57 4B 4C 59 FF 00 82 01 83", "57 4B 4C"}) {
        CAPTURE(damaged);
        auto received = hex(damaged);
        CHECK_FALSE(takeWkly(received));
        for (auto byte : hex(vectors::openedWkly)) received.push_back(byte);
        const auto frame = takeWkly(received);
        REQUIRE(frame);
        CHECK(frame->data == hex("00 01 00"));
    }
}

TEST_CASE("a locker's boards are read from words, doors count over all of them, and nonsense is named") {
    const auto read = [](const std::string& words, const BoardRules& rules) {
        const std::map<std::string, std::string> option{{"boards", words}};
        OptionWords options{option};
        auto boards = lockerBoards(options, rules);
        return std::pair{boards, options.mistakes().size()};
    };
    const BoardRules wired{1, 255, 64, true}, unwired{0, 255, 200, false};
    const auto [boards, wrong] = read("1:24, 7:8:open,2:16:closed", wired);
    CHECK(wrong == 0);
    REQUIRE(boards.size() == 3);
    CHECK(doorCount(boards) == 48);
    CHECK(boards[1].feedback == LockerBoard::Shorted::whenOpen);
    CHECK(boards[2].feedback == LockerBoard::Shorted::whenClosed);
    CHECK(placeOf(boards, 24)->board->address == 1);
    CHECK(placeOf(boards, 25)->board->address == 7);
    CHECK(placeOf(boards, 48)->lock == 16);
    CHECK_FALSE(placeOf(boards, 0));
    CHECK_FALSE(placeOf(boards, 49));
    CHECK(boardAt(boards, 2)->firstDoor == 33);
    for (const char* nonsense : {"", "1", "1:", "0:8", "256:8", "1:0", "1:65", "1:8:upside", "1:8:open:x", "1:8,1:8", "x:8"}) {
        CAPTURE(nonsense);
        CHECK(read(nonsense, wired).second > 0);
    }
    CHECK(read("1:8:open", unwired).second > 0);
    CHECK(read("0:200", unwired).second == 0);
}
