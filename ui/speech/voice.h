#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/speech/narrator.h"
#include "ui/speech/speaker.h"

namespace ui {

// Reads the screen out while the resident's mode says so. Engine and sound are there only that long. Main thread only.
class Voice {
public:
    // `heard`: called on another thread when something begins to sound, or cannot.
    Voice(VoiceConfig config, std::function<void()> heard) : config_(std::move(config)), heard_(std::move(heard)) {}

    void follow(const View&, const std::vector<Widget>&, const Attention&);   // after each Window::show

    Speaker::Said said() const;                      // what began to sound last; counts from the terminal's start
    bool pending() const;                            // something is to be said that has not begun
    std::string trouble() const;                     // why nothing can be heard; empty: all is well
    std::optional<std::chrono::microseconds> delay() const;   // from the screen to the first sample of the last sentence

private:
    Ears ears() const;
    void say(const std::string& words, const Modes&, int volume);

    VoiceConfig config_;
    std::function<void()> heard_;
    Narrator narrator_;
    std::optional<Speaker> speaker_;
    Speaker::Said before_;                           // of the residents before
    std::optional<std::chrono::steady_clock::time_point> asked_{};
};

}  // namespace ui
