#include "drivers/barcode_readers/ssi/protocol.h"

#include <catch2/catch.hpp>

#include "tests/drivers/scanner_vectors.h"

using namespace drivers;
using namespace scanner_vectors;
using Piece = SsiStream::Piece;

namespace {

std::vector<std::uint8_t> joined(std::initializer_list<std::vector<std::uint8_t>> parts) {
    std::vector<std::uint8_t> all;
    for (auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

// A code "AB" of kind 1C; its sum is 05 + F3 + … = 0x19F.
const auto code = hex("07 F3 00 00 1C 41 42 FE 67");
const SsiPacket codePacket{SsiOpcode::decodeData, false, false, hex("1C 41 42")};

SsiPacket part(const std::string& text, bool continued, bool again = false) {
    SsiPacket packet{SsiOpcode::decodeData, again, continued, hex("1C")};
    packet.data.insert(packet.data.end(), text.begin(), text.end());
    return packet;
}

}  // namespace

TEST_CASE("SSI: packets of the host are as the guides and four programs print them") {
    CHECK(ssiPacket(SsiOpcode::startSession) == ssiStart);
    CHECK(ssiPacket(SsiOpcode::stopSession) == ssiStop);
    CHECK(ssiPacket(SsiOpcode::scanEnable) == ssiEnable);
    CHECK(ssiPacket(SsiOpcode::scanDisable) == ssiDisable);
    CHECK(ssiPacket(SsiOpcode::requestRevision) == ssiRevision);
    CHECK(ssiPacket(SsiOpcode::paramSend, {0xFF, 0x8A, 0x08}) == ssiByHost);
    CHECK(ssiPacket(SsiOpcode::paramSend, {0xFF, 0xEE, 0x01}) == ssiPacketed);
    CHECK(ssiAck() == ssiHostAck);
    CHECK(ssiNak(SsiNak::resend) == ssiHostResend);
    CHECK(ssiPacket(SsiOpcode::startSession, {}, SsiAttempt::again) == hex("04 E4 04 01 FF 13"));
}

TEST_CASE("SSI: packets are found wherever the bytes are split, and after noise") {
    const auto sent = joined({hex("00 00 FF 41"), ssiDecoderAck, code});
    for (std::size_t split = 0; split <= sent.size(); ++split) {
        SsiStream stream;
        auto pieces = stream.take(std::span{sent}.first(split));
        for (auto& piece : stream.take(std::span{sent}.subspan(split))) pieces.push_back(piece);
        CAPTURE(split);
        CHECK(pieces == std::vector<Piece>{SsiPacket{SsiOpcode::ack, false, false, {}}, codePacket});
        CHECK_FALSE(stream.waiting());
    }
}

TEST_CASE("SSI: a wrong checksum is told, and the next packet is found") {
    auto damaged = code;
    damaged[5] ^= 0x01;
    SsiStream stream;
    CHECK(stream.take(joined({damaged, code})) == std::vector<Piece>{SsiDamaged{}, codePacket});
}

TEST_CASE("SSI: half a packet is given up after a pause, and told if it was one") {
    SsiStream stream;
    CHECK(stream.take(std::span{code}.first(5)).empty());
    CHECK(stream.waiting());
    CHECK(stream.pause());
    stream.take(hex("20"));
    CHECK_FALSE(stream.pause());
    CHECK(stream.take(code) == std::vector<Piece>{codePacket});
}

TEST_CASE("SSI: a code of several packets is put together without the kinds before its parts") {
    SsiCodes codes{2000};
    CHECK_FALSE(codes.take(part("JJ1:", true)));
    CHECK(codes.waiting());
    CHECK_FALSE(codes.take(part("2026", true)));
    CHECK(codes.take(part("0001", false)) == "JJ1:20260001");
    CHECK_FALSE(codes.waiting());
}

TEST_CASE("SSI: a part that comes again because our acknowledgement was lost counts once") {
    SsiCodes codes{2000};
    CHECK_FALSE(codes.take(part("A", true)));
    CHECK_FALSE(codes.take(part("A", true, true)));
    CHECK(codes.take(part("B", false)) == "AB");
    CHECK_FALSE(codes.take(part("B", false, true)));
    CHECK(codes.take(part("B", false)) == "B");              // the next code, which is the same
    CHECK(codes.take(part("C", false, true)) == "C");        // whose first sending was damaged
}

TEST_CASE("SSI: a code that is too long, not expected or not finished is dropped to its end") {
    SsiCodes codes{5};
    CHECK_FALSE(codes.take(part("123", true)));
    CHECK_FALSE(codes.take(part("456", true)));
    CHECK_FALSE(codes.take(part("7", false)));
    codes.take(part("1", true));
    codes.forget();
    CHECK_FALSE(codes.take(part("2", false)));
    codes.take(part("1", true));
    codes.pause();
    CHECK(codes.take(part("3", false)) == "3");
    codes.forget();                                         // none had begun
    CHECK(codes.take(part("4", false)) == "4");
    CHECK_FALSE(codes.take({SsiOpcode::decodeData, false, false, {}}));
}
