#include "ui/speech/voice.h"

#include <cmath>

#include "ui/speech/headset.h"
#include "ui/text.h"

namespace ui {
namespace {

constexpr float volumeStep = 1.5F;                   // 3.5 dB

}  // namespace

Ears Voice::ears() const {
    using Headset = VoiceConfig::Headset;
    const bool headset = config_.headset == Headset::always || (config_.headset == Headset::detected && headsetPlugged());
    return headset ? Ears::headset : Ears::hall;
}

void Voice::follow(const View& view, const std::vector<Widget>& widgets, const Attention& attention) {
    if (!view.modes.voice || config_.engine == VoiceConfig::Engine::none) {
        before_ = said();
        speaker_.reset();
        asked_.reset();
        return narrator_.forget();
    }
    if (!speaker_) speaker_.emplace([this] { return makeSynthesiser(config_); }, sdlAudio, heard_);
    setLanguage(view.modes.language);
    if (auto words = narrator_.follow(view, widgets, attention, ears())) say(*words, view.modes, view.volume.value_or(config_.volume));
}

void Voice::say(const std::string& words, const Modes& modes, int volume) {
    asked_.reset();
    if (!words.empty()) asked_ = std::chrono::steady_clock::now();
    const float loudness = static_cast<float>(volume) / 100.F * std::pow(volumeStep, static_cast<float>(modes.volume));
    speaker_->say({words, phrases(words, modes.language), loudness, narrator_.continues()});
}

Speaker::Said Voice::said() const {
    auto said = speaker_ ? speaker_->said() : Speaker::Said{};
    if (said.count == 0) return before_;
    said.count += before_.count;
    return said;
}
bool Voice::pending() const { return speaker_ && asked_ && speaker_->said().began < *asked_; }
std::string Voice::trouble() const { return speaker_ ? speaker_->trouble() : std::string{}; }

std::optional<std::chrono::microseconds> Voice::delay() const {
    if (!speaker_ || !asked_ || pending()) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::microseconds>(speaker_->said().began - *asked_);
}

}  // namespace ui
