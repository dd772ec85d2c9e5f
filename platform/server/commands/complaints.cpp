#include "platform/server/complaints.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

// What was said stands here for the office that has to answer it; a call-back number too, for it was given for
// that. Whoever left while the network was down has no number but the stored one.
int complaintsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& [shown, said] : everyComplaint(database))
        fmt::print("{}  {}  {:8}  {:10}  due {}  {}  {}  {}{}{}{}\n", shown.number, said.key, shown.kind, shown.status, wireTime(shown.dueTime), said.departmentName,
                   shown.office.empty() ? "-" : shown.office, said.words, said.caseNumber.empty() ? "" : "  case " + said.caseNumber, said.callBack ? "  call " + said.mobile : "",
                   said.report ? "  [" + said.report->state + ", " + std::to_string(said.report->devices.size()) + " devices]" : "");
    return 0;
}

int dispatchCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto& places = arguments.places();
    if (places.size() < 2) throw WrongUsage(places.empty() ? "NUMBER is missing" : "OFFICE is missing");
    const auto &number = places[places.size() - 2], &office = places.back();
    auto database = existing(folderBefore(arguments, 2));
    dispatch(database, number, office);
    fmt::print("dispatched {}\n", number);
    return 0;
}

}  // namespace platform
