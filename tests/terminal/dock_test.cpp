#include <catch2/catch.hpp>
#include <set>

#include "kiosk/dock/verbs.h"
#include "tests/support/dock.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace support;
using Catch::Contains;

namespace {

const std::filesystem::path programs = BINARY_DIR;

struct Emulators {
    TempDir folder;
    Process process;
    explicit Emulators(std::vector<std::string> words = {})
        : process([&] {
              words.insert(words.begin(), (folder / "desk").string());
              return Command{programs / "kiosk-emulators", words, {}, folder / "log"};
          }()) {
        process.awaitLine("ready");
    }
    std::string desk() const { return (folder / "desk").string(); }
};

}  // namespace

TEST_CASE("kiosk-dock without a window sends each line and gives each answer") {
    Emulators emulators;
    writeFile(emulators.folder / "lines", "card_reader insert 王小明\nreceipt_printer jam\nstatus\n");
    Process hand({"sh", {"-c", "exec \"$0\" \"$1\" --lines <\"$2\"", (programs / "kiosk-dock").string(), emulators.desk(), (emulators.folder / "lines").string()}, {}, emulators.folder / "hand"});
    CHECK(hand.awaitEnd() == 0);
    CHECK_THAT(hand.out(), Catch::StartsWith("ok\nok\nok ") && Contains("card 王小明") && Contains("jam"));
    writeFile(emulators.folder / "lines", "card_reader dance\nstatus\n");
    Process wrong({"sh", {"-c", "exec \"$0\" \"$1\" --lines <\"$2\"", (programs / "kiosk-dock").string(), emulators.desk(), (emulators.folder / "lines").string()}, {}, emulators.folder / "wrong"});
    CHECK(wrong.awaitEnd() == 1);
    CHECK_THAT(wrong.out(), Catch::StartsWith("error: ") && Contains("\nok "));
    Process nobody({programs / "kiosk-dock", {"/nowhere", "--lines"}, {}, emulators.folder / "nobody"});
    CHECK(nobody.awaitEnd() == 1);
}

// What the issue wants a dock to be able to do, by the words of each family that has it.
TEST_CASE("the dock can do to each family what can happen to it") {
    Emulators emulators({"--printer", "citizen_ppu700"});
    Dock dock(emulators.folder / "desk" / "dock");
    auto help = dock.tell("help");
    for (auto* verb : {"card_reader insert", "card_reader remove", "card_reader dead", "card_reader split", "card_reader garbage", "card_reader bad_checksum", "card_reader unplug_after",
                       "barcode_reader scan", "barcode_reader hide", "barcode_reader stuck", "barcode_reader slow", "barcode_reader split", "barcode_reader garbage",
                       "barcode_reader bad_checksum", "barcode_reader unplug_after",
                       "receipt_printer take", "receipt_printer jam", "receipt_printer paper_out", "receipt_printer paper_low", "receipt_printer cover_open",
                       "receipt_printer cutter_error", "receipt_printer bin_full", "receipt_printer stuck", "receipt_printer slow", "receipt_printer split",
                       "receipt_printer garbage", "receipt_printer unplug_after",
                       "locker stuck", "locker slow", "locker split", "locker garbage", "locker bad_checksum", "locker unplug_after",
                       "site silent", "site slow", "site split", "site garbage", "site bad_checksum", "site unplug_after"}) {
        INFO(verb);
        CHECK_THAT(help, Contains(std::string{" | "} + verb));
    }
}

TEST_CASE("the strip's page of all verbs leaves none out, and the emulators obey every line of it") {
    Emulators emulators({"--printer", "citizen_ppu700", "--barcode", "ssi"});   // a mouth, and checksums
    Dock dock(emulators.folder / "desk" / "dock");
    auto help = dock.tell("help");
    std::set<std::string> offered;
    for (auto& line : dock::linesOf(help)) {
        INFO(line.device << " " << line.words);
        offered.insert(line.device + " " + line.words.substr(0, line.words.find(' ')));
        CHECK_NOTHROW(dock.tell(line.device + " " + line.words));
    }
    std::set<std::string> known;
    for (std::size_t at = help.find(" | "); at != std::string::npos; at = help.find(" | ", at + 1)) {
        auto words = help.substr(at + 3, help.find(" | ", at + 1) - at - 3);
        auto verb = words.find(' ', words.find(' ') + 1);
        if (words != "status") known.insert(words.substr(0, verb));
    }
    CHECK(known.size() > 60);
    CHECK(offered == known);
}
