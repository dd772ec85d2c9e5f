#include <catch2/catch.hpp>

#include "drivers/emulators/barcode_reader.h"
#include "tests/drivers/scanner_vectors.h"
#include "tests/drivers/support/bytes.h"
#include "tests/drivers/support/probe_wire.h"

using namespace scanner_vectors;
using emulators::ScannerModel;

namespace {

// An emulated scanner in this process, without a driver.
struct BareScanner {
    explicit BareScanner(ScannerModel model) : reader{loop, wire, dock, model} {}
    Bytes answer(const Bytes& asked) {
        wire.hostSends(asked);
        return wire.deviceSent();
    }
    Bytes after(const std::string& line) {
        CHECK(dock.obey("barcode_reader " + line) == "ok");
        return wire.deviceSent();
    }
    Bytes scan(const std::string& text) { return after("scan " + text); }

    emulators::Loop loop;
    emulators::Dock dock{loop};
    ProbeWire wire{loop};
    emulators::BarcodeReader reader;
};

}  // namespace

TEST_CASE("the emulated Newland scanner answers as the manuals print it") {
    BareScanner bench{ScannerModel::newland};
    CHECK(bench.answer(newlandStart) == newlandStarted);
    CHECK(bench.answer(newlandQuery) == hex("02 01 30 30 30 30 40 43 31 31 2A 05 3B 03"));       // it knows no Code 11
    CHECK(bench.answer(ascii("~\x01" "0000#SCNMOD0;ORTSET99999999;\x03")) == ascii("\x02\x01" "0000#SCNMOD0\x06;ORTSET99999999\x15;\x03"));
    CHECK(bench.answer(ascii("~\x01" "0000@SCNMOD*;\x03")) == ascii("\x02\x01" "0000@SCNMOD0\x06;\x03"));
    CHECK(bench.answer(ascii("noise~~\x01" "0000#SCNTRG0;\x03")) == ascii("\x02\x01" "0000#SCNTRG0\x06;\x03"));
    CHECK(bench.scan("DARK").empty());
    CHECK(bench.answer(hex("01 54 04")) == ascii("DARK\r"));                                     // older models' trigger
}

TEST_CASE("the emulated Honeywell scanner answers as the manuals print it") {
    BareScanner bench{ScannerModel::honeywell};
    CHECK(bench.answer(honeywellManual) == honeywellManualDone);
    CHECK(bench.answer(honeywellTrigMode) == ascii("TRGMOD0\x06!"));
    CHECK(bench.answer(ascii("\x16M\rcbrena9;trgmod?.")) == ascii("CBRENA9\x05;TRGMOD0\x06."));
    CHECK(bench.answer(honeywellOn).empty());
    CHECK(bench.answer(honeywellOff).empty());
    CHECK(bench.scan("DARK").empty());
    CHECK(bench.answer(honeywellOn) == ascii("DARK\r"));
}

TEST_CASE("the emulated SSI scanner answers as the guides print it") {
    BareScanner bench{ScannerModel::ssi};
    CHECK(bench.answer(hex("00")).empty());
    CHECK(bench.answer(ssiByHost) == ssiDecoderAck);
    CHECK(bench.answer(ssiPacketed) == ssiDecoderAck);
    CHECK(bench.answer(ssiRevision) == Bytes(hex("1F A4 00 00 45 4D 55 4C 41 54 45 44 2D 53 53 49 2D 31 2E 30 20 30 30 20 32 31 20 30 30 30 30 F9 31")));
    CHECK(bench.answer(ssiDisable) == ssiDecoderAck);
    CHECK(bench.answer(ssiStart) == hex("05 D1 00 00 06 FF 24"));                                // denied
    CHECK(bench.answer(ssiEnable) == ssiDecoderAck);
    CHECK(bench.answer(hex("04 E4 04 00 FF 15")) == hex("05 D1 00 00 01 FF 29"));                // wrong checksum: once more
    CHECK(bench.answer(ssiStart) == ssiDecoderAck);
    CHECK(bench.scan("AB") == hex("07 F3 00 00 1C 41 42 FE 67"));
    CHECK(bench.answer(ssiHostResend) == hex("07 F3 00 01 1C 41 42 FE 66"));
    CHECK(bench.answer(ssiHostAck).empty());
    CHECK(bench.answer(ssiStop) == ssiDecoderAck);
}

TEST_CASE("the emulated SSI scanner sends a long code in packets, one for each acknowledgement") {
    BareScanner bench{ScannerModel::ssi};
    bench.answer(ssiPacketed);
    auto sent = bench.scan(std::string(300, 'x'));
    CHECK(sent.size() == 4 + 1 + 240 + 2);
    CHECK(sent[3] == 0x02);
    sent = bench.answer(ssiHostAck);
    CHECK(sent.size() == 4 + 1 + 60 + 2);
    CHECK(sent[3] == 0x00);
}

TEST_CASE("the emulated HID POS scanner's reports are as two manuals print them") {
    BareScanner bench{ScannerModel::pos};
    const auto sent = bench.scan(std::string(56, 'x') + "1234");
    REQUIRE(sent.size() == 128);
    CHECK(Bytes(sent.begin(), sent.begin() + 5) == hex("02 38 5D 51 31"));
    CHECK(Bytes(sent.begin() + 61, sent.begin() + 64) == hex("73 00 01"));
    CHECK(Bytes(sent.begin() + 64, sent.begin() + 73) == hex("02 04 5D 51 31 31 32 33 34"));
    CHECK(sent[127] == 0x00);
}

TEST_CASE("the emulated keyboard types with shift and ends with Enter") {
    BareScanner bench{ScannerModel::keyboard};
    const auto sent = bench.scan("aB");
    CHECK(sent.size() == 24 * 3 * 8);                       // a b and Enter, down and up, and shift; three events each
    CHECK(bench.dock.obey("barcode_reader scan 办件") == "error: a keyboard has no key for this");
}

TEST_CASE("the hand at an emulated scanner can spoil all that it says") {
    BareScanner bench{ScannerModel::ssi};
    CHECK(bench.after("bad_checksum 1").empty());
    CHECK(bench.answer(ssiByHost) == hex("04 D0 00 00 FF 79"));
    CHECK(bench.answer(ssiByHost) == ssiDecoderAck);
    bench.after("duplicate on");
    CHECK(bench.answer(ssiByHost).size() == 12);
    bench.after("duplicate off");
    bench.after("stuck on");
    CHECK(bench.answer(ssiByHost).empty());
    CHECK(bench.scan("X").empty());
    bench.after("stuck off");
    CHECK(bench.after("bytes 01 02") == hex("01 02"));
    bench.after("unplug_after 3");
    CHECK(bench.answer(ssiByHost) == hex("04 D0 00"));
    CHECK_FALSE(bench.wire.plugged());
    BareScanner plain{ScannerModel::plain};
    CHECK(plain.dock.obey("barcode_reader bad_checksum on") == "error: this scanner's protocol has no checksum");
    CHECK(plain.dock.obey("barcode_reader slow soon") == "error: say a number");
}
