#include <catch2/catch.hpp>

#include "tests/drivers/escpos_rig.h"
#include "tests/drivers/paper_reading.h"
#include "tests/drivers/support/cable.h"

using namespace drivers;
using namespace std::chrono_literals;
using Kind = Fault::Kind;
using Cable = EscposRig::Cable;

// What a technician and a network see of the printer.

TEST_CASE("the printer says who it is, and its counters") {
    EscposRig rig{{.model = "epson_tm_t88"}};
    rig.startOnline();
    const auto facts = rig.heard.next<DeviceFacts>();
    CHECK(facts.maker == "EPSON");
    CHECK(facts.model == "TM-T88");
    CHECK(facts.firmware == "1.00");
    CHECK(facts.serial == "0001");
    CHECK(facts.counters == std::map<std::string, long>{{"lines", 0}, {"cuts", 0}, {"hours", 7}});
}

TEST_CASE("a printer that does not say who it is still prints") {
    EscposRig rig{{.model = "cashino_kp628e"}};
    rig.startOnline();
    rig.print("job", slip("无名"));
    rig.printed("job");
    CHECK(rig.heard.count<DeviceFacts>() == 0);
}

TEST_CASE("bar codes and QR codes can be read, the printer's own and those drawn here") {
    const std::string way = GENERATE("native", "drawn");
    INFO(way);
    EscposRig rig{{.options = {{"qr", way}, {"barcode", way}}}};
    rig.startOnline();
    rig.print("128", {{Receipt::Barcode{"JJ-0001-20261123"}}});
    rig.print("pairs", {{Receipt::Barcode{"16041605"}}});
    rig.print("ean", {{Receipt::Barcode{"690123456789", Receipt::Barcode::Kind::ean13}}});
    rig.print("qr", {{Receipt::Qr{"JJ1:0001:ABCD"}}});
    rig.printed("qr");
    CHECK(paper::barcode(rig.png(1)) == "JJ-0001-20261123");
    CHECK(paper::barcode(rig.png(2)) == "16041605");
    CHECK(paper::barcode(rig.png(3)) == "6901234567892");
    CHECK(paper::qr(rig.png(4)) == "JJ1:0001:ABCD");
    CHECK(rig.onPaper(3, "6901234567892"));             // beneath it, for eyes
}

TEST_CASE("a printer so full that it hears nothing any more has told that its paper is out") {
    const auto cable = GENERATE(Cable::tcp, Cable::serial);
    EscposRig rig{{.cable = cable, .mmPerSecond = 2000}};
    rig.startOnline();
    rig.does("buffer 200");
    rig.does("paper_left 30");
    Receipt longOne;
    for (int n = 0; n < 200; ++n) longOne.lines.push_back(Receipt::Text{"这一行很长，好让缓冲区装不下，打印机就什么也听不见了"});
    rig.print("job", longOne);
    CHECK(rig.failed("job").fault.kind == Kind::paperOut);
    CHECK(rig.heard.status(Status::userError).fault->kind == Kind::paperOut);
    rig.does("buffer 0");
    rig.does("paper_ok");
    rig.heard.status(Status::online);
    rig.print("next", slip("下一位"));
    rig.printed("next");
    CHECK(rig.printer.text(rig.printer.papers()) == std::vector<std::string>{"下一位"});
}

TEST_CASE("a printer that says stop with XOFF loses nothing") {
    EscposRig rig{{.cable = Cable::serial, .mmPerSecond = 3000, .flow = "xonxoff"}};
    rig.does("buffer 100");
    rig.startOnline();
    Receipt longOne;
    for (int n = 0; n < 60; ++n) longOne.lines.push_back(Receipt::Text{"第" + std::to_string(n) + "行"});
    rig.print("job", longOne);
    rig.printed("job");
    CHECK(rig.printer.text(1).size() == 60);
}

TEST_CASE("a peer that falls silent is noticed by the poll, one that hangs up at once") {
    EscposRig rig{{.options = {{"idle_check_ms", "40"}}}};
    rig.startOnline();
    rig.does("silent on");
    CHECK(rig.heard.status(Status::offline).fault->kind == Kind::timeout);
    rig.does("silent off");
    rig.heard.status(Status::online);
    pulledAndBack(rig, [&] { rig.does("unplug"); });
}
