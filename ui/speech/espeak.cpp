#include "ui/speech/espeak.h"

#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

#include <string>

namespace ui {
namespace {

constexpr int bufferMs = 60;                         // of sound in one callback: an interruption waits for no more

class Shared {
public:
    explicit Shared(const char* name) : handle_(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
        if (!handle_) throw NoVoice(std::string(name) + " is not there");
    }
    ~Shared() { dlclose(handle_); }
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    template <class Function> void find(Function*& into, const char* name) const {
        into = reinterpret_cast<Function*>(dlsym(handle_, name));
        if (!into) throw NoVoice(std::string("libespeak-ng has no ") + name);
    }

private:
    void* handle_;
};

int onSound(short* samples, int count, espeak_EVENT* events);

}  // namespace

struct Espeak::Library {
    Shared shared{"libespeak-ng.so.1"};
    decltype(espeak_Initialize)* initialize = nullptr;
    decltype(espeak_SetSynthCallback)* setCallback = nullptr;
    decltype(espeak_SetVoiceByName)* setVoice = nullptr;
    decltype(espeak_SetParameter)* setParameter = nullptr;
    decltype(espeak_Synth)* synth = nullptr;
    decltype(espeak_TextToPhonemes)* toPhonemes = nullptr;
    decltype(espeak_Terminate)* terminate = nullptr;

    Library() {
        shared.find(initialize, "espeak_Initialize");
        shared.find(setCallback, "espeak_SetSynthCallback");
        shared.find(setVoice, "espeak_SetVoiceByName");
        shared.find(setParameter, "espeak_SetParameter");
        shared.find(synth, "espeak_Synth");
        shared.find(toPhonemes, "espeak_TextToPhonemes");
        shared.find(terminate, "espeak_Terminate");
    }
};

namespace {

// What the callback hands over to; it reaches it through the events' user data.
struct Listener { const Synthesiser::Take& take; int rate; };

int onSound(short* samples, int count, espeak_EVENT* events) {
    auto* listener = static_cast<Listener*>(events ? events->user_data : nullptr);
    if (!listener) return 0;
    const std::span<const std::int16_t> sound(samples, samples && count > 0 ? static_cast<std::size_t>(count) : 0);
    return listener->take({sound, listener->rate}) ? 0 : 1;
}

}  // namespace

Espeak::Espeak(int wordsPerMinute) : library_(std::make_unique<Library>()) {
    rate_ = library_->initialize(AUDIO_OUTPUT_SYNCHRONOUS, bufferMs, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate_ <= 0) throw NoVoice("espeak-ng finds no data: is espeak-ng-data installed?");
    library_->setCallback(onSound);
    library_->setParameter(espeakRATE, wordsPerMinute, 0);
}

Espeak::~Espeak() { library_->terminate(); }

void Espeak::voice(Language language) {
    if (voice_ == language) return;
    // The voice "cmn" reads most characters as English words of their pinyin.
    const char* name = language == Language::zh ? "cmn-latn-pinyin" : "en";
    if (library_->setVoice(name) != EE_OK) throw NoVoice(std::string("espeak-ng has no voice ") + name);
    voice_ = language;
}

void Espeak::say(const Phrase& phrase, const Take& take) {
    voice(phrase.voice);
    Listener listener{take, rate_};
    library_->synth(phrase.words.c_str(), phrase.words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &listener);
}

std::string Espeak::phonemes(const Phrase& phrase) {
    voice(phrase.voice);
    std::string all;
    for (const void* rest = phrase.words.c_str(); rest;)
        if (const char* clause = library_->toPhonemes(&rest, espeakCHARS_UTF8, 0)) all += std::string(clause) + "\n";
    return all;
}

}  // namespace ui
