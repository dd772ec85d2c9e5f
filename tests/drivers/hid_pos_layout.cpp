#include <catch2/catch.hpp>

#include <algorithm>

#include "drivers/barcode_readers/hid_pos/conceal.h"
#include "drivers/barcode_readers/hid_pos/reports.h"
#include "drivers/catalogue.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;

namespace {

// Written out from HID POS Usage Tables 1.02 and the report that Access-IS prints for LSR118 and ATR110.
const auto counted = hex(
    "05 8C 09 02 A1 01 85 02 09 12 A1 02 15 00 26 FF 00 75 08 95 01 05 01 09 3B 81 02 95 03 05 8C 09 FB 09 FC 09 FD 81 02 "
    "95 38 09 FE 82 02 01 06 66 FF 09 04 95 01 81 02 81 03 05 8C 09 FF 25 01 75 01 81 02 95 07 81 03 C0 C0");
// Ours: the three identifiers one by one, no length, the flag behind the data.
const auto uncounted = hex(
    "05 8C 09 02 A1 01 85 02 15 00 26 FF 00 75 08 95 01 09 FB 81 02 09 FC 81 02 09 FD 81 02 95 38 09 FE 82 02 01 75 01 95 01 "
    "25 01 09 FF 81 02 75 07 81 03 C0");
const auto keyboard = hex(
    "05 01 09 06 A1 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 03 95 06 75 08 15 00 25 65 05 07 19 00 "
    "29 65 81 00 C0");

std::vector<std::uint8_t> report(const std::string& text, bool more) {
    auto bytes = hex("02 00 5D 51 31");
    bytes[1] = static_cast<std::uint8_t>(text.size());
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.resize(61);
    for (int byte : {int{'s'}, 0, more ? 1 : 0}) bytes.push_back(static_cast<std::uint8_t>(byte));
    return bytes;
}

}  // namespace

TEST_CASE("HID POS: the layout that two manuals print is found in a descriptor of it") {
    const auto layout = posLayout(counted);
    REQUIRE(layout);
    CHECK(layout->report == 2);
    CHECK(layout->length == HidField{8, 8, 1});
    CHECK(layout->aim == std::vector<HidField>{{16, 8, 1}, {24, 8, 1}, {32, 8, 1}});
    CHECK(layout->data == HidField{40, 8, 56});
    CHECK(layout->continued == HidField{504, 1, 1});
    CHECK(layout->reportBytes == std::map<std::uint8_t, std::size_t>{{2, 64}});
}

TEST_CASE("HID POS: another layout is found in its descriptor") {
    const auto layout = posLayout(uncounted);
    REQUIRE(layout);
    CHECK_FALSE(layout->length);
    CHECK(layout->data == HidField{32, 8, 56});
    CHECK(layout->continued == HidField{480, 1, 1});
    CHECK(layout->reportBytes.at(2) == 61);
}

TEST_CASE("HID POS: reports of other kinds, pushed globals and extended usages are understood") {
    // A status report 5 first; then without IDs of its own: push, page 8C by an extended usage, pop.
    const auto layout = posLayout(hex("05 8C 09 02 A1 01 85 05 75 08 95 02 09 60 81 02 85 07 A4 75 01 95 08 09 FF 81 02 B4 75 08 95 14 "
                                      "0B FE 00 8C 00 81 02 C0"));
    REQUIRE(layout);
    CHECK(layout->report == 7);
    CHECK(layout->continued == HidField{8, 1, 8});
    CHECK(layout->data == HidField{16, 8, 20});
    CHECK(layout->reportBytes == std::map<std::uint8_t, std::size_t>{{5, 3}, {7, 22}});
}

TEST_CASE("HID POS: what is no scanner, or no descriptor, has no layout") {
    CHECK_FALSE(posLayout(keyboard));
    CHECK_FALSE(posLayout({}));
    for (std::size_t cut = 0; cut < 42; ++cut) CHECK_FALSE(posLayout(std::span{counted}.first(cut)));   // before the data's item
    CHECK_FALSE(posLayout(hex("05 8C 75 08 97 FF FF FF FF 09 FE 82 02 01")));                            // four thousand million of them
    CHECK_FALSE(posLayout(hex("05 8C 75 10 95 38 09 FE 82 02 01")));                                     // not bytes
}

TEST_CASE("HID POS: a long code comes in two reports, with its AIM identifier") {
    PosReports reports{*posLayout(counted), 2000};
    const std::string first(56, 'x');
    CHECK(reports.take(report(first, true)).empty());
    CHECK(reports.waiting());
    CHECK(reports.take(report("1234", false)) == std::vector<PosCode>{{"]Q1", first + "1234"}});
    CHECK_FALSE(reports.waiting());
}

// The first and the sixth of seven reports in which a Voyager 1602g tells its revisions: printed by HenkVanAsselt/python_hon_usbhid.
TEST_CASE("HID POS: reports that a real Honeywell has sent are laid out as two manuals of another maker say") {
    PosReports reports{*posLayout(counted), 2000};
    CHECK(reports.take(hex("02 38 5D 58 30 50 72 6F 64 75 63 74 20 4E 61 6D 65 3A 20 56 6F 79 61 67 65 72 20 31 36 30 32 67 0D 0A 42 6F 6F 74 20 52 "
                           "65 76 69 73 69 6F 6E 3A 20 3A 20 38 39 39 32 0D 0A 53 6F 66 74 3F 00 01")).empty());
    auto last = hex("02 09 5D 58 30 75 6D 3A 20 4E 2F 41 0D 0A");
    last.resize(61);
    for (std::uint8_t byte : {0x3F, 0x00, 0x00}) last.push_back(byte);
    CHECK(reports.take(last) == std::vector<PosCode>{{"]X0", "Product Name: Voyager 1602g\r\nBoot Revision: : 8992\r\nSoftum: N/A\r\n"}});
}

TEST_CASE("HID POS: a length cuts the data even at zeros; without one the zeros behind it go") {
    PosReports reports{*posLayout(counted), 2000};
    CHECK(reports.take(report(std::string("a\0b\0", 4), false))[0].data == std::string("a\0b\0", 4));
    PosReports others{*posLayout(uncounted), 2000};
    auto bytes = hex("02 5D 51 31 61 00 62");
    bytes.resize(61);
    CHECK(others.take(bytes)[0].data == std::string("a\0b", 3));
}

TEST_CASE("HID POS: several reports in one read, foreign ones and short ones") {
    PosReports reports{*posLayout(counted), 2000};
    auto two = report("A", false);
    const auto second = report("B", false);
    two.insert(two.end(), second.begin(), second.end());
    CHECK(reports.take(two) == std::vector<PosCode>{{"]Q1", "A"}, {"]Q1", "B"}});
    CHECK(reports.take(hex("03 01 02")).empty());
    CHECK(reports.take(hex("02 02 5D 51 31 41 42")).empty());
    auto boasting = report("AB", false);
    boasting[1] = 0xFF;
    CHECK(reports.take(boasting)[0].data.size() == 56);
}

TEST_CASE("HID POS: what is too long, not expected or not finished is dropped to its end") {
    PosReports reports{*posLayout(counted), 60};
    reports.take(report(std::string(56, 'x'), true));
    reports.take(report(std::string(56, 'x'), true));
    CHECK(reports.take(report("end", false)).empty());
    reports.take(report("half", true));
    reports.forget();
    CHECK(reports.take(report("end", false)).empty());
    reports.take(report("half", true));
    reports.pause();
    CHECK(reports.take(report("whole", false))[0].data == "whole");
}

TEST_CASE("HID POS on tape: the descriptor stays, the data of each report does not") {
    auto conceal = posConceal();
    CHECK(conceal(counted) == counted);
    CHECK(conceal(report("JJ1:7", false)) == report("AA0A0", false));
    auto two = report("A1", false);
    const auto foreign = hex("07 41 42");
    two.insert(two.end(), foreign.begin(), foreign.end());
    CHECK(conceal(two).size() == two.size());
    CHECK(conceal(hex("07 41 42")) == hex("00 00 00"));
    // A longer report of another kind, with the first byte of a scanned one in it.
    auto twoKinds = posConceal();
    twoKinds(hex("05 8C 09 02 A1 01 75 08 85 05 95 08 09 60 81 02 85 07 95 03 09 FE 82 02 01 95 01 09 61 81 02 C0"));
    CHECK(twoKinds(hex("05 31 31 31 31 07 31 31 31")) == std::vector<std::uint8_t>(9));
    CHECK(twoKinds(hex("07 31 32 41 73")) == hex("07 30 30 41 73"));
    auto noScanner = posConceal();
    CHECK(noScanner(keyboard) == keyboard);
    CHECK(noScanner(hex("41 42")) == hex("00 00"));
}

TEST_CASE("on tape: a HID POS scanner's code in two reports, and one of a kind that is not wanted") {
    Heard heard;
    const auto scanner = make<BarcodeReader>({"hid_pos", "tape:" SOURCE_DIR "/tests/drivers/tapes/hid_pos/two_reports.tape",
                                              {{"reopen_ms", "20"}, {"aim", "]Q"}}}, heard.sink());
    scanner->accept();
    CHECK(heard.next<BarcodeRead>().text == "JJ1:20260001:7 " + std::string(41, 'x') + "END");
    heard.status(Status::noDevice);
    const auto keyboardOnly = make<BarcodeReader>({"hid_pos", "tape:" SOURCE_DIR "/tests/drivers/tapes/hid_pos/keyboard.tape", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::hardwareError).fault->remedy == Remedy::configuration);
}

TEST_CASE("HID POS: a flag of more bits than a number has is none") {
    auto wide = counted;                             // 75 01 81 02 95 07: the flag that more follows
    const auto flag = hex("75 01 81 02 95 07");
    const auto at = std::search(wide.begin(), wide.end(), flag.begin(), flag.end());
    REQUIRE(at != wide.end());
    at[1] = 0x3B;
    const auto layout = posLayout(wide);
    REQUIRE(layout);
    CHECK_FALSE(layout->continued);
    CHECK(PosReports(*layout, 1000).take(report("123", true)).size() <= 1);
}
