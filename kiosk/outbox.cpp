#include "kiosk/outbox.h"

#include <algorithm>

namespace kiosk {
namespace {

std::chrono::milliseconds pauseAfter(int attempts, RetryPauses pauses) {
    auto pause = pauses.first;
    for (int i = 1; i < attempts && pause < pauses.longest; ++i) pause *= 2;
    return std::min(pause, pauses.longest);
}

bool failedBefore(Instant linkBack, const Waiting& row, RetryPauses pauses) {
    return row.attempts > 0 && row.next - pauseAfter(row.attempts, pauses) <= linkBack;
}

bool due(const Waiting& row, Instant now, std::optional<Instant> linkBack, RetryPauses pauses) {
    bool clockWasSetBack = row.next > now + pauses.longest;
    return row.next <= now || clockWasSetBack || (linkBack && failedBefore(*linkBack, row, pauses));
}

}  // namespace

Instant retryAt(Instant now, int attempts, RetryPauses pauses) { return now + pauseAfter(attempts, pauses); }

OutboxAction nextAction(const std::vector<Waiting>& rows, Instant now, std::optional<Instant> linkBack, RetryPauses pauses,
                        const std::string& underway) {
    if (!underway.empty()) return Nothing{};
    std::vector<Waiting> sendable;
    std::ranges::copy_if(rows, std::back_inserter(sendable), &Waiting::readable);
    if (sendable.empty()) return Nothing{};
    std::ranges::stable_sort(sendable, {}, &Waiting::created);
    for (auto& row : sendable)
        if (due(row, now, linkBack, pauses)) return Send{row.key};
    return WaitUntil{std::ranges::min(sendable, {}, &Waiting::next).next};
}

std::optional<std::chrono::milliseconds> longestWait(const std::vector<Waiting>& rows, Instant now) {
    if (rows.empty()) return std::nullopt;
    auto oldest = std::ranges::min(rows, {}, &Waiting::created);
    return std::max(now - oldest.created, std::chrono::milliseconds{0});
}

OutboxAlarm alarm(const std::vector<Waiting>& rows, Instant now, std::chrono::milliseconds limit) {
    auto wait = longestWait(rows, now);
    return wait && *wait >= limit ? OutboxAlarm::red : OutboxAlarm::none;
}

}  // namespace kiosk
