#include <catch2/catch.hpp>

#include <functional>

#include "drivers/catalogue.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

namespace {

// The real driver on a real pty, the emulated scanner behind it.
struct Scanner {
    EmulatedDesk desk;
    Heard heard;
    std::unique_ptr<BarcodeReader> scanner;

    explicit Scanner(std::map<std::string, std::string> more = {}) {
        std::map<std::string, std::string> options{{"reopen_ms", "5"}, {"gap_ms", "40"}};
        for (const auto& [name, value] : more) options[name] = value;
        scanner = make<BarcodeReader>({"serial_scanner", desk.serial("barcode_reader"), options}, heard.sink());
        heard.status(Status::online);
    }
    std::string scan(const std::string& text) {
        desk.does("barcode_reader scan " + text);
        return heard.next<BarcodeRead>().text;
    }
    // While the cable is out nothing is read: a pty holds bytes in order, so what came before has been read by then.
    void unplugged(const std::function<void()>& meanwhile) {
        desk.does("barcode_reader unplug");
        heard.status(Status::noDevice);
        meanwhile();
        desk.does("barcode_reader plug");
        heard.status(Status::online);
    }
    void nextResident() {
        unplugged([this] { scanner->stop(), scanner->accept(); });
    }
    // Any code comes through in order, so what was not heard by then was dropped.
    void hearsOnly(const std::string& text) { CHECK(scan(text) == text); }
};

}  // namespace

TEST_CASE("a code that is scanned is said without its framing") {
    Scanner kiosk;
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    CHECK(kiosk.scan("办件 20260001") == "办件 20260001");
}

TEST_CASE("what is scanned before accept and after stop is dropped") {
    Scanner kiosk;
    kiosk.desk.does("barcode_reader scan EARLY");
    kiosk.unplugged([&] { kiosk.scanner->accept(); });
    kiosk.hearsOnly("FIRST");
    kiosk.unplugged([&] { kiosk.scanner->stop(); });
    kiosk.desk.does("barcode_reader scan LATE");
    kiosk.unplugged([&] { kiosk.scanner->accept(); });
    kiosk.hearsOnly("SECOND");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
}

TEST_CASE("a code that stays in view is said once, a code for the next resident again") {
    Scanner kiosk{{{"hold_off_ms", "60000"}}};
    kiosk.scanner->accept();
    kiosk.hearsOnly("A");
    kiosk.desk.does("barcode_reader scan A");
    kiosk.desk.does("barcode_reader scan A");
    kiosk.hearsOnly("B");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
    kiosk.nextResident();
    kiosk.hearsOnly("B");
}

TEST_CASE("without a suffix the pause after a code ends it") {
    Scanner kiosk{{{"suffix", "none"}, {"gap_ms", "5"}}};
    kiosk.scanner->accept();
    kiosk.desk.does("barcode_reader bytes 4A 4A 31");
    CHECK(kiosk.heard.next<BarcodeRead>().text == "JJ1");
}

TEST_CASE("noise, codes of another encoding and codes that are too long never stop the next one") {
    Scanner kiosk;
    kiosk.scanner->accept();
    kiosk.desk.does("barcode_reader bytes B0 AE C9 CF 0D");   // GB 18030
    CHECK(kiosk.heard.next<BarcodeRead>().text == "爱上");
    kiosk.desk.does("barcode_reader bytes FF FF 00 1B 5B 0D 80 0D");
    kiosk.desk.does("barcode_reader scan " + std::string(3000, 'x'));
    kiosk.hearsOnly("AFTER");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
}

TEST_CASE("a scanner that was pulled and plugged in again goes on") {
    Scanner kiosk;
    kiosk.scanner->accept();
    kiosk.desk.does("barcode_reader unplug");
    CHECK(kiosk.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    kiosk.desk.does("barcode_reader plug");
    kiosk.heard.status(Status::online);
    kiosk.hearsOnly("AFTER");
}

TEST_CASE("on tape: a scanner's bytes in the portions that a USB line delivers") {
    Heard heard;
    const auto scanner = make<BarcodeReader>({"serial_scanner", "tape:" SOURCE_DIR "/tests/drivers/tapes/serial_scanner/receipt.tape",
                                            {{"reopen_ms", "60000"}}}, heard.sink());
    scanner->accept();
    // The tape may be read before accept() is heard; then its first code is dropped, its last one never is.
    heard.status(Status::noDevice);
    CHECK(heard.count<StatusChanged>() == 2);
}
