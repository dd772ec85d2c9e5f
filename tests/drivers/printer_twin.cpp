#include <catch2/catch.hpp>

#include "drivers/emulators/printer_twin/wishes.h"
#include "drivers/transport.h"
#include "tests/drivers/support/folder.h"
#include "tests/support/line_socket.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace std::chrono_literals;
using support::contentsOf;

// kiosk-printer-twin as others will use it: from the outside.
namespace {

const std::filesystem::path twin = std::filesystem::path{BINARY_DIR} / "kiosk-printer-twin";
const std::string job = std::string("\x1B@twin\n\x1DVB\0", 11), uncut = "\x1B@no cut\n";

support::Command command(std::vector<std::string> words, const Folder& folder) {
    return {.program = twin, .arguments = std::move(words), .output = folder / "twin"};
}

void send(drivers::Transport& pipe, const std::string& text) {
    pipe.write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, 2s);
}

std::string reply(drivers::Transport& pipe) {
    std::array<std::uint8_t, 64> bytes{};
    const auto count = pipe.read(bytes, 5s);
    return {bytes.begin(), bytes.begin() + static_cast<long>(count)};
}

}  // namespace

TEST_CASE("the twin listens on a port, answers, and draws each paper") {
    Folder folder;
    const auto out = folder / "paper";
    const int port = support::freePort();
    support::Process process{command({"--listen", std::to_string(port), "--out", out.string(), "--unpaced", "--profile", "epson_tm_t88"}, folder)};
    process.awaitLine("ready");
    auto pipe = drivers::openTransport("tcp:127.0.0.1:" + std::to_string(port), 2s);
    send(*pipe, std::string("\x10\x04\x01", 3));
    CHECK(reply(*pipe) == "\x12");
    send(*pipe, "\x1DI\x43");
    CHECK(reply(*pipe) == std::string("_TM-T88\0", 8));
    send(*pipe, job);
    process.awaitOutput("0001.png");
    CHECK(contentsOf(out / "0001.txt") == "twin\n");
    CHECK(contentsOf(out / "0001.png").starts_with("\x89PNG"));
    CHECK(process.stop() == 0);
}

TEST_CASE("the twin tears off what was not cut when asked so, and its dock makes it fail") {
    Folder folder;
    support::Process process{command({"--listen", "0", "--out", (folder / "paper").string(), "--unpaced", "--tear", "--dock", (folder / "dock").string()}, folder)};
    process.awaitLine("ready");
    const auto said = process.out();
    const auto port = said.substr(said.find("port ") + 5, said.find('\n') - said.find("port ") - 5);
    auto pipe = drivers::openTransport("tcp:127.0.0.1:" + port, 2s);
    send(*pipe, uncut);
    send(*pipe, std::string("\x10\x04\x04", 3));
    CHECK(reply(*pipe) == "\x12");
    support::LineSocket dock{folder / "dock"};
    CHECK(dock.ask("receipt_printer paper_out") == "ok");
    send(*pipe, std::string("\x10\x04\x04", 3));
    CHECK(reply(*pipe) == "\x7E");
    pipe.reset();
    process.awaitOutput("0001.png");
    CHECK(contentsOf(folder / "paper/0001.txt") == "no cut\n");
}

TEST_CASE("the twin is a serial printer, too") {
    Folder folder;
    support::Process process{command({"--pty", (folder / "line").string(), "--out", (folder / "paper").string(), "--unpaced"}, folder)};
    process.awaitLine("ready");
    auto pipe = drivers::openTransport("serial:" + (folder / "line").string(), 2s);
    send(*pipe, job);
    process.awaitOutput("0001.png");
}

TEST_CASE("the twin prints files without a cable, and names what it does not know") {
    Folder folder;
    support::writeFile(folder / "a", job);
    support::writeFile(folder / "b", uncut + "\x1D\x99");
    support::Process process{command({"--out", (folder / "paper").string(), (folder / "a").string(), (folder / "b").string()}, folder)};
    CHECK(process.awaitEnd() == 0);
    CHECK(contentsOf(folder / "paper/0001.txt") == "twin\n");
    CHECK(contentsOf(folder / "paper/0002.txt") == "no cut\n");
    CHECK(process.err().find("unknown command 1D 99") != std::string::npos);
}

TEST_CASE("the twin says what is wrong with its command line, and what it can") {
    using emulators::twinWishes;
    for (auto& wrong : std::vector<std::vector<std::string>>{{}, {"--out", "x"}, {"--listen", "9100"}, {"--out", "x", "--listen", "99999"}, {"--out", "x", "--listen"},
                                                             {"--out", "x", "--listen", "1", "--pty", "y"}, {"--out", "x", "--profile", "royal", "f"}, {"--royal"}})
        CHECK_THROWS_AS(twinWishes(wrong), std::invalid_argument);
    CHECK(twinWishes({"--out", "x", "--listen", "0.0.0.0:9100"}).address == "0.0.0.0");
    CHECK(twinWishes({"--out", "x", "-"}).files == std::vector<std::string>{"-"});
    Folder folder;
    support::Process help{command({"--help"}, folder)};
    CHECK(help.awaitEnd() == 0);
    const auto words = help.out(), manual = contentsOf(SOURCE_DIR "/assets/man/kiosk-printer-twin.1");
    for (auto& make : emulators::escposMakes()) CHECK(words.find(make.name) != std::string::npos);
    for (auto option : {"-listen", "-pty", "-profile", "-chinese", "-tear", "-unpaced", "-dock", "-with-parent"}) {
        CHECK(words.find("-" + std::string(option)) != std::string::npos);
        CHECK(manual.find("It Fl " + std::string(option)) != std::string::npos);
    }
    support::Process nowhere{command({"--out", (folder / "paper").string(), "/nowhere/file"}, folder)};
    CHECK(nowhere.awaitEnd() == 1);
}
