#include <fmt/format.h>
#include <fmt/printf.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/printer_twin/wishes.h"

namespace {

using namespace emulators;

void say(const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

std::string usage() {
    std::string names;
    for (auto& make : escposMakes()) names += (names.empty() ? "" : ", ") + make.name;
    return fmt::sprintf(twinUsage, names);
}

std::vector<std::uint8_t> contents(const std::string& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    auto& in = file == "-" ? std::cin : opened;
    if (!in) throw std::runtime_error{file + " cannot be read"};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void complain(const EscposInterpreter& interpreter) {
    for (auto& [command, times] : interpreter.unknownCommands())
        std::fprintf(stderr, "kiosk-printer-twin: unknown command %s, %d times\n", command.c_str(), times);
}

// Without a cable, without time: what the files say, one printer after the other.
void printFiles(const TwinWishes& wishes) {
    std::filesystem::create_directories(wishes.out);
    int papers = 0;
    auto cut = [&](const Slip& slip) {
        const auto name = wishes.out / fmt::format("{:04}", ++papers);
        std::ofstream words{name.string() + ".txt"};
        for (auto& line : slip.text) words << line << '\n';
        writePng(slip, name.string() + ".png");
        say(name.string() + ".png");
    };
    for (auto& file : wishes.files) {
        EscposDevice printer{{.make = wishes.make, .mmPerSecond = 0, .start = wishes.start, .cut = cut}};
        printer.receive(contents(file), {});
        printer.tear();
        complain(printer.interpreter());
    }
}

// SIGTERM and SIGINT, as something to wait for; blocked in every thread that is started later.
int endSignals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    sigprocmask(SIG_BLOCK, &ends, nullptr);
    return signalfd(-1, &ends, SFD_CLOEXEC);
}

std::unique_ptr<Wire> cable(Loop& loop, const TwinWishes& wishes) {
    if (!wishes.pty.empty()) return std::make_unique<PtyWire>(loop, wishes.pty, wishes.paced ? Pace::likeTheWire : Pace::atOnce);
    auto wire = std::make_unique<TcpWire>(loop, wishes.address, *wishes.port);
    if (*wishes.port == 0) say(fmt::format("port {}", wire->port()));
    return wire;
}

void serve(const TwinWishes& wishes, int end) {
    Loop loop;
    Dock dock{loop};
    const auto wire = cable(loop, wishes);
    EscposPrinter printer{loop, *wire, dock,
        {.device = {.make = wishes.make, .mmPerSecond = wishes.paced ? 150.0 : 0.0, .start = wishes.start,
                    .mouthMoves = std::chrono::milliseconds{wishes.paced ? 400 : 0}},
         .paper = wishes.out, .tearsWhenHungUp = wishes.tears, .printed = [](auto& picture) { say(picture.string()); }}};
    if (!wishes.dock.empty()) dock.listen(wishes.dock);
    say("ready");
    pollfd ended{end, POLLIN, 0};
    while (poll(&ended, 1, -1) < 0) {}
}

}  // namespace

int main(int count, char** words) {
    try {
        const auto wishes = twinWishes({words + 1, words + count});
        if (wishes.help) return std::fputs(usage().c_str(), stdout), 0;
        if (wishes.withParent) prctl(PR_SET_PDEATHSIG, SIGTERM);
        std::signal(SIGPIPE, SIG_IGN);                  // whoever read our lines may have gone
        if (wishes.files.empty()) serve(wishes, endSignals());
        else printFiles(wishes);
        return 0;
    } catch (const std::invalid_argument& mistake) {
        std::fprintf(stderr, "kiosk-printer-twin: %s\n%s", mistake.what(), usage().c_str());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-printer-twin: %s\n", error.what());
        return 1;
    }
}
