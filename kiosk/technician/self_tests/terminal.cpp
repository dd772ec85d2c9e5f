#include <algorithm>
#include <filesystem>

#include "kiosk/technician/self_tests/self_tests.h"

namespace kiosk {

using drivers::SiteInput;
using namespace std::chrono_literals;

namespace {

// What is known as soon as one looks.
class Look final : public SelfTest {
public:
    explicit Look(Finding found) : found_(std::move(found)) {}
    std::optional<Finding> begin() override { return found_; }

private:
    Finding found_;
};

std::unique_ptr<SelfTest> seen(Finding found) { return std::make_unique<Look>(std::move(found)); }

constexpr std::uintmax_t megabyte = 1 << 20;

}  // namespace

// A day's journal is some megabytes; SQLite needs room for its log besides.
Finding judgeDisk(std::uintmax_t free, std::uintmax_t size) {
    int percent = size > 0 ? static_cast<int>(free * 100 / size) : 0;
    if (free < 50 * megabyte) return {Verdict::failed, "diskFree", percent};
    return {free < 500 * megabyte || percent < 5 ? Verdict::warning : Verdict::good, "diskFree", percent};
}

Finding judgeOutbox(const std::vector<Waiting>& rows, Instant now, std::chrono::milliseconds limit) {
    auto unreadable = static_cast<int>(std::ranges::count(rows, false, &Waiting::readable));
    if (unreadable > 0) return {Verdict::failed, "unreadable", unreadable};
    auto waited = longestWait(rows, now);
    if (!waited) return {Verdict::good, "nothingWaits"};
    int minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(*waited).count());
    if (alarm(rows, now, limit) == OutboxAlarm::red) return {Verdict::failed, "minutesWaiting", minutes};
    return {*waited > 10min ? Verdict::warning : Verdict::good, "minutesWaiting", minutes};
}

Finding judgeSite(const Health& health) {
    if (health.reads(SiteInput::tamper)) return {Verdict::failed, "tamper"};
    if (health.reads(SiteInput::batteryLow)) return {Verdict::failed, "batteryLow"};
    if (health.reads(SiteInput::onBattery)) return {Verdict::warning, "onBattery"};
    if (auto celsius = health.surroundings().celsius) return {*celsius > 55 ? Verdict::warning : Verdict::good, "celsius", static_cast<int>(*celsius)};
    return {Verdict::good, "answers"};
}

std::unique_ptr<SelfTest> testSite(Bench& bench) { return seen(judgeSite(bench.results.health())); }
// Its doors stay shut: what lies behind them belongs to residents.
std::unique_ptr<SelfTest> testLocker(Bench&) { return seen({Verdict::good, "answers"}); }

std::unique_ptr<SelfTest> testOutbox(Bench& bench) {
    return seen(judgeOutbox(bench.desk.journal.waiting(), bench.desk.time.now, bench.desk.config.deadlines.outboxAlarm));
}

std::unique_ptr<SelfTest> testDisk(Bench& bench) {
    std::error_code error;
    auto room = std::filesystem::space(bench.desk.config.paths.state, error);
    return seen(error ? Finding{Verdict::failed, "noAnswer"} : judgeDisk(room.available, room.capacity));
}

std::unique_ptr<SelfTest> testJournal(Bench& bench) {
    return seen(bench.desk.journal.keepSetting("self_test", "written") ? Finding{Verdict::good, "written"} : Finding{Verdict::failed, "notWritten"});
}

}  // namespace kiosk
