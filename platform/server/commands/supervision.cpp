#include "platform/server/supervision.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

// Looks at every open case now, and lists all messages that there have been.
int superviseCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    const Folder folder = folderBefore(arguments, 0);
    auto database = existing(folder);
    supervise(database, Calendar(folder.calendar()), clockFrom(arguments.option("--now")).now());
    for (auto& one : everySupervision(database))
        fmt::print("{}  {}  {:6}  {}  {}  {}  {}\n", one.number, wireTime(one.time), one.warning == Warning::red ? "red" : "yellow", one.rule, one.caseNumber,
                   one.office, one.what);
    return 0;
}

}  // namespace platform
