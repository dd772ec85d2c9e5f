#include <catch2/catch.hpp>

#include "tests/drivers/support/scanner_rig.h"

using namespace drivers;

namespace {

std::string anyFamily() { return GENERATE(as<std::string>{}, "newland", "honeywell", "ssi"); }

}  // namespace

TEST_CASE("a switched scanner is dark until a code is expected, and again afterwards") {
    ScannerRig kiosk{anyFamily()};
    CAPTURE(kiosk.family);
    CHECK(kiosk.shows("looking"));             // as it comes from the factory
    kiosk.start();
    CHECK(kiosk.shows("dark"));
    kiosk.does("scan EARLY");
    CHECK(kiosk.shows("a code before it"));    // it was not read
    kiosk.does("hide");
    kiosk.scanner->accept();
    kiosk.becomes("looking");
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    kiosk.scanner->stop();
    kiosk.becomes("dark");
    kiosk.does("scan LATE");
    CHECK(kiosk.shows("a code before it"));
    CHECK(kiosk.heard.count<BarcodeRead>() == 1);
    CHECK(kiosk.heard.count<StatusChanged>() == 1);
}

TEST_CASE("a scanner that is closed while it looks goes dark") {
    ScannerRig kiosk{anyFamily()};
    kiosk.start();
    kiosk.scanner->accept();
    kiosk.becomes("looking");
    kiosk.scanner.reset();
    kiosk.becomes("dark");
}

TEST_CASE("a code that is held there already is read when a code is expected") {
    ScannerRig kiosk{anyFamily()};
    kiosk.start();
    kiosk.does("scan HELD");
    kiosk.scanner->accept();
    CHECK(kiosk.heard.next<BarcodeRead>().text == "HELD");
}

TEST_CASE("a scanner stops looking after each code, and is told to look again") {
    ScannerRig kiosk{anyFamily(), {{"hold_off_ms", "60000"}}};
    kiosk.start();
    kiosk.scanner->accept();
    for (auto code : {"A", "B", "办件 20260001"}) CHECK(kiosk.scan(code) == code);
    kiosk.becomes("looking");
    kiosk.does("scan 办件 20260001");             // still in view
    CHECK(kiosk.scan("C") == "C");
    CHECK(kiosk.heard.count<BarcodeRead>() == 4);
}

TEST_CASE("a scanner whose patience is over is told to look again") {
    ScannerRig kiosk{anyFamily(), {{"look_ms", "5"}}};
    kiosk.start();
    kiosk.scanner->accept();
    kiosk.becomes("looking");
    // Each time it has read, or given up, it looks again.
    for (int i = 0; i < 5; ++i) CHECK(kiosk.scan("C" + std::to_string(i)) == "C" + std::to_string(i));
}

TEST_CASE("a scanner says what it is") {
    ScannerRig kiosk{anyFamily()};
    kiosk.start();
    CHECK(kiosk.heard.next<DeviceFacts>().firmware.find("EMULATED") != std::string::npos);
}

TEST_CASE("a scanner that was without power behind its cable is set up again") {
    const bool looking = GENERATE(false, true);
    ScannerRig kiosk{anyFamily(), {{"idle_check_ms", "5"}, {"look_ms", "5"}}};
    CAPTURE(kiosk.family, looking);
    kiosk.start();
    if (looking) kiosk.scanner->accept();
    if (looking) kiosk.becomes("looking");
    kiosk.does("power_cycle");
    if (!looking) kiosk.becomes("dark");
    if (looking && kiosk.family == "ssi") kiosk.becomes("packets");   // what it reads before is lost
    if (looking) CHECK(kiosk.scan("AFTER") == "AFTER");
}

TEST_CASE("replies that are late, split, doubled or after noise are understood, and the code is said once") {
    const std::string fault = GENERATE("split on", "duplicate on", "slow 3", "garbage on");
    ScannerRig kiosk{anyFamily()};
    CAPTURE(kiosk.family, fault);
    kiosk.does(fault);
    kiosk.start();
    kiosk.scanner->accept();
    kiosk.becomes("looking");
    // Only packets can be told from noise: without them a code after noise is dropped, because it holds control characters.
    if (fault == "garbage on" && kiosk.family != "ssi") kiosk.does("garbage off");
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    kiosk.does(fault.substr(0, fault.find(' ')) + (fault == "slow 3" ? " 0" : " off"));
    CHECK(kiosk.scan("AFTER") == "AFTER");
    CHECK(kiosk.heard.count<BarcodeRead>() == 2);
    CHECK(kiosk.heard.count<StatusChanged>() == 1);
}

TEST_CASE("a scanner that answers nothing is a fault with a remedy until it answers again") {
    ScannerRig kiosk{anyFamily(), {{"answer_ms", "5"}, {"idle_check_ms", "5"}}};
    CAPTURE(kiosk.family);
    kiosk.start();
    kiosk.does("stuck on");
    const auto said = kiosk.heard.status(Status::offline);
    CHECK(said.fault->kind == Fault::Kind::timeout);
    CHECK(said.fault->remedy == Remedy::reset);
    kiosk.does("stuck off");
    kiosk.heard.status(Status::online);
    kiosk.scanner->accept();
    CHECK(kiosk.scan("AFTER") == "AFTER");
}

TEST_CASE("a device that refuses the commands of its driver is a matter of configuration") {
    ScannerRig kiosk{anyFamily()};
    CAPTURE(kiosk.family);
    kiosk.does("refuse on");
    kiosk.scanner = make<BarcodeReader>(kiosk.config, kiosk.heard.sink());
    const auto said = kiosk.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == Fault::Kind::protocol);
    CHECK(said.fault->remedy == Remedy::configuration);
    kiosk.does("refuse off");
    kiosk.heard.status(Status::online);
}

TEST_CASE("over a network too") {
    ScannerRig kiosk{anyFamily(), {}, ScannerRig::Line::tcp};
    kiosk.start();
    kiosk.scanner->accept();
    CHECK(kiosk.scan("JJ1:20260001:7") == "JJ1:20260001:7");
    kiosk.does("unplug");
    kiosk.heard.status(Status::noDevice);
    kiosk.does("plug");
    kiosk.heard.status(Status::online);
    CHECK(kiosk.scan("AFTER") == "AFTER");
}

TEST_CASE("pulled at any byte of anything it says, a scanner recovers within a second of being back") {
    ScannerRig kiosk{GENERATE(as<std::string>{}, "serial_scanner", "newland", "honeywell", "ssi"), {{"hold_off_ms", "1"}}};
    CAPTURE(kiosk.family);
    kiosk.start();
    kiosk.scanner->accept();
    for (int bytes = 0; bytes <= 24; ++bytes) {
        CAPTURE(bytes);
        if (kiosk.family != "serial_scanner") kiosk.becomes("looking");
        kiosk.does("unplug_after " + std::to_string(bytes));
        kiosk.does("scan JJ1:20260001:7");             // or the reply to a command that comes first
        kiosk.heard.status(Status::noDevice);
        const auto plugged = std::chrono::steady_clock::now();
        kiosk.does("plug");
        kiosk.heard.status(Status::online);
        kiosk.does("hide");
        REQUIRE(std::chrono::steady_clock::now() - plugged < std::chrono::seconds{1});
        const auto code = "AFTER " + std::to_string(bytes);
        REQUIRE(kiosk.scan(code) == code);
    }
}
