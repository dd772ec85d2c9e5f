#include "platform/server/announcements.h"

#include <charconv>

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

// A day lasts to its end.
std::optional<Time> untilFrom(const std::string& text) {
    if (text.empty()) return std::nullopt;
    auto time = parseWireTime(text.size() == 8 ? text + "T235959" : text);
    if (!time) throw WrongUsage("--until takes YYYYMMDD or YYYYMMDDThhmmss: " + text);
    return time;
}

int numberFrom(const std::string& text) {
    int number = 0;
    auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end || number < 1) throw WrongUsage("no number of an announcement: " + text);
    return number;
}

std::string stateInWords(const Announced& one, Time now) {
    auto& until = one.announcement.until;
    if (one.withdrawn) return "withdrawn";
    if (until && *until <= now) return "over";
    return until ? "until " + wireTime(*until) : "in force";
}

const std::string& lastPlace(const Arguments& arguments, const char* name) {
    if (arguments.places().empty()) throw WrongUsage(std::string(name) + " is missing");
    return arguments.places().back();
}

}  // namespace

int announceCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--until", "--place", "--en"});
    Announcement made{0, lastPlace(arguments, "TEXT"), arguments.option("--en"), clockFrom(arguments.option("--now")).now(), untilFrom(arguments.option("--until"))};
    auto area = areaPrefix(arguments.option("--place"));
    auto database = existing(folderBefore(arguments, 1));
    fmt::print("announced {}\n", announce(database, made, area));
    return 0;
}

int withdrawCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto number = numberFrom(lastPlace(arguments, "N"));
    auto database = existing(folderBefore(arguments, 1));
    withdraw(database, number);
    fmt::print("withdrawn {}\n", number);
    return 0;
}

int announcementsCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto now = clockFrom(arguments.option("--now")).now();
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : everyAnnouncement(database))
        fmt::print("{:4}  {}  {:21}  {:12}  {}{}{}\n", one.announcement.number, wireTime(one.announcement.issued), stateInWords(one, now),
                   one.area.empty() ? "everywhere" : one.area, one.announcement.zh, one.announcement.en.empty() ? "" : "  /  ", one.announcement.en);
    return 0;
}

}  // namespace platform
