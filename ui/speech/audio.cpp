#include "ui/speech/audio.h"

#include <SDL.h>

#include <mutex>

namespace ui {
namespace {

// Voice and bell have a thread each; SDL counts its subsystems, and opens and closes devices, for one at a time only.
std::mutex oneAtATime;

class SdlAudio final : public Audio {
public:
    SdlAudio() {
        const std::lock_guard lock(oneAtATime);
        if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) return;
        const NoVoice why(std::string("no sound: ") + SDL_GetError());
        SDL_TLSCleanup();
        throw why;
    }
    ~SdlAudio() override {
        const std::lock_guard lock(oneAtATime);
        close();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        SDL_TLSCleanup();                            // what SDL keeps for a thread that it did not start, it frees only when told
    }
    SdlAudio(const SdlAudio&) = delete;
    SdlAudio& operator=(const SdlAudio&) = delete;

    void play(Sound sound) override {
        if (sound.rate != rate_) open(sound.rate);
        SDL_QueueAudio(device_, sound.samples.data(), static_cast<std::uint32_t>(sound.samples.size_bytes()));
    }
    void hush() override {
        if (device_) SDL_ClearQueuedAudio(device_);
    }

private:
    void open(int rate) {
        const std::lock_guard lock(oneAtATime);
        close();
        SDL_AudioSpec wanted{};
        wanted.freq = rate;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 1;
        wanted.samples = 512;                        // 23 ms at 22 050: it starts and stops that soon
        device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        if (!device_) throw NoVoice(std::string("no sound: ") + SDL_GetError());
        rate_ = rate;
        SDL_PauseAudioDevice(device_, 0);
    }
    void close() {
        if (device_) SDL_CloseAudioDevice(device_);
        device_ = 0;
        rate_ = 0;
    }

    SDL_AudioDeviceID device_ = 0;
    int rate_ = 0;
};

}  // namespace

std::unique_ptr<Audio> sdlAudio() { return std::make_unique<SdlAudio>(); }

}  // namespace ui
