#pragma once

#include <string>
#include <vector>

#include "platform/server/database.h"
#include "platform/topics/events.h"

// 电子监察 as the platform keeps it: append-only, and what is missing is seen.
namespace platform {

extern const char* const stepEventTables;

// What is known already is left alone. Throws Refusal chain_broken: a hash does not follow from what stands before it, or the event
// came before with other content.
std::int64_t takeEvents(Database&, const EventBatch&, const std::string& terminal);   // the last sequence of the batch

struct Chain {
    std::string terminal;
    std::int64_t events = 0, first = 0, last = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> gaps;    // from and to, of those that never came
    std::vector<std::int64_t> breaks;                           // those that do not follow from the one before
};
std::vector<Chain> everyChain(Database&);

}  // namespace platform
