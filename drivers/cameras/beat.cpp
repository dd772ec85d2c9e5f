#include "drivers/cameras/beat.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace drivers {

Beat::Beat() : timer_{::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)} {
    if (timer_.get() < 0) throw std::system_error{errno, std::system_category(), "timerfd"};
}

void Beat::start(std::chrono::nanoseconds every) {
    constexpr long second = 1'000'000'000;
    const itimerspec due{{static_cast<time_t>(every.count() / second), static_cast<long>(every.count() % second)}, {0, 1}};
    ::timerfd_settime(timer_.get(), 0, &due, nullptr);
}

void Beat::stop() {
    const itimerspec never{};
    ::timerfd_settime(timer_.get(), 0, &never, nullptr);
}

bool Beat::due() {
    std::uint64_t strokes = 0;
    return ::read(timer_.get(), &strokes, sizeof strokes) > 0;
}

}  // namespace drivers
