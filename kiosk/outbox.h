#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/instant.h"

// Store and forward: what to send next and when. Pure; Journal keeps the rows, the platform client sends them.
namespace kiosk {

struct Waiting {
    std::string key;
    Instant created;
    int attempts = 0;                                // failed so far
    Instant next;                                    // not before
    bool readable = true;                            // false: its encryption key is gone; kept, but never sent
};

struct RetryPauses { std::chrono::milliseconds first{1'000}, longest{300'000}; };

// When an attempt failed at `now`, `attempts` counting it: first, doubled each time, at most longest.
Instant retryAt(Instant now, int attempts, RetryPauses);

struct Send { std::string key; };
struct WaitUntil { Instant time; };
struct Nothing {};
using OutboxAction = std::variant<Send, WaitUntil, Nothing>;

// Oldest first of those that are due. `linkBack`: when the platform last began to answer again; what failed before that
// is due at once. `underway`: the key that has been sent and is not answered; one goes at a time.
// A clock that was set back cannot hold a row longer than the longest pause.
OutboxAction nextAction(const std::vector<Waiting>&, Instant now, std::optional<Instant> linkBack, RetryPauses,
                        const std::string& underway = {});

// How long the oldest row has waited; none when nothing waits. Unreadable ones count: somebody waits for them.
std::optional<std::chrono::milliseconds> longestWait(const std::vector<Waiting>&, Instant now);
enum class OutboxAlarm { none, red };
OutboxAlarm alarm(const std::vector<Waiting>&, Instant now, std::chrono::milliseconds limit);

}  // namespace kiosk
