#include "platform/server/step_events.h"

#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"

namespace platform {

// Exit status 1 when something is missing or was changed: a supervisor's script sees it too.
int eventsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    bool whole = true;
    for (auto& chain : everyChain(database)) {
        fmt::print("{}  {} events, {} to {}\n", chain.terminal, chain.events, chain.first, chain.last);
        for (auto& [from, to] : chain.gaps) fmt::print("{}  missing: {} to {}\n", chain.terminal, from, to);
        for (auto at : chain.breaks) fmt::print("{}  broken: {} does not follow from the one before\n", chain.terminal, at);
        whole = whole && chain.gaps.empty() && chain.breaks.empty();
    }
    return whole ? 0 : 1;
}

}  // namespace platform
