#include <catch2/catch.hpp>
#include <sstream>

#include "drivers/catalogue.h"
#include "tests/drivers/escpos_rig.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/heard.h"
#include "tests/support/temp_dir.h"

using namespace drivers;

namespace {

std::string tape(const Folder& folder, const std::string& name) { return support::contentsOf(folder / (name + "-1.tape")); }

// All that came in, or went out, in one line, wherever the reads ended.
std::string bytes(const std::string& tape, char sign) {
    std::istringstream lines(tape);
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (line.front() == sign) all += line.substr(1);
    return all;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

DeviceConfig onTape(const char* driver, const Folder& folder, const std::string& name) {
    return {driver, "tape:" + (folder / (name + "-1.tape")).string(), {{"reopen_ms", "60000"}}};
}

}  // namespace

TEST_CASE("the tape of a card reader can be replayed, and holds an invented card in place of the one that was read") {
    Folder tapes;
    {
        EmulatedDesk desk;
        Heard heard;
        DeviceConfig config{"sam_v", desk.serial("card_reader"), {{"find_pause_ms", "2"}, {"removal_pause_ms", "5"}}};
        config.record = tapes.path();
        auto reader = make<CardReader>(config, heard.sink());
        heard.status(Status::online);
        reader->accept();
        desk.does("card_reader insert 王小明");
        CHECK(heard.next<CardRead>().card.name == "王小明");
        desk.does("card_reader remove");
        heard.next<CardRemoved>();
    }
    auto said = bytes(tape(tapes, "card_reader"), '<');
    CHECK(holds(said, " 90 "));
    CHECK_FALSE(holds(said, "8B 73 0F 5C 0E 66"));                   // 王小明
    CHECK_FALSE(holds(said, "31 00 39 00 38 00 36 00"));             // 1986
    Heard heard;
    auto replayed = make<CardReader>(onTape("sam_v", tapes, "card_reader"), heard.sink());
    replayed->accept();
    auto card = heard.next<CardRead>().card;
    CHECK(card.name == "录音示例");
    CHECK(card.number == "11010519491231002X");
    heard.next<CardRemoved>();
}

TEST_CASE("the tape of a card with its fingerprint and a newer address holds none of them") {
    Folder tapes;
    const std::map<std::string, std::string> options{{"fingerprint", "on"}, {"find_pause_ms", "2"}, {"removal_pause_ms", "5"}, {"reopen_ms", "60000"}};
    {
        EmulatedDesk desk;
        Heard heard;
        DeviceConfig config{"sam_v", desk.serial("card_reader"), options};
        config.record = tapes.path();
        auto reader = make<CardReader>(config, heard.sink());
        heard.status(Status::online);
        reader->accept();
        desk.does("card_reader insert 王小明 newest=新居");
        CHECK(heard.next<CardRead>().card.newestAddress == "新居");
        desk.does("card_reader remove");
        heard.next<CardRemoved>();
    }
    auto said = bytes(tape(tapes, "card_reader"), '<');
    CHECK_FALSE(holds(said, "8B 73 0F 5C 0E 66"));                   // 王小明
    CHECK_FALSE(holds(said, "B0 65 45 5C"));                         // 新居
    CHECK_FALSE(holds(said, "45 4D 55 4C"));                         // EMUL
    Heard heard;
    auto replayed = make<CardReader>({"sam_v", "tape:" + (tapes / "card_reader-1.tape").string(), options}, heard.sink());
    replayed->accept();
    auto card = heard.next<CardRead>().card;
    CHECK(card.name == "录音示例");
    CHECK(card.newestAddress.empty());
    CHECK(card.fingerprint == std::vector<std::uint8_t>(1024, 0x45));
    heard.next<CardRemoved>();
}

TEST_CASE("the tape of a scanner can be replayed, and tells no code from another") {
    Folder tapes;
    {
        EmulatedDesk desk;
        Heard heard;
        DeviceConfig config{"serial_scanner", desk.serial("barcode_reader"), {}};
        config.record = tapes.path();
        auto reader = make<BarcodeReader>(config, heard.sink());
        heard.status(Status::online);
        reader->accept();
        desk.does("barcode_reader scan JJ1:2026-X7");
        CHECK(heard.next<BarcodeRead>().text == "JJ1:2026-X7");
    }
    CHECK(bytes(tape(tapes, "barcode_reader"), '<') == " 41 41 30 41 30 30 30 30 41 41 30 0D");
    Heard heard;
    auto replayed = make<BarcodeReader>(onTape("serial_scanner", tapes, "barcode_reader"), heard.sink());
    heard.status(Status::online);
}

TEST_CASE("the tape of a receipt printer can be replayed with any receipt, and holds none") {
    EscposRig rig;
    Folder tapes;
    auto config = rig.config();
    config.record = tapes.path();
    rig.driver = make<ReceiptPrinter>(config, rig.heard.sink());
    rig.heard.status(Status::online);
    rig.print("one", applicationReceipt("王小明"));
    rig.printed("one");
    rig.driver.reset();
    auto written = tape(tapes, "receipt_printer");
    CHECK(holds(written, "> *\n"));
    CHECK(holds(written, "> 10 04 01\n"));
    CHECK_FALSE(holds(written, "CD F5 D0 A1 C3 F7"));                // 王小明 in GB 18030
    Heard heard;
    auto replayed = make<ReceiptPrinter>(onTape("escpos", tapes, "receipt_printer"), heard.sink());
    heard.status(Status::online);
    replayed->print("another", {{Receipt::Text{"甲"}}});
    CHECK(heard.next<Printed>().job == "another");
}

TEST_CASE("each conversation gets a tape of its own, for its owner only") {
    EscposRig rig;
    Folder tapes;
    auto config = rig.config();
    config.record = tapes.path();
    for (int n = 1; n <= 2; ++n) {
        Heard heard;
        auto driver = make<ReceiptPrinter>(config, heard.sink());
        heard.status(Status::online);
        driver.reset();
        auto file = tapes / ("receipt_printer-" + std::to_string(n) + ".tape");
        CHECK(std::filesystem::status(file).permissions() == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
}
