#include <algorithm>
#include <cstdlib>

#include "kiosk/technician/platform_check.h"
#include "kiosk/technician/self_tests/self_tests.h"

namespace kiosk {

using namespace std::chrono_literals;

namespace {

class PlatformTest final : public SelfTest {
public:
    explicit PlatformTest(Bench& bench) : check_(bench) {}
    std::optional<Finding> begin() override {
        check_.ask();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        check_.on(event);
        if (check_.underway()) return std::nullopt;
        auto& result = *check_.result();
        return result.reached ? judgeRoundTrip(result.took) : Finding{Verdict::failed, "unreachable"};
    }

private:
    PlatformCheck check_;
};

// The platform says what time it is with every answer.
class ClockTest final : public SelfTest {
public:
    explicit ClockTest(Bench& bench) : check_(bench) {}
    std::optional<Finding> begin() override {
        check_.ask();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        check_.on(event);
        if (check_.underway()) return std::nullopt;
        auto& off = check_.result()->clockOff;
        return off ? judgeClock(*off) : Finding{Verdict::warning, "clockUnknown"};
    }

private:
    PlatformCheck check_;
};

}  // namespace

Finding judgeRoundTrip(std::chrono::milliseconds took) {
    return {took > 2s ? Verdict::warning : Verdict::good, "milliseconds", static_cast<int>(took.count())};
}

// Date has whole seconds. From two minutes on certificates and deadlines are judged wrongly (facts: clock > 2 min off).
Finding judgeClock(std::chrono::milliseconds off) {
    auto seconds = static_cast<int>(std::chrono::floor<std::chrono::seconds>(std::chrono::abs(off)).count());
    return {seconds > 120 ? Verdict::failed : seconds > 10 ? Verdict::warning : Verdict::good, "secondsOff", seconds};
}

std::unique_ptr<SelfTest> testPlatform(Bench& bench) { return std::make_unique<PlatformTest>(bench); }
std::unique_ptr<SelfTest> testClock(Bench& bench) { return std::make_unique<ClockTest>(bench); }

}  // namespace kiosk
