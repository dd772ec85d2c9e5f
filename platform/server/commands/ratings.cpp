#include "platform/server/ratings.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/server/complaints.h"
#include "platform/wire_time.h"

namespace platform {

// Level in both codings, so that nobody takes one for the other; who wants to be called back is named by "call", not by number.
int ratingsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : everyRating(database))
        fmt::print("{}  {}  {}#{}  {} (national {}, GB/T 39046 {})  [{}]  {}{}  {}\n", one.number, wireTime(one.time), one.projectNo, one.serviceNumber,
                   levelWords(one.satisfaction), one.satisfaction, standardLevel(one.satisfaction), one.details, one.words,
                   one.mobile.empty() ? "" : "  call back", one.reply.empty() ? "-" : "replied");
    return 0;
}

// A rating's number begins with letters, a complaint's does not.
int replyCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto& places = arguments.places();
    if (places.size() < 2) throw WrongUsage(places.empty() ? "NUMBER is missing" : "TEXT is missing");
    const auto &number = places[places.size() - 2], &text = places.back();
    auto database = existing(folderBefore(arguments, 2));
    if (number.starts_with("PJ")) replyToRating(database, number, text, clockFrom(arguments.option("--now")).now());
    else replyToComplaint(database, number, text);
    fmt::print("replied to {}\n", number);
    return 0;
}

}  // namespace platform
