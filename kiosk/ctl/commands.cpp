#include "kiosk/ctl/command.h"

#include <algorithm>

namespace kiosk::ctl {

const std::vector<Command>& commands() {
    using enum Word::Needed;
    const Option wait{"wait", "SECONDS"};
    static const std::vector<Command> all{
        {.name = "status", .help = "what the terminal can offer now", .show = showStatus},
        {.name = "devices", .help = "the devices, what is wrong with them, and what to do", .show = showDevices},
        {.name = "watch", .help = "a line whenever a state changes, until interrupted", .show = showChange, .showMore = showChange},
        {.name = "selftest", .help = "test a PART, or all; without one: whatever needs nobody",
         .show = showSelfTests, .words = {{"part", {}, ifWanted}}, .options = {wait}, .showMore = showAsking, .exit = exitOfSelfTests},
        {.name = "read-card", .help = "wait for an identity card: its kind and validity, never its name or number",
         .show = showCard, .options = {wait}, .showMore = showAsking, .exit = exitOfCard},
        {.name = "scan", .help = "wait for a code: its kind and length, never what it says; or look for codes in pictures, here",
         .show = showCode, .options = {wait, {"image", "FILE|FOLDER", true}, {"budget", "MILLISECONDS"}}, .showMore = showAsking, .here = scanPictures,
         .hereWith = "image"},
        {.name = "photo", .help = "the page on the document camera, as a JPEG", .options = {{"out", "FILE"}}, .here = savePhoto},
        {.name = "print-test", .help = "a test page of the receipt printer, the A4 printer, or both",
         .show = showTestPages, .words = {{"printer", {"receipt", "a4"}, ifWanted}}, .showMore = showAsking, .exit = exitOfTestPages},
        {.name = "locker", .help = "open or test a door of the locker: locker open 3, locker test 3",
         .show = showLocker, .words = {{"action", {"open", "test"}}, {"door"}}},
        {.name = "record", .help = "start or stop tapes of the devices, out of service or in technician mode",
         .show = showRecording, .words = {{"action", {"start", "stop"}}}, .options = {{"folder", "DIR"}}},
        {.name = "replay", .help = "play a TAPE through its driver, here, and say what the driver said",
         .words = {{"tape"}}, .options = {{"driver", "NAME"}, {"quiet", "SECONDS"}}, .here = replayTape},
        {.name = "outbox", .help = "submissions that wait to be sent (numbers only)", .show = showOutbox},
        {.name = "incidents", .help = "what happened lately, newest first", .show = showIncidents},
        {.name = "out-of-service", .help = "take the terminal out of service; --reason TEXT is shown to residents",
         .show = showService, .options = {{"reason", "TEXT"}}},
        {.name = "in-service", .help = "put it back into service", .show = showService},
        {.name = "version", .help = "of the program that runs", .show = showVersion},
        {.name = "hash-code", .help = "read a code for technician mode from standard input and print its line for [technician]", .here = hashCodeOfStdin},
        {.name = "completion", .help = "the completion for bash", .here = printCompletion},
    };
    return all;
}

const Command* command(const std::string& name) {
    auto found = std::ranges::find_if(commands(), [&](auto& one) { return name == one.name; });
    return found == commands().end() ? nullptr : &*found;
}

}  // namespace kiosk::ctl
