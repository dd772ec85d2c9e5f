#include "drivers/barcode_readers/honeywell/protocol.h"

#include <catch2/catch.hpp>

#include "tests/drivers/scanner_vectors.h"

using namespace drivers;
using namespace scanner_vectors;
using Result = HoneywellReply::Result;

namespace {

std::string text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }
std::vector<std::uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("Honeywell: trigger and menu commands are as the manuals print them") {
    CHECK(honeywellTrigger() == honeywellOn);
    CHECK(honeywellUntrigger() == honeywellOff);
    CHECK(honeywellMenu("TRGMOD0") == honeywellTrigMode);
}

TEST_CASE("Honeywell: a reply is found behind a code, wherever the bytes are split, and its punctuation is no code") {
    const auto sent = bytes("JJ1:5\rTRGMOD0\x06!JJ1:6\r");
    for (std::size_t split = 0; split <= sent.size(); ++split) {
        HoneywellStream stream;
        stream.expect("TRGMOD0");
        auto codes = text(stream.take(std::span{sent}.first(split)));
        codes += text(stream.take(std::span{sent}.subspan(split)));
        const auto reply = stream.reply();
        CAPTURE(split);
        REQUIRE(reply);
        CHECK(reply->result == Result::done);
        CHECK(reply->before == "JJ1:5\r");
        CHECK(codes == "JJ1:6\r");
        CHECK_FALSE(stream.reply());
    }
}

TEST_CASE("Honeywell: ACK, NAK and ENQ are told apart, and an answer stands before the echo") {
    const auto result = [](const std::string& command, const std::vector<std::uint8_t>& said) {
        HoneywellStream stream;
        stream.expect(command);
        stream.take(said);
        return stream.reply();
    };
    CHECK(result("PAPHHF", honeywellManualDone)->result == Result::done);
    CHECK(result("TRGMOD9", bytes("TRGMOD9\x15!"))->result == Result::badValue);
    CHECK(result("XXXXXX", bytes("XXXXXX\x05!"))->result == Result::unknownCommand);
    CHECK(result("REVINF", bytes("Product Name: X\r\nREVINF\x06."))->before == "Product Name: X\r\n");
    CHECK_FALSE(result("TRGMOD0", bytes("TRGMOD3\x06!")));
    CHECK_FALSE(result("TRGMOD0", bytes("TRGMOD0 TRGMOD0")));
}

TEST_CASE("Honeywell: a code of its own may begin with an exclamation mark, once the line was silent") {
    HoneywellStream stream;
    stream.expect("TRGMOD0");
    stream.take(bytes("TRGMOD0\x06"));           // some manuals print no punctuation
    stream.pause();
    CHECK(text(stream.take(bytes("!A\r"))) == "!A\r");
}

TEST_CASE("Honeywell: what never becomes a reply is held only so long") {
    HoneywellStream stream;
    stream.expect("TRGMOD0");
    for (int i = 0; i < 100; ++i) CHECK(stream.take(std::vector<std::uint8_t>(1000, 'x')).empty());
    CHECK(text(stream.take(bytes("TRGMOD0\x06!A\r"))) == "A\r");
    CHECK(stream.reply()->before.size() <= 5000);
}
