#include <catch2/catch.hpp>

#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/barcode_readers/framing.h"

using namespace drivers;
using Codes = std::vector<std::string>;

namespace {

constexpr std::size_t longestCode = 2000;

Codes take(ScanFraming& framing, const std::string& bytes) {
    return framing.take({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

}  // namespace

TEST_CASE("a suffix ends a code, wherever the bytes are split") {
    const auto suffix = GENERATE("\r", "\n", "\r\n", "\t");
    const auto sent = std::string{"JJ1:20260001"} + suffix + "B" + suffix;
    for (std::size_t split = 0; split <= sent.size(); ++split) {
        ScanFraming framing{{"", suffix}};
        auto codes = take(framing, sent.substr(0, split));
        for (const auto& code : take(framing, sent.substr(split))) codes.push_back(code);
        CAPTURE(split);
        CHECK(codes == Codes{"JJ1:20260001", "B"});
        CHECK_FALSE(framing.waiting());
    }
}

TEST_CASE("a scanner that is set to CR LF serves a suffix of CR or LF too") {
    for (auto suffix : {"\r", "\n"}) {
        ScanFraming framing{{"", suffix}};
        CHECK(take(framing, "A\r\nB\r\nC\r\n") == Codes{"A", "B", "C"});
    }
}

TEST_CASE("without a suffix a pause ends a code") {
    ScanFraming framing{{"", ""}};
    CHECK(take(framing, "AB").empty());
    CHECK(framing.waiting());
    CHECK(framing.pause() == Codes{"AB"});
    CHECK_FALSE(framing.waiting());
    CHECK(framing.pause().empty());
}

TEST_CASE("with a suffix a pause drops what began") {
    ScanFraming framing{{"", "\r"}};
    take(framing, "half");
    CHECK(framing.pause().empty());
    CHECK(take(framing, "whole\r") == Codes{"whole"});
}

TEST_CASE("a prefix is taken off, and a code without it is dropped") {
    ScanFraming framing{{"]Q1", "\r"}};
    CHECK(take(framing, "]Q1JJ1:5\rJJ1:6\r]Q1\r]Q17\r") == Codes{"JJ1:5", "7"});
}

TEST_CASE("a code of 2000 bytes is taken, a longer one dropped to its end") {
    const auto suffix = GENERATE("\r", "\r\n");
    ScanFraming framing{{"", suffix}};
    const std::string longest(longestCode, 'x');
    CHECK(take(framing, longest + suffix) == Codes{longest});
    CHECK(take(framing, longest + "x" + suffix).empty());
    CHECK(take(framing, longest + longest + longest + suffix).empty());
    CHECK(take(framing, std::string{"after"} + suffix) == Codes{"after"});
}

TEST_CASE("too much without a suffix is dropped too") {
    ScanFraming framing{{"", ""}};
    take(framing, std::string(100000, 'x'));
    CHECK(framing.waiting());
    CHECK(framing.pause().empty());
    take(framing, "after");
    CHECK(framing.pause() == Codes{"after"});
}

TEST_CASE("UTF-8 stays, GB 18030 is turned into it") {
    CHECK(scannedText("JJ1:办件") == "JJ1:办件");
    CHECK(scannedText("\xB0\xAE\xC9\xCF") == "爱上");
    CHECK(scannedText("\x82\x30\x80") == std::nullopt);          // half a four-byte character
    CHECK(scannedText("\x95\x32\x82\x36") == "\U00020000");   // four bytes
    CHECK(scannedText("\xFF\xFF") == std::nullopt);
}

TEST_CASE("a code with control characters is dropped, but GS1 fields are kept") {
    CHECK(scannedText("0112345\x1D" "10ABC") == "0112345\x1D" "10ABC");
    for (auto bad : {"A\x1B[2J", "\x01" "A", "A\tB", "A\x7F"}) CHECK(scannedText(bad) == std::nullopt);
    CHECK(scannedText(std::string{"A\0B", 3}) == std::nullopt);
}
