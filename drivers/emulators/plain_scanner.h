#pragma once

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

class PlainScanner final : public ScannerSpeech {
public:
    using ScannerSpeech::ScannerSpeech;
    void read(const std::string& code) override {
        Bytes bytes{code.begin(), code.end()};
        bytes.push_back('\r');
        say_(bytes);
    }
};

}  // namespace emulators
