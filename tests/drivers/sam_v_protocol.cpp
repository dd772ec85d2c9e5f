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
    const auto text = recordIn(*reply).text;
    CHECK(Bytes{text.begin(), text.end()} == Bytes(256, 0x41));
}

TEST_CASE("a read reply whose lengths do not fit has no text") {
    CHECK(recordIn({SamResult::success, {}, {}}).text.empty());
    CHECK(recordIn({SamResult::success, {}, hex("01 00 04 00 20 00")}).text.empty());
    auto other = hex("01 02 00 00");
    other.resize(4 + 258);
    CHECK(recordIn({SamResult::success, {}, other}).text.empty());
}

TEST_CASE("text, photo and fingerprint are taken from read replies of 2321, 1809 and 1297 bytes") {
    const auto fingers = GENERATE(1024, 512, 0);
    auto body = hex("00 00 90 01 00 04 00");
    body.insert(body.end(), {static_cast<std::uint8_t>(fingers >> 8), 0x00});
    body.insert(body.end(), 256, 0x41);
    body.insert(body.end(), 1024, 0x50);
    body.insert(body.end(), static_cast<std::size_t>(fingers), 0x46);
    const auto length = body.size() + 1;
    auto received = joined(hex("AA AA AA 96 69"), {static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length)});
    std::uint8_t sum = static_cast<std::uint8_t>(length >> 8 ^ length);
    for (auto byte : body) sum = static_cast<std::uint8_t>(sum ^ byte);
    received = joined(joined(received, body), {sum});
    CHECK(received.size() == (fingers == 1024 ? 2321 : fingers == 512 ? 1809 : 1297));
    const auto reply = takeSamReply(received);
    REQUIRE(reply);
    const auto record = recordIn(*reply);
    CHECK(Bytes{record.text.begin(), record.text.end()} == Bytes(256, 0x41));
    CHECK(Bytes{record.photo.begin(), record.photo.end()} == Bytes(1024, 0x50));
    CHECK(Bytes{record.fingerprint.begin(), record.fingerprint.end()} == Bytes(static_cast<std::size_t>(fingers), 0x46));
}

TEST_CASE("the module's own number is shown as its makers print it") {
    CHECK(samIdText(hex("05 00 03 00 03 29 35 01 01 00 00 00 01 00 00 00")) == "05.03-20261123-0000000001-1");
    CHECK(samIdText(hex("05 00 03 00")).empty());
}

TEST_CASE("a reply that belongs to another command is known as such") {
    const auto fits = [](SamCommand command, const std::string& bytes) {
        auto received = hex(bytes);
        return couldAnswer(command, *takeSamReply(received));
    };
    const std::string none = "AA AA AA 96 69 00 04 00 00 80 84", selected = "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C",
                      notThere = "AA AA AA 96 69 00 04 00 00 91 95", failed = "AA AA AA 96 69 00 04 00 00 41 45";
    CHECK(fits(SamCommand::find, found));
    CHECK(fits(SamCommand::find, none));
    CHECK(fits(SamCommand::select, selected));
    CHECK(fits(SamCommand::readNewAddress, notThere));
    for (auto command : {SamCommand::select, SamCommand::readBase, SamCommand::readNewAddress, SamCommand::status}) CHECK_FALSE(fits(command, found));
    CHECK_FALSE(fits(SamCommand::find, selected));
    CHECK_FALSE(fits(SamCommand::readBase, selected));
    CHECK_FALSE(fits(SamCommand::find, notThere));
    for (auto command : {SamCommand::find, SamCommand::select, SamCommand::readBase, SamCommand::status}) CHECK(fits(command, failed));
}

TEST_CASE("noise without a preamble is not kept") {
    Bytes received(5000, 0x01);
    CHECK_FALSE(takeSamReply(received));
    CHECK(received.size() < 5);
    received.push_back(0xAA);
    CHECK_FALSE(takeSamReply(received));
    received = joined(received, hex(found.substr(3)));
    CHECK(takeSamReply(received)->result == SamResult::cardFound);
}
