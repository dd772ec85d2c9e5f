#pragma once

#include <memory>

#include "ui/speech/synthesiser.h"

namespace ui {

// Where sound goes. Used by one thread.
class Audio {
public:
    virtual ~Audio() = default;
    virtual void play(Sound) = 0;                    // behind what is still playing; does not wait for it
    virtual void hush() = 0;                         // what has not been heard yet never will be
};

// The loudspeaker or headset, through SDL; opened with the first sound. Throws NoVoice when there is none.
std::unique_ptr<Audio> sdlAudio();

}  // namespace ui
