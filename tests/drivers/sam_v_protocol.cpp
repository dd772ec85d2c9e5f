#include "drivers/card_readers/sam_v/protocol.h"

#include <catch2/catch.hpp>

#include "tests/drivers/sam_v_vectors.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;
using Bytes = std::vector<std::uint8_t>;

namespace {

const std::string found = "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97";

Bytes joined(Bytes front, const Bytes& back) {
    front.insert(front.end(), back.begin(), back.end());
    return front;
}

}  // namespace

TEST_CASE("every request is written as the documents print it") {
    for (const auto& [command, parameter, bytes] : sam_v_vectors::requests) {
        CAPTURE(bytes);
        CHECK(samRequest(command, parameter) == hex(bytes));
    }
    CHECK(samRequest(SamCommand::find) == hex("AA AA AA 96 69 00 03 20 01 22"));
}

TEST_CASE("every reply is understood as the documents mean it") {
    for (const auto& [sw3, zeros, bytes] : sam_v_vectors::replies) {
        CAPTURE(bytes);
        auto received = hex(bytes);
        const auto reply = takeSamReply(received);
        REQUIRE(reply);
        CHECK(static_cast<int>(reply->result) == sw3);
        CHECK(reply->data == Bytes(zeros, 0));
        CHECK(received.empty());
    }
}

TEST_CASE("the card's own status words come through") {
    auto received = hex("AA AA AA 96 69 00 04 6A 82 41 AD");
    CHECK(takeSamReply(received)->cardStatus == std::array<std::uint8_t, 2>{0x6A, 0x82});
}

TEST_CASE("a reply is found with one AA lost, one added, or noise before it") {
    for (auto before : {"", "AA", "00 FF AA 96 AA", "AA AA AA 96"}) {
        CAPTURE(before);
        auto received = joined(hex(before), hex(found));
        REQUIRE(takeSamReply(received));
    }
    auto short1 = hex(found.substr(3));
    CHECK(takeSamReply(short1)->result == SamResult::cardFound);
}

TEST_CASE("a reply is whole only with its last byte") {
    const auto whole = hex(found);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        Bytes part{whole.begin(), whole.begin() + static_cast<long>(length)};
        CAPTURE(length);
        CHECK_FALSE(takeSamReply(part));
    }
}

TEST_CASE("bytes behind a reply stay for the next one") {
    auto received = joined(hex(found), hex("AA AA AA 96 69 00 04 00 00 90 94"));
    CHECK(takeSamReply(received)->result == SamResult::cardFound);
    CHECK(takeSamReply(received)->result == SamResult::success);
    CHECK(received.empty());
}

TEST_CASE("a reply with any bit of its body or checksum wrong is refused") {
    const auto right = hex(found);
    for (std::size_t at = 7; at < right.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            auto wrong = right;
            wrong[at] = static_cast<std::uint8_t>(wrong[at] ^ 1 << bit);
            CAPTURE(at, bit);
            CHECK_THROWS_AS(takeSamReply(wrong), DamagedReply);
        }
}

TEST_CASE("a reply of an impossible length is refused at once") {
    for (auto bytes : {"AA AA AA 96 69 00 03 00 00", "AA AA AA 96 69 00 00", "AA AA AA 96 69 FF FF"}) {
        auto received = hex(bytes);
        CHECK_THROWS_AS(takeSamReply(received), DamagedReply);
    }
}

TEST_CASE("the text of a card is taken from a read reply of 1295 bytes") {
    // 05 08: SW1 to checksum; 01 00 and 04 00: lengths of text and photo.
    auto received = hex("AA AA AA 96 69 05 08 00 00 90 01 00 04 00");
    received.insert(received.end(), 256, 0x41);
    received.insert(received.end(), 1024, 0x50);
    received.push_back(0x05 ^ 0x08 ^ 0x90 ^ 0x01 ^ 0x04);   // the even runs cancel out
    REQUIRE(received.size() == 1295);
    const auto reply = takeSamReply(received);
    REQUIRE(reply);
    const auto text = textOf(*reply);
    CHECK(Bytes{text.begin(), text.end()} == Bytes(256, 0x41));
}

TEST_CASE("a read reply whose lengths do not fit has no text") {
    CHECK(textOf({SamResult::success, {}, {}}).empty());
    CHECK(textOf({SamResult::success, {}, hex("01 00 04 00 20 00")}).empty());
    auto other = hex("01 02 00 00");
    other.resize(4 + 258);
    CHECK(textOf({SamResult::success, {}, other}).empty());
}
