#include "drivers/rating_pads/pad.h"

#include <array>
#include <utility>

#include "drivers/transports/recording.h"

namespace drivers {

ListenedPad::ListenedPad(const DeviceConfig& config, PadSettings settings, Sink sink, MakePadWords makeWords)
    : address_{config.address}, record_{config.record}, settings_{settings}, makeWords_{std::move(makeWords)},
      worker_{Role::ratingPad, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

void ListenedPad::accept() {
    worker_.post([this] {
        accepting_ = fresh_ = true;
        seen_.clear();   // the next resident may press the same
    });
}

void ListenedPad::serve() {
    const auto pipe = recorded(worker_.open(address_, settings_.open), {record_, "rating_pad", [](auto bytes) { return bytes; }});
    const auto words = makeWords_();
    fresh_ = false;   // nothing can have come before
    worker_.online();
    for (;;) listen(*pipe, *words);
}

// Reads all the time, so that what is pressed while nobody asks is gone by then; also what came with the asking.
void ListenedPad::listen(Transport& pipe, PadWords& words) {
    constexpr auto noHurry = std::chrono::hours{1};
    const auto woken = worker_.wait(pipe, words.begun() ? settings_.gap : noHurry);
    if (std::exchange(fresh_, false)) {
        pipe.drain();
        return words.forget();
    }
    if (woken == Worker::Woken::byTime) return words.forget();
    if (woken != Worker::Woken::byInput) return;
    std::array<std::uint8_t, 256> bytes{};
    const auto count = pipe.read(bytes, settings_.gap);
    for (int button : words.take(std::span{bytes}.first(count))) pressed(button);
}

// A button that is held may be sent again and again: one press, until it has been quiet for a while.
void ListenedPad::pressed(int button) {
    const auto now = Clock::now();
    const auto last = seen_.find(button);
    const bool held = last != seen_.end() && now - last->second < settings_.holdOff;
    seen_[button] = now;
    if (accepting_ && !held) worker_.say(PadPressed{button});
}

}  // namespace drivers
