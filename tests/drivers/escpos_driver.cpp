#include <catch2/catch.hpp>

#include "drivers/model.h"
#include "tests/drivers/escpos_rig.h"
#include "tests/drivers/paper_reading.h"

using namespace drivers;
using Kind = Fault::Kind;
using Cable = EscposRig::Cable;

namespace {

const std::string code = "JJ1:12441500196720244T3442199806003202611230068:7Q";

}  // namespace

TEST_CASE("a receipt is printed over TCP and over a serial line, and its QR code can be read") {
    const auto cable = GENERATE(Cable::tcp, Cable::serial);
    EscposRig rig{{.cable = cable}};
    rig.startOnline();
    rig.print("job", applicationReceipt());
    CHECK(rig.printed("job").sheets == 1);
    REQUIRE(rig.printer.papers() == 1);
    CHECK(rig.onPaper(1, "12441500196720244T3442199806003202611230068"));
    CHECK(rig.onPaper(1, "王小明"));
    CHECK(paper::qr(rig.png(1)) == code);
}

TEST_CASE("a receipt is printed on 58 mm paper") {
    EscposRig rig{{.model = "generic_58"}};
    rig.startOnline();
    rig.print("job", applicationReceipt());
    rig.printed("job");
    CHECK(paper::qr(rig.png(1)) == code);
}

TEST_CASE("a name that the printer's font lacks is on the paper, drawn") {
    EscposRig rig;
    rig.startOnline();
    rig.print("rare", {{Receipt::Text{"赵𬱖"}}});
    rig.print("blank", {{Receipt::Text{"赵　"}}});
    rig.printed("blank");
    CHECK(rig.printer.text(1) == std::vector<std::string>{"赵"});        // nothing else by its own font: no box in its place
    const auto rare = paper::read(rig.png(1)), common = paper::read(rig.png(2));
    CHECK(paper::ink(rare) > paper::ink(common) + 60);          // a whole character more
}

TEST_CASE("every make that the emulator has is a model that prints") {
    for (auto& make : emulators::escposMakes()) {
        INFO(make.name);
        REQUIRE(model(Role::receiptPrinter, make.name));
        EscposRig rig{{.model = make.name}};
        rig.startOnline();
        rig.print("job", slip("各型号"));
        rig.printed("job");
        CHECK(rig.printer.papers() == 1);
    }
}

TEST_CASE("printed is said when the paper has moved, not when the bytes were sent") {
    EscposRig rig{{.mmPerSecond = 400}};
    rig.startOnline();
    const auto begin = std::chrono::steady_clock::now();
    rig.print("job", {{Receipt::Feed{20}, Receipt::Text{"慢"}}});   // 85 mm and more
    rig.printed("job");
    CHECK(std::chrono::steady_clock::now() - begin > std::chrono::milliseconds(200));
    CHECK(rig.printer.papers() == 1);
}

TEST_CASE("jobs come out in order, each on a slip of its own") {
    EscposRig rig;
    rig.startOnline();
    for (auto name : {"甲", "乙", "丙"}) rig.print(name, slip(name));
    for (auto name : {"甲", "乙", "丙"}) rig.printed(name);
    CHECK(rig.onPaper(1, "甲"));
    CHECK(rig.onPaper(2, "乙"));
    CHECK(rig.onPaper(3, "丙"));
}

TEST_CASE("what is wrong is told while nothing is printed, and so is that it is well again") {
    struct Case { std::string bad, good; Kind kind; Status status; };
    const auto its = GENERATE(Case{"paper_out", "paper_ok", Kind::paperOut, Status::userError},
                              Case{"cover_open", "cover_closed", Kind::coverOpen, Status::userError},
                              Case{"jam", "clear", Kind::paperJam, Status::hardwareError},
                              Case{"cutter_error", "clear", Kind::cutterError, Status::hardwareError},
                              Case{"overheat", "cool", Kind::headOverheated, Status::hardwareError},
                              Case{"broken", "clear", Kind::moduleFailed, Status::hardwareError});
    EscposRig rig;
    rig.startOnline();
    rig.does(its.bad);
    const auto said = rig.heard.status(its.status);
    CHECK(said.fault->kind == its.kind);
    rig.print("refused", slip("不印"));
    CHECK(rig.failed("refused").fault.kind == its.kind);
    rig.does(its.good);
    rig.heard.status(Status::online);
    rig.print("good", slip("印"));
    rig.printed("good");
    CHECK(rig.printer.papers() == 1);
    CHECK(rig.onPaper(1, "印"));
}

TEST_CASE("low paper is told, and that it was filled up, and does not stop printing") {
    EscposRig rig;
    rig.startOnline();
    rig.does("paper_low");
    CHECK(rig.heard.next<PaperLow>().low);
    rig.print("job", slip("还有"));
    rig.printed("job");
    rig.does("paper_ok");
    CHECK_FALSE(rig.heard.next<PaperLow>().low);
}

TEST_CASE("paper that ends in the middle fails the job, and nothing of it comes after the refill") {
    EscposRig rig{{.mmPerSecond = 2000}};
    rig.startOnline();
    rig.does("paper_left 40");
    rig.print("half", applicationReceipt());
    CHECK(rig.failed("half").fault.kind == Kind::paperOut);
    CHECK(rig.heard.status(Status::userError).fault->kind == Kind::paperOut);
    rig.does("paper_ok");
    rig.heard.status(Status::online);
    REQUIRE(rig.printer.papers() == 1);                 // the half slip, cut off by itself
    CHECK_FALSE(rig.onPaper(1, "12345"));
    rig.print("next", slip("下一位"));
    rig.printed("next");
    CHECK(rig.printer.text(2) == std::vector<std::string>{"下一位"});
}

TEST_CASE("a cutter that jams at the end fails the job although all lines are on the paper") {
    EscposRig rig{{.mmPerSecond = 300}};
    rig.startOnline();
    rig.print("job", {{Receipt::Feed{20}}});
    while (rig.dock.obey("status").find("has data") == std::string::npos) std::this_thread::yield();
    rig.does("cutter_error");
    CHECK(rig.failed("job").fault.kind == Kind::cutterError);
    rig.heard.status(Status::hardwareError);
    rig.does("clear");
    rig.heard.status(Status::online);
}

TEST_CASE("a printer that is stuck fails the job after the deadline of the job") {
    EscposRig rig{{.options = {{"job_ms", "200"}}}};
    rig.startOnline();
    rig.does("stuck on");
    rig.print("job", slip("卡"));
    CHECK(rig.failed("job").fault.kind == Kind::timeout);
    CHECK(rig.heard.status(Status::offline).fault->kind == Kind::timeout);
    rig.does("stuck off");
    rig.heard.status(Status::online);
    rig.print("next", slip("下一位"));
    rig.printed("next");
    CHECK(rig.printer.text(rig.printer.papers()) == std::vector<std::string>{"下一位"});
}

TEST_CASE("a printer that says nothing is off line, and on line when it speaks again") {
    EscposRig rig;
    rig.does("silent on");
    rig.start();
    CHECK(rig.heard.status(Status::offline).fault->kind == Kind::timeout);
    rig.does("silent off");
    rig.heard.status(Status::online);
}

TEST_CASE("a printer that is not there is named so, and jobs for it fail at once") {
    EscposRig rig;
    rig.does("unplug");
    rig.start();
    CHECK(rig.heard.status(Status::noDevice).fault->kind == Kind::disconnected);
    rig.print("job", slip("无"));
    CHECK(rig.failed("job").fault.kind == Kind::disconnected);
    rig.does("plug");
    rig.heard.status(Status::online);
}

TEST_CASE("a cable that is pulled while nothing happens is noticed at once") {
    const auto cable = GENERATE(Cable::tcp, Cable::serial);
    EscposRig rig{{.cable = cable}};
    rig.startOnline();
    rig.does("unplug");
    rig.heard.status(Status::noDevice);
    rig.does("plug");
    rig.heard.status(Status::online);
}

TEST_CASE("answers in single bytes, twice, late or amid noise do not confuse") {
    const std::string spoiled = GENERATE("split on", "twice on", "garbage on", "late 60");
    INFO(spoiled);
    EscposRig rig;
    rig.does(spoiled);
    rig.startOnline();
    for (auto name : {"甲", "乙"}) {
        rig.print(name, slip(name));
        rig.printed(name);
    }
    rig.does("paper_out");
    CHECK(rig.heard.status(Status::userError).fault->kind == Kind::paperOut);
    rig.print("丙", slip("丙"));
    CHECK(rig.failed("丙").fault.kind == Kind::paperOut);
    CHECK(rig.printer.papers() == 2);
}

TEST_CASE("a late answer to an old job does not prove a new one") {
    EscposRig rig{{.options = {{"job_ms", "300"}, {"reply_ms", "1000"}}}};
    rig.startOnline();
    rig.does("stuck on");
    rig.print("old", slip("旧"));
    CHECK(rig.failed("old").fault.kind == Kind::timeout);
    rig.does("stuck off");
    rig.heard.status(Status::online);
    rig.does("stuck on");                               // whatever it still answers is about the old job
    rig.print("new", slip("新"));
    CHECK(rig.failed("new").fault.kind == Kind::timeout);
    CHECK(rig.heard.count<Printed>() == 0);
}

TEST_CASE("a receipt that cannot be laid out is refused, and the printer stays on line") {
    EscposRig rig;
    rig.startOnline();
    rig.print("bad", {{Receipt::Qr{std::string(3000, 'x')}}});
    CHECK(rig.failed("bad").fault.kind == Kind::refused);
    rig.print("good", slip("好"));
    rig.printed("good");
    CHECK(rig.printer.papers() == 1);
}

TEST_CASE("the printer is switched off and on: it is noticed, and it tells by itself again") {
    EscposRig rig;
    rig.startOnline();
    rig.does("power_off");
    rig.heard.status(Status::noDevice);
    rig.does("plug");
    rig.heard.status(Status::online);
    rig.does("cover_open");
    rig.heard.status(Status::userError);
}

TEST_CASE("every mistake in the config is told") {
    auto wrong = [](const std::string& address, std::map<std::string, std::string> options) {
        return mistakes(Role::receiptPrinter, {"escpos", address, std::move(options)});
    };
    CHECK(wrong("smoke:signals", {{"model", "royal"}, {"job_ms", "soon"}, {"fonts", "/no/font.ttf"}, {"colour", "red"}}).size() == 5);
    CHECK(wrong("tcp:127.0.0.1:9100", {{"cut", "deep"}, {"waiting4", "0x1FF"}, {"retract", "1D 5"}, {"clears", "maybe"}, {"dots", "8"}, {"counters", "cuts"}}).size() == 6);
    CHECK(wrong("tcp:127.0.0.1:9100", {}).empty());
    CHECK_THROWS_AS(make<ReceiptPrinter>({"escpos", "tcp:127.0.0.1:9100", {{"model", "royal"}}}, [](DeviceEvent) {}), std::invalid_argument);
}
