#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>

#include "ui/config.h"
#include "ui/speech/spoken.h"

namespace ui {

struct Sound { std::span<const std::int16_t> samples; int rate = 0; };   // one channel; rate: samples a second

// Words into sound. Used by one thread.
class Synthesiser {
public:
    virtual ~Synthesiser() = default;
    // Blocks until all is said. `take` gets the sound as it is made, and says whether to go on; it is also asked, with no
    // samples, while nothing comes.
    using Take = std::function<bool(Sound)>;
    virtual void say(const Phrase&, const Take& take) = 0;
};

// One sentence that says what is missing.
struct NoVoice : std::runtime_error { using std::runtime_error::runtime_error; };
std::unique_ptr<Synthesiser> makeSynthesiser(const VoiceConfig&);   // std::runtime_error

}  // namespace ui
