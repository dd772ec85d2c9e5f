#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// 电子监察: every step of a session as an event, in one chain a terminal. Nothing of a person is in it. Delivered as "events"; the
// same events may come again.
namespace platform {

struct StepEvent {
    std::int64_t sequence = 0;
    Time time{};
    std::string itemId, caseNumber;                  // caseNumber: empty while there is none
    std::string step, result;                        // "identify", "next"
    std::string hash;                                // of this and of the one before: see chained()
};
struct EventBatch { std::string previous; std::vector<StepEvent> events; };   // previous: hash of the one before the first; empty: the chain begins
std::string toJson(const EventBatch&);

// SHA-256 in hex over the hash before and all that the event says.
std::string chained(const std::string& previous, const std::string& terminal, const StepEvent&);

}  // namespace platform
