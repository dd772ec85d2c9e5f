#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace emulators {

// The one thread on which all emulated devices live. Their handlers run one at a time; so does what `call` is given.
class Loop {
public:
    using Clock = std::chrono::steady_clock;
    using Handler = std::function<void()>;
    using TimerId = long;

    Loop();
    ~Loop();   // stops the thread; nothing runs afterwards
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    // From a handler, or inside `call`. Watching a descriptor again replaces its handler.
    void watch(int descriptor, Handler readable);
    void forget(int descriptor);
    TimerId after(Clock::duration, Handler);   // once
    void cancel(TimerId);

    // From any other thread: runs it between two handlers and returns when it is done. What it throws comes out here.
    void call(const Handler&);

private:
    void turn();
    bool waitAndHandle();
    void handleReadable(int descriptor);
    void handleTimers();
    void wake();

    // The lock is held while handlers run and released while the loop sleeps.
    std::recursive_mutex mutex_;
    std::map<int, Handler> watched_;
    struct Due { Clock::time_point at; Handler handler; };
    std::map<TimerId, Due> timers_;
    TimerId lastTimer_ = 0;
    bool stopping_ = false;
    int bell_;
    std::thread thread_;
};

}  // namespace emulators
