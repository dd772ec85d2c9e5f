#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "ui/config.h"
#include "ui/speech/audio.h"

namespace ui {

struct View;

// A sound that is no word, through the voice's loudspeaker: something was left behind. Also heard while the voice is off.
// Sound and thread are there only as long as it lasts. Main thread only.
class Bell {
public:
    using MakeAudio = std::function<std::unique_ptr<Audio>()>;
    explicit Bell(const VoiceConfig& config, MakeAudio audio = sdlAudio, std::chrono::milliseconds length = std::chrono::milliseconds{500})
        : config_(config), makeAudio_(std::move(audio)), length_(length) {}

    void follow(const View&);                        // rings when View::chimes has changed; not where nothing may speak
    std::string trouble() const;                     // why it cannot be heard; empty: it can

private:
    void ring(const std::stop_token&, float loudness);

    const VoiceConfig& config_;
    MakeAudio makeAudio_;
    std::chrono::milliseconds length_;
    int rung_ = 0;
    mutable std::mutex mutex_;
    std::string trouble_;
    std::jthread ringing_;                           // last: it ends before what it uses
};

}  // namespace ui
