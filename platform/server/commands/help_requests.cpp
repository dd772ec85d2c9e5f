#include "platform/server/help_requests.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

int helpsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : everyHelpAsked(database))
        fmt::print("{}  {}  {}{}  {}\n", one.number, wireTime(one.time), one.itemId, one.caseNumber.empty() ? "" : "  " + one.caseNumber,
                   one.answeredBy.empty() ? "open" : "answered " + wireTime(one.answered) + " by " + one.answeredBy);
    return 0;
}

int helpedCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto& places = arguments.places();
    if (places.size() < 2) throw WrongUsage(places.empty() ? "NUMBER is missing" : "WHO is missing");
    const auto &number = places[places.size() - 2], &who = places.back();
    auto database = existing(folderBefore(arguments, 2));
    answerHelp(database, number, who, clockFrom(arguments.option("--now")).now());
    fmt::print("answered {}\n", number);
    return 0;
}

}  // namespace platform
