#pragma once

#include <functional>

#include "drivers/option_words.h"
#include "drivers/transport.h"

namespace drivers {

// How long a scanner may take to answer, on top of the time on the wire, and how often it is asked.
struct Patience {
    Transport::Duration answer;
    int tries;
};
Patience patienceFrom(OptionWords&);   // answer_ms, tries

// Writes the request and feeds what comes in until `answered` says so; once more when it did not in time. The number of
// the try, from 0, is given to `request`. Throws Timeout after the last try.
void ask(Transport&, const Patience&, const std::function<std::vector<std::uint8_t>(int attempt)>& request,
         const std::function<void(std::span<const std::uint8_t>)>& feed, const std::function<bool()>& answered);

}  // namespace drivers
