#include "ui/speech/synthesiser.h"

#include "ui/speech/command_voice.h"
#include "ui/speech/espeak.h"

namespace ui {

std::unique_ptr<Synthesiser> makeSynthesiser(const VoiceConfig& config) {
    if (config.engine == VoiceConfig::Engine::command) return std::make_unique<CommandVoice>(config.command);
    return std::make_unique<Espeak>(config.wordsPerMinute);
}

}  // namespace ui
