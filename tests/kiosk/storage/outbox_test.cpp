#include "kiosk/outbox.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 1h};
const RetryPauses pauses{1s, 5min};

// "send KEY", "wait SECONDS" or "nothing": what the outbox wants at `now`.
std::string wish(const std::vector<Waiting>& rows, Instant now, std::optional<Instant> linkBack = {}, const std::string& underway = {}) {
    auto action = nextAction(rows, now, linkBack, pauses, underway);
    if (auto* send = std::get_if<Send>(&action)) return "send " + send->key;
    if (auto* wait = std::get_if<WaitUntil>(&action)) return "wait " + std::to_string((wait->time - now) / 1s);
    return "nothing";
}

Waiting failed(Waiting row, Instant now) {
    ++row.attempts;
    row.next = retryAt(now, row.attempts, pauses);
    return row;
}

}  // namespace

TEST_CASE("an empty outbox wants nothing") { CHECK(wish({}, nine) == "nothing"); }

TEST_CASE("a new submission goes at once, and only one goes at a time") {
    std::vector<Waiting> rows{{"a", nine, 0, nine}, {"b", nine + 1s, 0, nine + 1s}};
    CHECK(wish(rows, nine + 2s) == "send a");
    CHECK(wish(rows, nine + 2s, {}, "a") == "nothing");
}

TEST_CASE("after each failure the pause doubles, from one second to five minutes") {
    Waiting row{"a", nine, 0, nine};
    std::vector<long> seconds;
    for (int i = 0; i < 12; ++i) {
        row = failed(row, nine);
        seconds.push_back((row.next - nine) / 1s);
        CHECK(wish({row}, row.next - 1ms) == "wait 0");
        CHECK(wish({row}, row.next) == "send a");
    }
    CHECK(seconds == std::vector<long>{1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300});
}

TEST_CASE("one that must pause does not hold up the others, and the soonest says how long to wait") {
    std::vector<Waiting> rows{{"a", nine, 9, nine + 256s}, {"b", nine + 1s, 1, nine + 2s}};
    CHECK(wish(rows, nine + 1s) == "wait 1");
    CHECK(wish(rows, nine + 2s) == "send b");
}

TEST_CASE("when the link returns, all that failed before goes at once, and what fails again pauses again") {
    std::vector<Waiting> rows{failed({"a", nine, 8, nine}, nine), failed({"b", nine + 1s, 8, nine}, nine)};
    CHECK(wish(rows, nine + 10s) == "wait 246");
    auto back = nine + 20s;
    CHECK(wish(rows, back, back) == "send a");
    rows[0] = failed(rows[0], back + 1s);
    CHECK(wish(rows, back + 1s, back) == "send b");
    rows[1] = failed(rows[1], back + 2s);
    CHECK(wish(rows, back + 2s, back) == "wait 299");
}

TEST_CASE("a clock that was set back does not make a submission wait for the old time") {
    auto row = failed({"a", nine, 3, nine}, nine);
    CHECK(wish({row}, nine - 24h) == "send a");
}

TEST_CASE("a submission whose key is lost is never sent and holds up nobody") {
    std::vector<Waiting> rows{{"lost", nine, 0, nine, false}, {"b", nine + 1s, 0, nine}};
    CHECK(wish(rows, nine + 1s) == "send b");
    rows.pop_back();
    CHECK(wish(rows, nine + 1s) == "nothing");
}

TEST_CASE("the alarm is red when the oldest has waited for a day, sendable or not") {
    CHECK(alarm({}, nine, 24h) == OutboxAlarm::none);
    std::vector<Waiting> rows{{"young", nine + 20h, 0, nine}, {"old", nine, 300, nine, false}};
    CHECK(alarm(rows, nine + 24h - 1ms, 24h) == OutboxAlarm::none);
    CHECK(alarm(rows, nine + 24h, 24h) == OutboxAlarm::red);
    CHECK(longestWait(rows, nine + 21h) == 21h);
    CHECK(longestWait(rows, nine - 1h) == 0s);
}
