#include "platform/server/appointments.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

namespace {
constexpr const char* stateWords[] = {"booked", "checked in", "cancelled", "missed"};
}

// No names: the number is what is called.
int appointmentsCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto now = clockFrom(arguments.option("--now")).now();
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : everyAppointment(database, now))
        fmt::print("{}  {}  {}  {:10}  {}  {}\n", one.number, one.ticket, wireTime(one.start), stateWords[int(one.state)], one.what.office, one.what.taskName);
    return 0;
}

int callCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto& places = arguments.places();
    if (places.empty()) throw WrongUsage("NUMBER is missing");
    const auto& number = places.back();
    auto database = existing(folderBefore(arguments, 1));
    callTicket(database, number);
    fmt::print("called {}\n", number);
    return 0;
}

}  // namespace platform
