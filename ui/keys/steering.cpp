#include "ui/keys/steering.h"

#include "ui/volume.h"

namespace ui {
namespace {

// The first key says that somebody is here who may not see: it switches the voice on, which explains the others.
Modes firstKey(Modes modes) {
    modes.keys = modes.voice = true;
    return modes;
}

}  // namespace

Attention Steering::attention() const {
    Attention now = attention_;
    now.focus = walk_.focus();
    return now;
}

Steering::Deed Steering::take(const Modes& modes, const std::vector<Widget>& widgets) {
    const PadKey key = waiting_.front();
    waiting_.pop_front();
    ++attention_.acts;
    attention_.key.reset();
    if (!modes.keys) return {{}, ModesSet{firstKey(modes)}};
    if (key == PadKey::louder || key == PadKey::softer) return {{}, ModesSet{byVolume(modes, key == PadKey::louder ? 1 : -1)}};
    if (const auto tap = walk_.press(key, widgets)) return {tap, {}};
    attention_.key = key;
    return {{}, Touched{}};
}

}  // namespace ui
