#pragma once

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

// Types what it reads on a US keyboard, then Enter: `struct input_event`s as they come from /dev/input/eventN.
class KeyboardScanner final : public ScannerSpeech {
public:
    using ScannerSpeech::ScannerSpeech;
    void read(const std::string& code) override;   // throws std::invalid_argument where there is no key
};

}  // namespace emulators
