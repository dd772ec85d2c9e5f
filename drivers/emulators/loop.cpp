#include "drivers/emulators/loop.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace emulators {

Loop::Loop() : bell_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}, thread_{[this] { turn(); }} {}

Loop::~Loop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        wake();
    }
    thread_.join();
    ::close(bell_);
}

void Loop::wake() {
    const std::uint64_t one = 1;
    (void)!::write(bell_, &one, sizeof one);
}

void Loop::watch(int descriptor, Handler readable) {
    watched_[descriptor] = std::move(readable);
    wake();
}

// Wakes, because a descriptor that is closed while poll sleeps on it hangs up only when poll lets it go.
void Loop::forget(int descriptor) {
    watched_.erase(descriptor);
    wake();
}

Loop::TimerId Loop::after(Clock::duration delay, Handler handler) {
    timers_[++lastTimer_] = {Clock::now() + delay, std::move(handler)};
    wake();
    return lastTimer_;
}

void Loop::cancel(TimerId id) { timers_.erase(id); }

void Loop::call(const Handler& handler) {
    const std::lock_guard lock{mutex_};
    handler();
}

void Loop::turn() {
    while (waitAndHandle()) {}
}

bool Loop::waitAndHandle() {
    std::vector<pollfd> on{{bell_, POLLIN, 0}};
    auto earliest = Clock::now() + std::chrono::hours{1};
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) return false;
        for (const auto& [descriptor, handler] : watched_) on.push_back({descriptor, POLLIN, 0});
        for (const auto& [id, due] : timers_) earliest = std::min(earliest, due.at);
    }
    const auto left = std::max<std::chrono::nanoseconds>(earliest - Clock::now(), std::chrono::nanoseconds{0}).count();
    const timespec sleep{left / 1'000'000'000, left % 1'000'000'000};   // finer than poll's milliseconds: paces bytes
    ::ppoll(on.data(), on.size(), &sleep, nullptr);
    const std::lock_guard lock{mutex_};
    if (on[0].revents) {
        std::uint64_t count = 0;
        (void)!::read(bell_, &count, sizeof count);
    }
    for (std::size_t i = 1; i < on.size(); ++i)
        if (on[i].revents) handleReadable(on[i].fd);
    handleTimers();
    return !stopping_;
}

// A handler may forget descriptors, its own among them; so each is looked up, and a copy is run.
void Loop::handleReadable(int descriptor) {
    if (auto found = watched_.find(descriptor); found != watched_.end()) Handler{found->second}();
}

void Loop::handleTimers() {
    const auto now = Clock::now();
    std::vector<TimerId> due;
    for (const auto& [id, timer] : timers_)
        if (timer.at <= now) due.push_back(id);
    for (auto id : due)
        if (auto node = timers_.extract(id)) node.mapped().handler();
}

}  // namespace emulators
