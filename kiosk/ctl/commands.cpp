#include "kiosk/ctl/command.h"

#include <stdexcept>

namespace kiosk::ctl {

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"status", "what the terminal can offer now", {}, showStatus},
        {"devices", "the devices and what is wrong with them", {}, showDevices},
        {"outbox", "submissions that wait to be sent (numbers only)", {}, showOutbox},
        {"incidents", "what happened lately, newest first", {}, showIncidents},
        {"out-of-service", "take the terminal out of service; --reason TEXT is shown to residents", {"reason"}, showService},
        {"in-service", "put it back into service", {}, showService},
        {"locker", "open or test a door of the locker: locker open 3, locker test 3", {}, showLocker, nullptr, {"action", "door"}},
        {"scan", "--image FILE…|FOLDER: codes in pictures, without a kiosk (file, format, ms, text)", {}, nullptr, [] () -> std::string { throw std::runtime_error("scan takes --image FILE…|FOLDER"); }},
        {"photo", "--out FILE: the page on the document camera, as a JPEG", {}, nullptr, [] () -> std::string { throw std::runtime_error("photo takes --out FILE"); }},
        {"version", "of the program that runs", {}, showVersion},
        {"hash-code", "read a code for technician mode from standard input and print its line for [technician]", {}, nullptr, hashCodeOfStdin},
    };
    return all;
}

}  // namespace kiosk::ctl
