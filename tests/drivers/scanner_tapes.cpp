#include <catch2/catch.hpp>

#include <sstream>

#include "drivers/barcode_readers/honeywell/conceal.h"
#include "drivers/barcode_readers/ssi/conceal.h"
#include "tests/drivers/support/bytes.h"
#include "tests/drivers/support/hex.h"
#include "tests/drivers/support/scanner_rig.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text.h"

using namespace drivers;

namespace {

// Through the concealment in two runs, cut at every place: the same comes out of each.
Bytes concealed(const std::function<Conceal()>& make, const Bytes& bytes, std::size_t cut) {
    auto conceal = make();
    auto kept = conceal({bytes.begin(), bytes.begin() + static_cast<long>(cut)});
    for (auto byte : conceal({bytes.begin() + static_cast<long>(cut), bytes.end()})) kept.push_back(byte);
    return kept;
}

}  // namespace

TEST_CASE("the tape of a switched scanner can be replayed, and tells no code from another") {
    const std::string family = GENERATE("newland", "honeywell", "ssi");
    CAPTURE(family);
    Folder tapes;
    ScannerRig kiosk{family};
    kiosk.config.record = tapes.path();
    kiosk.start();
    kiosk.scanner->accept();
    kiosk.becomes("looking");
    CHECK(kiosk.scan("JJ1:2026-X7") == "JJ1:2026-X7");
    kiosk.scanner.reset();
    const auto tape = support::contentsOf(tapes / "barcode_reader-1.tape");
    CHECK(support::contains(tape, "41 41 30 41 30 30 30 30 41 41 30"));
    CHECK_FALSE(support::contains(tape, "4A 4A 31"));
    Heard heard;
    kiosk.config.record.clear();
    kiosk.config.address = "tape:" + (tapes / "barcode_reader-1.tape").string();
    kiosk.config.options["reopen_ms"] = "60000";
    const auto replayed = make<BarcodeReader>(kiosk.config, heard.sink());
    heard.status(Status::online);
    replayed->accept();
    CHECK(heard.next<BarcodeRead>().text == "AA0A0000AA0");
}

TEST_CASE("SSI on tape: codes are concealed with a checksum to match, and a wrong one stays wrong") {
    const auto ack = hex("04 D0 00 00 FF 2C"), code = hex("07 F3 00 00 1C 41 32 FE 77"), hidden = hex("07 F3 00 00 1C 41 30 FE 79");
    auto sent = ack;
    sent.insert(sent.end(), code.begin(), code.end());
    auto kept = ack;
    kept.insert(kept.end(), hidden.begin(), hidden.end());
    for (std::size_t cut = 0; cut <= sent.size(); ++cut) CHECK(concealed(ssiConceal, sent, cut) == kept);
    sent.back() ^= 0x10;
    kept.back() ^= 0x10;
    CHECK(concealed(ssiConceal, sent, 3) == kept);
}

TEST_CASE("SSI on tape: after noise nothing stays legible until it is known again where packets begin") {
    const auto ack = hex("04 D0 00 00 FF 2C"), code = hex("0A F3 00 00 1C 4A 4A 31 3A 35 FD B3");
    for (const auto& noise : {hex("4A"), hex("30 F3"), hex("4A 4A 31 3A 35"), hex("FF FF FF")}) {
        auto sent = noise;
        for (auto& part : {code, ack, code}) sent.insert(sent.end(), part.begin(), part.end());
        for (std::size_t cut = 0; cut <= sent.size(); ++cut) {
            const auto kept = concealed(ssiConceal, sent, cut);
            for (auto byte : std::span{kept}.subspan(1)) REQUIRE((byte != 0x4A && byte != 0x31 && byte != 0x35));
        }
    }
}

TEST_CASE("Honeywell on tape: the echoes of our commands stay, wherever a read ends") {
    const auto make = [] { return honeywellConceal("", {"TRGMOD0", "TRGSTO5000"}); };
    const auto sent = ascii("JJ1:5\rTRGMOD0\x06!TRGSTO5000\x06!JJ1:6\r"), kept = ascii("AA0A0\rTRGMOD0\x06!TRGSTO5000\x06!AA0A0\r");
    for (std::size_t cut = 0; cut <= sent.size(); ++cut) CHECK(concealed(make, sent, cut) == kept);
    CHECK(concealed(make, ascii("TRTRGMOD0\x06"), 2) == ascii("TRTRGMOD0\x06"));
    CHECK(concealed(make, ascii("TRGMXX\r"), 7) == ascii("AAAAAA\r"));
}

TEST_CASE("on tape: what each family says of a receipt's code") {
    const std::string tape = GENERATE("newland/read", "honeywell/read", "ssi/damaged", "ssi/continued");
    CAPTURE(tape);
    Heard heard;
    const auto scanner = make<BarcodeReader>({tape.substr(0, tape.find('/')), "tape:" SOURCE_DIR "/tests/drivers/tapes/" + tape + ".tape",
                                              {{"reopen_ms", "60000"}, {"again_ms", "60000"}}}, heard.sink());
    scanner->accept();
    heard.status(Status::online);
    CHECK(heard.next<DeviceFacts>().firmware.find("EMULATED") != std::string::npos);
    CHECK(heard.next<BarcodeRead>().text == "JJ1:20260001:7");
    scanner->stop();
}

TEST_CASE("on tape: a scanner that does not know its driver's commands") {
    Heard heard;
    const auto scanner = make<BarcodeReader>({"newland", "tape:" SOURCE_DIR "/tests/drivers/tapes/newland/refused.tape", {{"reopen_ms", "60000"}}}, heard.sink());
    CHECK(heard.status(Status::hardwareError).fault->detail == "the scanner does not take #SCNMOD0");
}
