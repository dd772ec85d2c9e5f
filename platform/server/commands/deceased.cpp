#include "platform/server/deceased.h"

#include <fmt/format.h>

#include "platform/check_digits.h"
#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"

namespace platform {

// The number is not said back: what a shell keeps of this is enough.
int deceasedCommand(const Words& words) {
    Arguments arguments(words, {"--mistaken"}, {"--now"});
    if (arguments.places().empty()) throw WrongUsage("NUMBER is missing");
    const auto number = arguments.places().back();
    if (!rightIdNumber(number)) throw WrongUsage("this is no identity number");
    auto database = existing(folderBefore(arguments, 1));
    const bool mistaken = arguments.has("--mistaken");
    if (mistaken) takeBackDeceased(database, number);
    else markDeceased(database, number, clockFrom(arguments.option("--now")).now());
    fmt::print("{}\n", mistaken ? "taken back" : "marked as deceased");
    return 0;
}

}  // namespace platform
