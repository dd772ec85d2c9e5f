#include "drivers/barcode_readers/newland/protocol.h"

#include <catch2/catch.hpp>

#include "tests/drivers/scanner_vectors.h"

using namespace drivers;
using namespace scanner_vectors;
using Codes = NewlandStream::Codes;
using Piece = NewlandStream::Piece;
using Result = NewlandReply::Result;

TEST_CASE("Newland: a command is framed as the manuals print it") {
    CHECK(newlandCommand("#SCNTRG1") == newlandStart);
    CHECK(newlandCommand("@C11*") == newlandQuery);
}

TEST_CASE("Newland: replies are told from codes, wherever the bytes are split") {
    std::vector<std::uint8_t> sent;
    for (auto& part : {hex("4A 4A 31 0D"), newlandStarted, hex("4A 32 0D")}) sent.insert(sent.end(), part.begin(), part.end());
    for (std::size_t split = 0; split <= sent.size(); ++split) {
        NewlandStream stream;
        Codes codes;
        std::vector<NewlandReply> replies;
        for (auto& half : {std::vector(sent.begin(), sent.begin() + long(split)), std::vector(sent.begin() + long(split), sent.end())})
            for (auto& piece : stream.take(half)) {
                if (auto* reply = std::get_if<NewlandReply>(&piece)) replies.push_back(*reply);
                else codes.insert(codes.end(), std::get<Codes>(piece).begin(), std::get<Codes>(piece).end());
            }
        CAPTURE(split);
        CHECK(codes == hex("4A 4A 31 0D 4A 32 0D"));
        CHECK(replies == std::vector<NewlandReply>{{Result::done, "#SCNTRG1"}});
        CHECK_FALSE(stream.waiting());
    }
}

TEST_CASE("Newland: ACK, NAK and ENQ are told apart, and an answer holds what was asked for") {
    NewlandStream stream;
    CHECK(stream.take(hex("02 01 30 30 30 30 23 53 43 4E 4D 4F 44 39 15 3B 03")) == std::vector<Piece>{NewlandReply{Result::badValue, "#SCNMOD9"}});
    CHECK(stream.take(hex("02 01 30 30 30 30 23 59 59 59 05 3B 03")) == std::vector<Piece>{NewlandReply{Result::unknownCommand, "#YYY"}});
    CHECK(stream.take(hex("02 01 30 30 30 30 40 51 52 59 53 59 53 41 3B 42 06 3B 03")) == std::vector<Piece>{NewlandReply{Result::done, "@QRYSYSA;B"}});
}

TEST_CASE("Newland: what only begins like a reply belongs to a code; a reply that never ends does not") {
    NewlandStream stream;
    CHECK(stream.take(hex("02 41 42 0D")) == std::vector<Piece>{Codes(hex("02 41 42 0D"))});
    CHECK(stream.take(hex("02 02 01 30 30 30 30 23 41 06 3B 03")) == std::vector<Piece>{Codes(hex("02")), NewlandReply{Result::done, "#A"}});
    CHECK(stream.take(hex("02 01 30 30 30 30 41 41")).empty());
    CHECK(stream.waiting());
    stream.pause();
    CHECK(stream.take(hex("42 0D")) == std::vector<Piece>{Codes(hex("42 0D"))});
    CHECK(stream.take(hex("02 01 30 30 30 30")).empty());
    stream.take(std::vector<std::uint8_t>(5000, 'x'));
    CHECK(stream.take(newlandStarted).back() == Piece{NewlandReply{Result::done, "#SCNTRG1"}});
    CHECK(stream.take(hex("02 01 30 30 30 30 41 03")).empty());                // neither ACK nor NAK: no reply
}
