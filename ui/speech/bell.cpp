#include "ui/speech/bell.h"

#include <cmath>
#include <condition_variable>
#include <numbers>
#include <utility>
#include <vector>

#include "ui/prompt.h"

namespace ui {
namespace {

constexpr int rate = 22'050;

// Two tones, the lower one second, each dying away: as a door bell.
std::vector<std::int16_t> tones(std::chrono::milliseconds length, float loudness) {
    const auto half = static_cast<std::size_t>(rate * length.count() / 2000);
    std::vector<std::int16_t> samples;
    for (const double hertz : {880.0, 660.0})
        for (std::size_t i = 0; i < half; ++i) {
            const double fade = 1 - static_cast<double>(i) / static_cast<double>(half);
            const double wave = std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate);
            samples.push_back(static_cast<std::int16_t>(24'000 * static_cast<double>(loudness) * fade * wave));
        }
    return samples;
}

}  // namespace

void Bell::follow(const View& view) {
    if (std::exchange(rung_, view.chimes) == view.chimes || config_.engine == VoiceConfig::Engine::none) return;
    const float loudness = static_cast<float>(config_.volume) / 100.F;
    ringing_ = {};                                   // the last one has let go of the loudspeaker
    ringing_ = std::jthread([this, loudness](const std::stop_token& stop) { ring(stop, loudness); });
}

void Bell::ring(const std::stop_token& stop, float loudness) {
    std::string trouble;
    try {
        const auto samples = tones(length_, loudness);
        const auto audio = makeAudio_();
        audio->play({samples, rate});
        std::condition_variable_any ended;
        std::mutex here;
        std::unique_lock lock(here);
        ended.wait_for(lock, stop, length_, [] { return false; });
    } catch (const NoVoice& why) {
        trouble = why.what();
    }
    const std::lock_guard lock(mutex_);
    trouble_ = trouble;
}

std::string Bell::trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

}  // namespace ui
