#include "drivers/transport.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>

#include "drivers/emulators/wire.h"
#include "drivers/transports/tape.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;
using namespace std::chrono_literals;
using Bytes = std::vector<std::uint8_t>;

namespace {

Bytes readAll(Transport& pipe, std::size_t count) {
    Bytes all, chunk(64);
    while (all.size() < count) {
        const auto come = pipe.read(chunk, 5s);
        all.insert(all.end(), chunk.begin(), chunk.begin() + static_cast<long>(come));
    }
    return all;
}

// A TCP port that sends back what it gets.
struct Echo {
    Folder folder;
    emulators::Loop loop;
    emulators::TcpWire wire{loop, folder / "port"};
    Echo() {
        wire.take([this](const emulators::Bytes& bytes) { wire.send(bytes); }, [] {});
    }
    ~Echo() { wire.leave(); }
    std::string address() const { return "tcp:127.0.0.1:" + std::to_string(wire.port()); }
};

void write(const std::filesystem::path& file, const std::string& text) { std::ofstream{file} << text; }

std::string contents(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream{file}.rdbuf();
    return all.str();
}

}  // namespace

TEST_CASE("an address that makes no sense is refused with a sentence that names the mistake") {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"", "no address"}, {"/dev/ttyS0", "no address"}, {"smoke:1", "no transport \"smoke\""}, {"usb:1:2", "no four hexadecimal digits"},
        {"usb:0400", "usb:VID:PID"}, {"usb:0400:C35A?colour=red", "no option \"colour\""}, {"usb:0400:C35A?interface=x", "the interface"}, {"serial:", "no place"},
        {"serial:/dev/ttyS0?baud=12", "12 is no speed"}, {"serial:/dev/ttyS0?stop=2", "no option \"stop\""}, {"serial:/dev/ttyS0?parity=mark", "mark is no parity"},
        {"serial:/dev/ttyS0?baud", "\"baud\" has no value"}, {"tcp:9100", "tcp:HOST:PORT"}, {"tcp:printer:", "port"},
        {"tcp:printer:70000", "1 to 65535"}, {"tcp:printer:91o0", "1 to 65535"}};
    for (const auto& [address, words] : wrong) {
        CAPTURE(address);
        CHECK(addressMistake(address).find(words) != std::string::npos);
        CHECK_THROWS_AS(openTransport(address, 1s), std::invalid_argument);
    }
    for (auto right : {"serial:/dev/ttyS0", "serial:/dev/ttyS0?baud=9600&parity=even", "tcp:localhost:9100", "tcp:[::1]:9100", "usb:0400:c35a", "usb:04B8:0202?serial=A1&interface=1"})
        CHECK(addressMistake(right).empty());
}

TEST_CASE("a place where nothing is counts as disconnected") {
    CHECK_THROWS_AS(openTransport("serial:/nowhere/ttyS0", 1s), Disconnected);
    CHECK_THROWS_AS(openTransport("tcp:127.0.0.1:1", 1s), Disconnected);
    CHECK_THROWS_AS(openTransport("tape:/nowhere.tape", 1s), Disconnected);
}

TEST_CASE("a file that is no serial line is refused") {
    Folder folder;
    write(folder / "file", "");
    CHECK_THROWS_AS(openTransport("serial:" + (folder / "file").string(), 1s), std::invalid_argument);
}

TEST_CASE("a serial line carries every byte value unchanged") {
    EmulatedDesk desk;
    const auto line = openTransport(desk.serial("barcode_reader"), 1s);
    std::string all;
    for (const char* digit = "0123456789ABCDEF"; *digit; ++digit)
        for (const char* other = "0123456789ABCDEF"; *other; ++other) all += std::string{*digit, *other, ' '};
    desk.does("barcode_reader bytes " + all);
    CHECK(readAll(*line, 256) == hex(all));
}

TEST_CASE("a serial line has one user, and is free again when that one was killed") {
    EmulatedDesk desk;
    const auto address = desk.serial("card_reader");
    int told[2];
    REQUIRE(::pipe(told) == 0);
    const pid_t other = ::fork();
    if (other == 0) {
        const auto held = openTransport(address, 1s);
        if (::write(told[1], "", 1) == 1) ::pause();
        ::_exit(0);
    }
    char byte = 1;
    REQUIRE(::read(told[0], &byte, 1) == 1);
    CHECK_THROWS_WITH(openTransport(address, 1s), Catch::Contains("is in use by another program"));
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    CHECK_NOTHROW(openTransport(address, 1s));
    ::close(told[0]);
    ::close(told[1]);
}

TEST_CASE("a serial line knows how long its bytes are on the way") {
    EmulatedDesk desk;
    CHECK(openTransport(desk.serial("card_reader") + "?baud=9600", 1s)->wireTime(1295) == 1349ms);
    CHECK(openTransport(desk.serial("card_reader") + "?baud=9600&parity=even", 1s)->wireTime(1295) == 1484ms);
    CHECK(openTransport(desk.serial("card_reader"), 1s)->wireTime(1295) == 113ms);
}

TEST_CASE("a read that gets nothing ends with its deadline") {
    EmulatedDesk desk;
    const auto line = openTransport(desk.serial("card_reader"), 1s);
    Bytes chunk(8);
    CHECK_THROWS_AS(line->read(chunk, 5ms), Timeout);
}

TEST_CASE("a write that nobody takes ends with its deadline") {
    EmulatedDesk desk;
    const auto line = openTransport(desk.serial("card_reader"), 1s);
    desk.loop.call([&] { CHECK_THROWS_AS(line->write(Bytes(1 << 20, 0), 5ms), Timeout); });   // the loop stands still
}

TEST_CASE("a cable that is pulled ends reads, writes and drains") {
    EmulatedDesk desk;
    const auto line = openTransport(desk.serial("card_reader"), 1s);
    desk.does("card_reader unplug");
    Bytes chunk(8);
    CHECK_THROWS_AS(line->read(chunk, 5s), Disconnected);
    CHECK_THROWS_AS(line->write(chunk, 5s), Disconnected);
    CHECK_THROWS_AS(line->drain(), Disconnected);
}

TEST_CASE("a tcp connection carries bytes both ways and notices when the other end goes") {
    Echo echo;
    const auto pipe = openTransport(echo.address(), 1s);
    const Bytes sent(300000, 0x5A);
    pipe->write(Bytes{sent.begin(), sent.begin() + 1000}, 1s);
    CHECK(readAll(*pipe, 1000) == Bytes{sent.begin(), sent.begin() + 1000});
    echo.loop.call([&] { echo.wire.unplug(); });
    Bytes chunk(8);
    CHECK_THROWS_AS(pipe->read(chunk, 5s), Disconnected);
    CHECK_THROWS_AS(([&] { for (int i = 0; i < 100; ++i) pipe->write(sent, 5s); }()), Disconnected);
    CHECK_THROWS_AS(openTransport(echo.address(), 1s), Disconnected);
    echo.loop.call([&] { echo.wire.plug(); });
    CHECK_NOTHROW(openTransport(echo.address(), 1s));
}

TEST_CASE("a tape replays what was said, in any portions") {
    Folder folder;
    write(folder / "t.tape", "# status\n> 10 04 01\n< 12 16   # idle\n\n! timeout\n> 50\n! disconnected\n");
    const auto tape = openTransport("tape:" + (folder / "t.tape").string(), 1s);
    tape->write(hex("10 04"), 1s);
    tape->write(hex("01"), 1s);
    Bytes one(1), more(8);
    CHECK(tape->read(one, 1s) == 1);
    CHECK(one == hex("12"));
    CHECK(tape->read(more, 1s) == 1);
    CHECK_THROWS_AS(tape->read(more, 1s), Timeout);
    tape->write(hex("50"), 1s);
    CHECK_THROWS_AS(tape->read(more, 1s), Disconnected);
}

TEST_CASE("a driver that strays from the tape is told the line") {
    Folder folder;
    const auto file = (folder / "t.tape").string();
    write(file, "# first\n> 10 04 01\n< 12\n");
    const auto tape = openTransport("tape:" + file, 1s);
    Bytes chunk(8);
    CHECK_THROWS_WITH(tape->read(chunk, 1s), file + ":2: the driver reads here");
    CHECK_THROWS_WITH(tape->write(hex("10 05"), 1s), file + ":2: the driver writes 10 05 here");
    tape->write(hex("10 04 01"), 1s);
    CHECK_THROWS_WITH(tape->write(hex("10"), 1s), file + ":3: the driver writes 10 here");
    tape->read(chunk, 1s);
    CHECK_THROWS_WITH(tape->write(hex("10"), 1s), file + " is over, but the driver writes");
}

TEST_CASE("a line that is none of a tape is told by its number") {
    Folder folder;
    for (auto line : {"? 10", "> 1G", "! perhaps", "< 123"}) {
        write(folder / "t.tape", std::string{"> 50\n"} + line + "\n");
        CHECK_THROWS_WITH(openTransport("tape:" + (folder / "t.tape").string(), 1s), Catch::Contains(":2: "));
    }
}

TEST_CASE("what is recorded can be replayed, and holds no payload") {
    Echo echo;
    Folder folder;
    const auto file = (folder / "r.tape").string();
    const auto conceal = [](Bytes bytes) { return Bytes(bytes.size(), 0x2A); };
    {
        const auto recorder = record(openTransport(echo.address(), 1s), file, conceal);
        recorder->write(hex("10 04 01"), 1s);
        CHECK(readAll(*recorder, 3) == hex("10 04 01"));
        Bytes chunk(8);
        CHECK_THROWS_AS(recorder->read(chunk, 5ms), Timeout);
    }
    CHECK(contents(file) == "> 10 04 01\n< 2A 2A 2A\n! timeout\n");
    const auto tape = openTransport("tape:" + file, 1s);
    tape->write(hex("10 04 01"), 1s);
    CHECK(readAll(*tape, 3) == hex("2A 2A 2A"));
}
