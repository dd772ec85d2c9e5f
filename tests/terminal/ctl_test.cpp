#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/ctl_stand.h"
#include "tests/support/terminal_stage.h"

using namespace support;
using Catch::Contains;
using nlohmann::json;

namespace {

struct Technician : CtlStand {
    Technician() : CtlStand({"locker"}) {}

    json asks(std::vector<std::string> words) {
        words.insert(words.begin(), "--json");
        return json::parse(says(std::move(words)));
    }
    std::string state() { return asks({"status"})["state"]; }
    json device(const std::string& role) {
        const auto all = asks({"devices"});
        for (auto& one : all.at("devices"))
            if (one["role"] == role) return one;
        return {};
    }
};

// While it waits for what the dock will do.
struct Waiting {
    Process process;
    Waiting(Technician& ctl, std::vector<std::string> words, const std::string& until) : process(ctl.ctl(std::move(words))) { process.awaitLine(until); }
};

std::string lastLine(const std::string& text) {
    auto end = text.find_last_not_of('\n');
    return text.substr(text.rfind('\n', end) + 1, end - text.rfind('\n', end));
}

}  // namespace

TEST_CASE("kioskctl devices: state, cause, action, what the printer says of itself, counters") {
    Technician ctl;
    CHECK(ctl.comes([&] { return ctl.device("receipt_printer").contains("model"); }));
    ctl.stand.dock().tell("receipt_printer paper_out");
    CHECK(ctl.comes([&] { return ctl.device("receipt_printer")["status"] == "userError"; }));
    auto printer = ctl.device("receipt_printer");
    CHECK(printer["fault"]["kind"] == "paperOut");
    CHECK(printer["fault"]["remedy"] == "none");    // nothing to repair: it wants paper
    CHECK(printer["sinceStart"]["faults"] == 1);
    CHECK(printer["papers"]["count"] == 0);
    CHECK(printer.contains("since"));
    auto table = ctl.says({"devices"});
    CHECK_THAT(table, Contains("DEVICE") && Contains("ACTION") && Contains("paperOut 缺纸") && Contains("装纸。") && Contains(printer["model"].get<std::string>()));
    ctl.stand.dock().tell("receipt_printer paper_ok");
    CHECK(ctl.comes([&] { return ctl.device("receipt_printer")["sinceStart"].value("resets", 0) == 1; }));
    ctl.stand.dock().tell("receipt_printer jam");
    CHECK(ctl.comes([&] { return ctl.device("receipt_printer")["fault"]["kind"] == "paperJam"; }));
    CHECK(ctl.device("receipt_printer")["fault"]["remedy"] == "clear");
    CHECK_THAT(ctl.says({"devices"}), Contains("clear 打开盖子，取出卡住的纸。"));
    ctl.stand.end();
}

TEST_CASE("kioskctl watch says everything once, then what changes, and keeps nobody waiting") {
    Technician ctl;
    Process watching(ctl.ctl({"watch"}));
    watching.awaitOutput("locker");
    CHECK_THAT(watching.out(), Contains("terminal         inService") && Contains("platform         online") && Contains("card_reader      online"));
    ctl.stand.dock().tell("receipt_printer cover_open");
    watching.awaitOutput("coverOpen");
    watching.awaitOutput("terminal         degraded");
    ctl.stand.dock().tell("receipt_printer cover_closed");
    ctl.stand.unplug("card_reader");
    watching.awaitOutput("disconnected");
    CHECK(ctl.state() == "degraded");                // others are answered meanwhile
    watching.stop();
    ctl.stand.plug("card_reader");
    ctl.stand.awaitInService();
    ctl.stand.end();
}

TEST_CASE("kioskctl watch --json streams one object a line, also to two at once") {
    Technician ctl;
    Process one(ctl.ctl({"--json", "watch"})), other(ctl.ctl({"watch", "--json"}));
    for (auto* process : {&one, &other}) process->awaitOutput("\"locker\"");
    ctl.stand.dock().tell("receipt_printer jam");
    for (auto* process : {&one, &other}) {
        process->awaitOutput("paperJam");
        std::istringstream lines(process->out());
        for (std::string line; std::getline(lines, line);) CHECK(json::parse(line).at("more") == true);
    }
}

TEST_CASE("kioskctl selftest without a part tests what needs nobody, and a silent device fails") {
    Technician ctl;
    auto process = Process(ctl.ctl({"selftest"}));
    CHECK(process.awaitEnd() == 0);
    CHECK_THAT(process.out(), Contains("platform") && Contains("OK") && Contains("card_reader") && Contains("没有自检过"));
    CHECK(ctl.stand.receipts().all().empty());
    ctl.stand.unplug("card_reader");
    CHECK(ctl.comes([&] { return ctl.device("card_reader")["status"] == "noDevice"; }));
    auto failing = Process(ctl.ctl({"selftest"}));
    CHECK(failing.awaitEnd() == 5);
    CHECK_THAT(failing.out(), Contains("故障") && Contains("线路断了"));
    ctl.stand.plug("card_reader");
    ctl.stand.awaitInService();                      // it was away, and is offered again: nothing has to be tested first
    ctl.stand.end();
}

TEST_CASE("kioskctl selftest of a reader waits for the card, keeps the verdict with its date, and says nothing of the card") {
    Technician ctl;
    Waiting testing(ctl, {"selftest", "card_reader"}, "请放测试卡");
    CHECK(ctl.state() == "inService");               // status is answered meanwhile
    CHECK_THROWS_WITH(ctl.says({"scan"}), Contains("another kioskctl"));
    ctl.stand.dock().tell("card_reader insert 王小明");
    CHECK(testing.process.awaitEnd() == 0);
    CHECK_THAT(testing.process.out(), Contains("OK") && Contains("读到了卡") && Contains("20") && !Contains("王小明"));
    CHECK(ctl.device("card_reader")["selfTest"]["verdict"] == "ok");
    Process nobody(ctl.ctl({"selftest", "barcode_reader", "--wait", "1"}));
    CHECK(nobody.awaitEnd() == 1);
    CHECK_THAT(nobody.out(), Contains("没有人来"));
    CHECK_FALSE(ctl.device("barcode_reader").contains("selfTest"));
    CHECK_THROWS_WITH(ctl.says({"selftest", "screen"}), Contains("at the screen"));
    CHECK_THROWS_WITH(ctl.says({"selftest", "camera"}), Contains("no part camera"));
    CHECK_THROWS_WITH(ctl.says({"selftest", "locker", "--wait", "0"}), Contains("1 to 600"));
}

TEST_CASE("kioskctl read-card says kind and validity, and masks name and number before they leave the kiosk") {
    Technician ctl;
    for (auto& [person, validity, code] : {std::tuple{"王小明", "valid", 0}, {"陈到期", "expired", 4}}) {
        Waiting reading(ctl, {"--json", "read-card"}, "asks");
        ctl.stand.dock().tell(std::string{"card_reader insert "} + person);
        CHECK(reading.process.awaitEnd() == code);
        auto card = json::parse(lastLine(reading.process.out()))["card"];
        CHECK(card == json{{"outcome", "read"}, {"kind", "resident"}, {"validity", validity}, {"name", "***"}, {"number", "***"}});
        ctl.stand.dock().tell("card_reader remove");
    }
    Waiting refused(ctl, {"read-card"}, "请放测试卡");
    ctl.stand.dock().tell("card_reader wrong_card");
    CHECK(refused.process.awaitEnd() == 4);
    CHECK_THAT(refused.process.out(), Contains("不是身份证"));
    ctl.stand.dock().tell("card_reader remove");
    Process nobody(ctl.ctl({"read-card", "--wait", "1"}));
    CHECK(nobody.awaitEnd() == 1);
    CHECK_THAT(nobody.err(), Contains("no card was put down in time"));
    ctl.stand.end();
}

TEST_CASE("kioskctl scan says what kind of code it was and how long, never what it says") {
    Technician ctl;
    for (auto& [code, kind, characters] : {std::tuple{"11010519491231002X", "letters", 18}, {"20261126", "digits", 8}, {"https://example.invalid/q", "link", 25}}) {
        Waiting scanning(ctl, {"--json", "scan"}, "asks");
        ctl.stand.dock().tell(std::string{"barcode_reader scan "} + code);
        CHECK(scanning.process.awaitEnd() == 0);
        CHECK_THAT(scanning.process.out(), !Contains(code));
        auto said = json::parse(lastLine(scanning.process.out()))["code"];
        CHECK(said["kind"] == kind);
        CHECK(said["characters"] == characters);
    }
    ctl.stand.end();
}

TEST_CASE("kioskctl print-test prints a page on each printer, and says why when it does not") {
    Technician ctl;
    CHECK_THAT(ctl.says({"print-test"}), Contains("receipt_printer") && Contains("document_printer") && Contains("测试页打印好了"));
    CHECK(ctl.stand.receipts().awaitText(0, "打印测试页").extension() == ".png");
    CHECK(ctl.stand.documents().awaitText(0, "TEST PAGE").extension() == ".pdf");
    ctl.stand.dock().tell("receipt_printer cover_open");
    CHECK(ctl.comes([&] { return ctl.device("receipt_printer")["status"] != "online"; }));
    Process refused(ctl.ctl({"print-test", "receipt"}));
    CHECK(refused.awaitEnd() == 5);
    CHECK_THAT(refused.out(), Contains("故障") && Contains("盖子开着"));
    CHECK(ctl.device("document_printer")["sinceStart"]["papers"] == 1);
    ctl.stand.end();
}

TEST_CASE("kioskctl does not disturb a session, and makes way for a resident who comes") {
    Technician ctl;
    Waiting reading(ctl, {"read-card"}, "请放测试卡");
    TerminalStage stage(ctl.stand);
    stage.tap("失业登记");
    CHECK(reading.process.awaitEnd() == 1);
    CHECK_THAT(reading.process.err(), Contains("a resident came"));
    for (std::vector<std::string> words : {std::vector<std::string>{"selftest"}, {"read-card"}, {"scan"}, {"print-test"}})
        CHECK_THROWS_WITH(ctl.says(words), Contains("a resident is being served"));
    CHECK_THROWS_WITH(ctl.says({"record", "start"}), Contains("only out of service or in technician mode"));
    CHECK_THAT(ctl.says({"devices"}), Contains("card_reader"));   // looking disturbs nobody
}

TEST_CASE("a kioskctl that is killed leaves the reader as it was, and the next one may use it") {
    Technician ctl;
    {
        Waiting killed(ctl, {"read-card"}, "请放测试卡");
        killed.process.kill9();
    }
    Waiting next(ctl, {"read-card"}, "请放测试卡");
    ctl.stand.dock().tell("card_reader insert 王小明");
    CHECK(next.process.awaitEnd() == 0);
}

TEST_CASE("kioskctl records tapes out of service only, and replays them without a terminal") {
    Technician ctl;
    CHECK_THROWS_WITH(ctl.says({"record", "stop"}), Contains("no tapes are being made"));
    ctl.says({"out-of-service", "--reason", "录制"});
    auto folder = ctl.folder / "tapes";
    CHECK_THAT(ctl.says({"record", "start", "--folder", folder}), Contains(folder.string()));
    CHECK_THROWS_WITH(ctl.says({"record", "start"}), Contains("already"));
    {
        Waiting reading(ctl, {"read-card"}, "请放测试卡");
        ctl.stand.dock().tell("card_reader insert 王小明");
        CHECK(reading.process.awaitEnd() == 0);
        ctl.stand.dock().tell("card_reader remove");
    }
    CHECK_THAT(ctl.says({"print-test", "receipt"}), Contains("OK"));
    auto stopped = ctl.asks({"record", "stop"});
    for (auto* tape : {"card_reader-1.tape", "receipt_printer-1.tape", "locker-1.tape"}) {
        INFO(stopped.dump());
        CHECK(std::ranges::count(stopped["tapes"], json(tape)) == 1);
    }
    auto written = contentsOf(folder / "card_reader-1.tape");
    CHECK_THAT(written, Contains("AA AA AA 96 69") && !Contains("8B 73 0F 5C 0E 66"));   // 王小明
    ctl.says({"in-service"});
    ctl.stand.awaitInService();
    ctl.stand.end();

    CHECK_THAT(ctl.says({"replay", folder / "card_reader-1.tape"}), Contains("online") && Contains("cardRead"));
    Process printed(ctl.ctl({"--json", "replay", folder / "receipt_printer-1.tape"}));
    CHECK(printed.awaitEnd() == 0);
    CHECK_THAT(printed.out(), Contains("\"printed\""));
    CHECK_THROWS_WITH(ctl.says({"replay", folder / "card_reader-9.tape"}), Contains("there is no tape"));
    Process wrong(ctl.ctl({"replay", folder / "card_reader-1.tape", "--driver", "dance"}));
    CHECK(wrong.awaitEnd() == 1);
    writeFile(folder / "card_reader-2.tape", "> 00 01 02\n");
    Process other(ctl.ctl({"replay", folder / "card_reader-2.tape"}));
    CHECK(other.awaitEnd() == 5);
}

TEST_CASE("tapes end by themselves when the terminal goes back into service") {
    Technician ctl;
    ctl.says({"out-of-service"});
    CHECK(ctl.asks({"record", "start"})["folder"] == (ctl.stand.state() / "tapes").string());
    ctl.says({"in-service"});
    CHECK_THROWS_WITH(ctl.says({"record", "stop"}), Contains("no tapes are being made"));
    ctl.stand.awaitInService();
    ctl.stand.end();
}
