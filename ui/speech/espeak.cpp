#include "ui/speech/espeak.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>

#include <string>

#include "ui/library.h"

namespace ui {
namespace {

constexpr int bufferMs = 60;                         // of sound in one callback: an interruption waits for no more

}  // namespace

struct Espeak::Functions {
    Library library{"libespeak-ng.so.1"};
    decltype(espeak_ng_GetSampleRate)* sampleRate = library["espeak_ng_GetSampleRate"];
    decltype(espeak_Initialize)* initialize = library["espeak_Initialize"];
    decltype(espeak_SetSynthCallback)* setCallback = library["espeak_SetSynthCallback"];
    decltype(espeak_SetVoiceByName)* setVoice = library["espeak_SetVoiceByName"];
    decltype(espeak_SetParameter)* setParameter = library["espeak_SetParameter"];
    decltype(espeak_Synth)* synth = library["espeak_Synth"];
    decltype(espeak_TextToPhonemes)* toPhonemes = library["espeak_TextToPhonemes"];
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

Espeak::Espeak(int wordsPerMinute) : functions_(std::make_unique<Functions>()) {
    // Once in a process, and never terminated: 1.51 hangs in the first sentence after it was initialised again.
    rate_ = functions_->sampleRate();
    if (rate_ <= 0) rate_ = functions_->initialize(AUDIO_OUTPUT_SYNCHRONOUS, bufferMs, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate_ <= 0) throw NoVoice("espeak-ng finds no data: is espeak-ng-data installed?");
    functions_->setCallback(onSound);
    functions_->setParameter(espeakRATE, wordsPerMinute, 0);
}

Espeak::~Espeak() = default;

void Espeak::voice(Language language) {
    if (voice_ == language) return;
    // The voice "cmn" reads most characters as English words of their pinyin.
    const char* name = language == Language::zh ? "cmn-latn-pinyin" : "en";
    if (functions_->setVoice(name) != EE_OK) throw NoVoice(std::string("espeak-ng has no voice ") + name);
    voice_ = language;
}

void Espeak::say(const Phrase& phrase, const Take& take) {
    voice(phrase.voice);
    Listener listener{take, rate_};
    functions_->synth(phrase.words.c_str(), phrase.words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &listener);
}

std::string Espeak::phonemes(const Phrase& phrase) {
    voice(phrase.voice);
    std::string all;
    for (const void* rest = phrase.words.c_str(); rest;)
        if (const char* clause = functions_->toPhonemes(&rest, espeakCHARS_UTF8, 0)) all += std::string(clause) + "\n";
    return all;
}

}  // namespace ui
