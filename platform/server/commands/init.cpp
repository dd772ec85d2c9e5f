#include <fmt/format.h>

#include "platform/server/arguments.h"
#include "platform/server/commands/commands.h"
#include "platform/server/demo.h"

namespace platform {

int initCommand(const Words& words) {
    Arguments arguments(words, {}, {"--terminal", "--host", "--calendar"});
    Folder folder{arguments.place(0, "DIR")};
    arguments.noMoreThan(1);
    DemoWish wish;
    wish.terminal = arguments.option("--terminal", wish.terminal);
    wish.host = arguments.option("--host", wish.host);
    wish.calendar = arguments.has("--calendar") ? std::filesystem::path(arguments.option("--calendar")) : projectFile("assets/calendar");
    initialise(folder, wish, [](const std::string& line) { fmt::print("{}\n", line); });
    return 0;
}

}  // namespace platform
