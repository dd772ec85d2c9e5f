#pragma once

#include <chrono>
#include <optional>
#include <poll.h>
#include <vector>

#include "ui/window/video.h"

namespace ui {

// Sleeps in poll(2) until the display or an input device has something to say. SDL_WaitEventTimeout really sleeps on
// x11 and wayland only; elsewhere it looks every millisecond.
class Waker {
public:
    explicit Waker(const Video&);
    ~Waker();
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    void sleep(int wakeFd, std::optional<std::chrono::milliseconds> timeout);

private:
    void openInputs();
    void closeInputs();

    std::vector<int> display_;                       // borrowed from SDL
    std::vector<int> inputs_;                        // KMSDRM: event devices of our own, only to be woken by them
    int newInputs_ = -1;                             // inotify on /dev/input
};

}  // namespace ui
