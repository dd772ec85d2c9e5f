#include "ui/speech/speaker.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {
namespace {

std::vector<std::int16_t> scaled(std::span<const std::int16_t> samples, float loudness) {
    std::vector<std::int16_t> all;
    all.reserve(samples.size());
    for (const auto sample : samples)
        all.push_back(static_cast<std::int16_t>(std::clamp(static_cast<float>(sample) * loudness, -32767.F, 32767.F)));
    return all;
}

}  // namespace

Speaker::Speaker(MakeVoice voice, MakeAudio audio, std::function<void()> heard)
    : makeVoice_(std::move(voice)), makeAudio_(std::move(audio)), heard_(std::move(heard)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Speaker::~Speaker() {
    hush();
    thread_.request_stop();
}

void Speaker::say(Utterance utterance) {
    const std::lock_guard lock(mutex_);
    if (!utterance.after) {
        ++turn_;
        next_.clear();
    }
    next_.push_back(std::move(utterance));
    woken_.notify_one();
}

void Speaker::hush() { say({}); }

Speaker::Said Speaker::said() const {
    const std::lock_guard lock(mutex_);
    return said_;
}

std::string Speaker::trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

void Speaker::began(const Utterance& utterance) {
    {
        const std::lock_guard lock(mutex_);
        said_ = {utterance.after ? said_.words + " " + utterance.words : utterance.words, std::chrono::steady_clock::now(), said_.count + 1};
    }
    heard_();
}

bool Speaker::wanted(unsigned turn) const {
    const std::lock_guard lock(mutex_);
    return turn == turn_;
}

void Speaker::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (woken_.wait(lock, stop, [this] { return !next_.empty(); })) {
        const unsigned turn = turn_;
        const Utterance utterance = std::move(next_.front());
        next_.pop_front();
        lock.unlock();
        std::string trouble;
        try {
            speak(utterance, turn);
        } catch (const std::runtime_error& why) {
            trouble = why.what();
        }
        lock.lock();
        if (trouble.empty()) continue;
        trouble_ = trouble;
        lock.unlock();
        heard_();
        lock.lock();
    }
    audio_.reset();
    voice_.reset();
}

void Speaker::speak(const Utterance& utterance, unsigned turn) {
    if (audio_ && !utterance.after) audio_->hush();
    if (utterance.phrases.empty()) return;
    if (!voice_) voice_ = makeVoice_();
    if (!audio_) audio_ = makeAudio_();
    bool begun = false;
    const auto take = [&](Sound sound) {
        if (!wanted(turn)) return false;
        if (sound.samples.empty()) return true;
        const auto samples = scaled(sound.samples, utterance.loudness);
        audio_->play({samples, sound.rate});
        if (!std::exchange(begun, true)) began(utterance);
        return true;
    };
    for (auto& phrase : utterance.phrases)
        if (wanted(turn)) voice_->say(phrase, take);
    if (!wanted(turn)) audio_->hush();
}

}  // namespace ui
