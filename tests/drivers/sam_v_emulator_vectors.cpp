#include <catch2/catch.hpp>

#include "drivers/emulators/sam_frame.h"
#include "drivers/transport.h"
#include "tests/drivers/sam_v_vectors.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/hex.h"
#include "tests/drivers/support/loopback_wire.h"

using namespace emulators;

namespace {

// The emulated module and a host that only knows literal bytes.
struct Talk {
    EmulatedDesk desk;
    std::unique_ptr<drivers::Transport> line = drivers::openTransport(desk.serial("card_reader"), std::chrono::seconds{1});

    Bytes ask(const std::string& request, std::size_t replyBytes) {
        line->write(hex(request), std::chrono::seconds{1});
        Bytes reply, chunk(4096);
        while (reply.size() < replyBytes) {
            const auto count = line->read(chunk, std::chrono::seconds{5});
            reply.insert(reply.end(), chunk.begin(), chunk.begin() + static_cast<long>(count));
        }
        return reply;
    }
    void expect(const std::string& request, const std::string& reply) { CHECK(ask(request, hex(reply).size()) == hex(reply)); }
};

const std::string reset = "AA AA AA 96 69 00 03 10 FF EC", find = "AA AA AA 96 69 00 03 20 01 22",
                  selectCard = "AA AA AA 96 69 00 03 20 02 21", readBase = "AA AA AA 96 69 00 03 30 01 32",
                  readFinger = "AA AA AA 96 69 00 03 30 10 23", newAddress = "AA AA AA 96 69 00 03 30 03 30",
                  ok = "AA AA AA 96 69 00 04 00 00 90 94", cardFound = "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97",
                  noCard = "AA AA AA 96 69 00 04 00 00 80 84", readFailed = "AA AA AA 96 69 00 04 00 00 41 45",
                  selected = "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C";

}  // namespace

TEST_CASE("the emulated module takes every documented request") {
    for (const auto& [command, parameter, bytes] : sam_v_vectors::requests) {
        CAPTURE(bytes);
        auto sent = hex(bytes);
        const auto call = takeCall(sent);
        REQUIRE(call);
        CHECK(std::get<SamCall>(*call).command == command);
        CHECK(std::get<SamCall>(*call).parameter == parameter);
    }
}

TEST_CASE("the emulated module writes every documented reply") {
    for (const auto& [sw3, zeros, bytes] : sam_v_vectors::replies) CHECK(samAnswer(sw3, Bytes(zeros, 0)) == hex(bytes));
}

TEST_CASE("the emulated module finds, selects and reads a card byte by byte as documented") {
    Talk talk;
    talk.expect(reset, ok);
    talk.expect(find, noCard);
    talk.desk.does("card_reader insert 王小明");
    talk.expect(find, cardFound);
    talk.expect(selectCard, selected);
    const auto reply = talk.ask(readBase, 1295);
    CHECK(reply.size() == 1295);
    CHECK(Bytes{reply.begin(), reply.begin() + 14} == hex("AA AA AA 96 69 05 08 00 00 90 01 00 04 00"));
    CHECK(Bytes{reply.begin() + 14, reply.begin() + 20} == hex("8B 73 0F 5C 0E 66"));   // 王小明
}

TEST_CASE("a card that was read is found again only after it was taken away") {
    Talk talk;
    talk.desk.does("card_reader insert 王小明");
    talk.ask(find, 15);
    talk.ask(selectCard, 19);
    talk.ask(readBase, 1295);
    talk.expect(newAddress, "AA AA AA 96 69 00 04 00 00 91 95");
    talk.expect(find, noCard);
    talk.desk.does("card_reader remove");
    talk.expect(newAddress, readFailed);
    talk.desk.does("card_reader insert 王小明");
    talk.expect(find, cardFound);
}

TEST_CASE("with a fingerprint the reply is 2321 bytes") {
    Talk talk;
    talk.desk.does("card_reader insert 李秀英");
    talk.ask(find, 15);
    talk.ask(selectCard, 19);
    const auto reply = talk.ask(readFinger, 2321);
    CHECK(reply.size() == 2321);
    CHECK(Bytes{reply.begin() + 5, reply.begin() + 16} == hex("09 0A 00 00 90 01 00 04 00 04 00"));
}

TEST_CASE("the emulated module refuses what it should") {
    Talk talk;
    talk.expect(selectCard, "AA AA AA 96 69 00 04 00 00 81 85");
    talk.expect(readBase, readFailed);
    talk.expect("AA AA AA 96 69 00 03 61 FF 9D", "AA AA AA 96 69 00 04 00 00 21 25");   // no such command
    talk.expect("AA AA AA 96 69 00 03 20 01 23", "AA AA AA 96 69 00 04 00 00 10 14");   // wrong checksum
    talk.expect("AA AA AA 96 69 00 02 20 22", "AA AA AA 96 69 00 04 00 00 11 15");      // wrong length
    talk.expect("00 55 AA AA AA 96 69 00 03 10 FF EC", ok);                             // noise before it
}

TEST_CASE("a dead module answers everything with 60") {
    Talk talk;
    talk.desk.does("card_reader dead on");
    talk.expect(reset, "AA AA AA 96 69 00 04 00 00 60 64");
}

TEST_CASE("bytes take as long as the speed that the host has set") {
    EmulatedDesk desk{Pace::likeTheWire};
    const auto line = drivers::openTransport(desk.serial("barcode_reader") + "?baud=9600", std::chrono::seconds{1});
    const auto begun = std::chrono::steady_clock::now();
    desk.does("barcode_reader scan " + std::string(95, 'x'));   // and a CR: 96 bytes, 100 ms
    Bytes chunk(96);
    for (std::size_t come = 0; come < 96;) come += line->read(chunk, std::chrono::seconds{5});
    CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds{99});
}

TEST_CASE("the emulated module, in process, has the fingerprints and the newest address that it was given") {
    emulators::Loop loop;
    emulators::Dock dock{loop};
    LoopbackWire wire{loop};
    emulators::CardReader reader{loop, wire, dock};
    CHECK(dock.obey("card_reader fingers 1") == "ok");
    CHECK(dock.obey("card_reader insert 王小明 newest=新居") == "ok");
    CHECK(wire.ask(hex(find)) == hex(cardFound));
    CHECK(wire.ask(hex(selectCard)) == hex(selected));
    const auto record = wire.ask(hex(readFinger));
    CHECK(record.size() == 1809);
    CHECK(Bytes{record.begin() + 5, record.begin() + 16} == hex("07 0A 00 00 90 01 00 04 00 02 00"));
    const auto address = wire.ask(hex(newAddress));
    CHECK(address.size() == 81);
    CHECK(Bytes{address.begin() + 5, address.begin() + 16} == hex("00 4A 00 00 90 B0 65 45 5C 20 00"));   // 新居
}

TEST_CASE("the emulated module changes its speed once its answer has left, and is deaf at any other") {
    Talk talk;
    talk.expect("AA AA AA 96 69 00 03 60 04 67", ok);
    Bytes chunk(16);
    talk.line->write(hex(reset), std::chrono::seconds{1});
    CHECK_THROWS_AS(talk.line->read(chunk, std::chrono::milliseconds{30}), drivers::Timeout);
    talk.line.reset();
    talk.line = drivers::openTransport(talk.desk.serial("card_reader") + "?baud=9600", std::chrono::seconds{1});
    talk.expect(reset, ok);
}
