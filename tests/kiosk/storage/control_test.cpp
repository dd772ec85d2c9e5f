#include "kiosk/control.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <mutex>
#include <nlohmann/json.hpp>

#include "tests/support/line_socket.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

// Stands where the terminal will: answers with what it was asked, or as it was told to.
struct Answering {
    support::TempDir folder;
    std::filesystem::path path = folder / "control";
    std::mutex mutex;
    json reply;
    ControlServer server{path, [this](ControlRequest request) { answer(request); }, 200ms};

    void answer(ControlRequest& request) {
        std::lock_guard lock(mutex);
        if (request.command == "silence") return;
        request.reply(reply.is_null() ? json{{"heard", request.command}, {"arguments", request.arguments}}.dump() : reply.dump());
    }
    void says(json words) {
        std::lock_guard lock(mutex);
        reply = std::move(words);
    }
};

using Strings = std::vector<std::string>;

struct Printed { int exit; std::string out, err; };

Printed kioskctl(std::vector<std::string> arguments) {
    support::TempDir folder;
    support::Process process({std::filesystem::path{BINARY_DIR} / "kioskctl", std::move(arguments), {}, folder / "ctl"});
    auto exit = process.awaitEnd();
    return {exit, process.out(), process.err()};
}

}  // namespace

TEST_CASE("a command and its arguments reach the terminal, and its reply comes back, again and again") {
    Answering kiosk;
    support::LineSocket line(kiosk.path);
    CHECK(json::parse(line.ask(R"({"command":"status"})"))["heard"] == "status");
    auto reply = json::parse(line.ask(R"({"command":"out-of-service","reason":"换纸"})"));
    CHECK(reply["arguments"]["reason"] == "换纸");
}

TEST_CASE("what is no command is refused, and the line stays usable") {
    Answering kiosk;
    support::LineSocket line(kiosk.path);
    for (auto* nonsense : {"", "hello", "[]", "{}", R"({"command":7})", "{\"command\":\"\xff\"}"})
        CHECK(json::parse(line.ask(nonsense)).contains("error"));
    CHECK(json::parse(line.ask(R"({"command":"status"})"))["heard"] == "status");
}

TEST_CASE("a terminal that does not answer is said to the technician at the deadline") {
    Answering kiosk;
    support::LineSocket line(kiosk.path);
    CHECK(json::parse(line.ask(R"({"command":"silence"})"))["error"] == "the terminal did not answer");
}

TEST_CASE("the socket is for owner and group only, and gone when the kiosk is") {
    std::filesystem::path path;
    {
        Answering kiosk;
        path = kiosk.path;
        struct stat status{};
        REQUIRE(stat(path.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0660);
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("another user is refused, even where the socket lets them in") {
    if (geteuid() != 0) {
        WARN("skipped: only root can become somebody else");
        return;
    }
    Answering kiosk;
    chmod(kiosk.folder.path().c_str(), 0755);
    chmod(kiosk.path.c_str(), 0666);
    auto child = fork();
    if (child == 0) {
        if (setuid(65534) != 0) _exit(2);
        try {
            support::LineSocket(kiosk.path).ask(R"({"command":"status"})");
            _exit(1);                                // was answered
        } catch (const std::runtime_error&) {
            _exit(0);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a socket that cannot be made is said at once") {
    CHECK_THROWS_AS(ControlServer("/nowhere/control", [](auto) {}), std::runtime_error);
}

TEST_CASE("kioskctl says clearly that no kiosk runs, and where it looked") {
    support::TempDir folder;
    auto printed = kioskctl({"--socket", folder / "control", "status"});
    CHECK(printed.exit == 3);
    CHECK(printed.out.empty());
    CHECK_THAT(printed.err, Catch::Contains("no kiosk runs here") && Catch::Contains((folder / "control").string()));
}

TEST_CASE("kioskctl finds the socket through the config") {
    Answering kiosk;
    kiosk.says({{"version", "9.9"}});
    support::writeFile(kiosk.folder / "kiosk.toml", "[paths]\ncontrol = \"control\"\n");
    auto printed = kioskctl({"--config", kiosk.folder / "kiosk.toml", "version"});
    CHECK(printed.exit == 0);
    CHECK(printed.out == "kiosk     9.9\nkioskctl  " JIUJIN_VERSION "\n");
}

TEST_CASE("kioskctl prints for people, and JSON for programs") {
    Answering kiosk;
    kiosk.says({{"devices", {{{"role", "card_reader"}, {"status", "online"}, {"paperLow", false}},
                             {{"role", "receipt_printer"}, {"status", "offline"}, {"paperLow", true},
                              {"maker", "Citizen"}, {"model", "PPU-700"}, {"counters", {{"cuts", 12}}}, {"papers", {{"count", 3}}},
                              {"fault", {{"kind", "paperOut"}, {"detail", "卷纸"}, {"remedy", "none"}}}}}}});
    auto printed = kioskctl({"--socket", kiosk.path, "devices"});
    CHECK(printed.out == "DEVICE           STATE    CAUSE                                       ACTION  MODEL            COUNTERS\n"
                         "card_reader      online\n"
                         "receipt_printer  offline  paperOut 缺纸 (卷纸), paper is running out  装纸。  Citizen PPU-700  papers 3, cuts 12\n");
    printed = kioskctl({"--json", "devices", "--socket", kiosk.path});
    CHECK(json::parse(printed.out) == kiosk.reply);
}

TEST_CASE("kioskctl shows status, outbox, incidents and service in lines") {
    Answering kiosk;
    auto shown = [&](const char* command, json reply) {
        kiosk.says(std::move(reply));
        return kioskctl({"--socket", kiosk.path, command}).out;
    };
    CHECK(shown("status", {{"state", "degraded"}, {"reason", ""}, {"online", true}, {"inSession", false}, {"waiting", 2}, {"version", "1"}, {"catalogue", "7"}, {"catalogueComing", "8"}}) ==
          "state      degraded\nplatform   reachable\nsession    none\nwaiting    2\ncatalogue  7\ncoming     8, being written\nversion    1\n");
    CHECK(shown("outbox", {{"outbox", json::array()}}) == "nothing waits\n");
    CHECK(shown("outbox", {{"outbox", {{{"key", "k"}, {"created", "2026-11-21T09:41:03+08:00"}, {"attempts", 3}, {"readable", false}}}}}) ==
          "k  2026-11-21 09:41  3 failed  cannot be sent: its encryption key is gone\n");
    CHECK(shown("incidents", {{"incidents", {{{"time", "2026-11-21T09:41:03+08:00"}, {"id", "K1001"}, {"meaning", "m"}, {"key", ""}}}}}) == "2026-11-21 09:41  K1001  m\n");
    CHECK(shown("in-service", {{"state", "inService"}}) == "state  inService\n");
}

TEST_CASE("kioskctl sends the reason along") {
    Answering kiosk;
    auto printed = kioskctl({"--socket", kiosk.path, "--json", "out-of-service", "--reason", "换纸"});
    CHECK(json::parse(printed.out) == json{{"heard", "out-of-service"}, {"arguments", {{"reason", "换纸"}}}});
}

TEST_CASE("kioskctl sends the words of a command along, and says what the door said") {
    Answering kiosk;
    auto printed = kioskctl({"--socket", kiosk.path, "--json", "locker", "open", "3"});
    CHECK(json::parse(printed.out) == json{{"heard", "locker"}, {"arguments", {{"action", "open"}, {"door", "3"}}}});
    kiosk.says({{"door", 3}, {"outcome", "reversed"}});
    CHECK_THAT(kioskctl({"--socket", kiosk.path, "locker", "test", "3"}).out, Catch::StartsWith("door 3  ") && Catch::Contains("the other way round"));
}

TEST_CASE("kioskctl ends with 1 when the terminal says no, and with 2 when it is called wrongly") {
    Answering kiosk;
    kiosk.says({{"error", "not now"}});
    auto printed = kioskctl({"--socket", kiosk.path, "status"});
    CHECK(printed.exit == 1);
    CHECK(printed.err == "kioskctl: not now\n");
    for (std::vector<std::string> wrong : {Strings{}, {"dance"}, {"locker"}, {"locker", "open"}, {"locker", "open", "3", "4"}, {"status", "devices"}, {"status", "--reason", "x"}, {"--socket"}, {"record", "pause"},
                                           {"selftest", "--wait"}, {"devices", "--wait", "3"}})
        CHECK(kioskctl(wrong).exit == 2);
}
