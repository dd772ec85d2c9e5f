#include "platform/server/issued_papers.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/wire_time.h"

namespace platform {

int papersCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& [code, paper] : everyPaper(database))
        fmt::print("{}  {}  {}  pages {}  {}  {}\n", code, wireTime(paper.issued), paper.revoked ? "revoked " + wireTime(*paper.revoked) : "valid", paper.pages, paper.number,
                   paper.title);
    return 0;
}

int revokeCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    if (arguments.places().empty()) throw WrongUsage("CODE is missing");
    const auto code = arguments.places().back();
    auto database = existing(folderBefore(arguments, 1));
    revokePaper(database, code, clockFrom(arguments.option("--now")).now());
    fmt::print("revoked {}\n", tidyCode(code));
    return 0;
}

}  // namespace platform
