#pragma once

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

// A HID POS scanner: input reports with the AIM identifier of a QR code.
class PosScanner final : public ScannerSpeech {
public:
    PosScanner(ScannerModel model, Say say) : ScannerSpeech{std::move(say)}, model_{model} {}
    void read(const std::string& code) override;

private:
    ScannerModel model_;
};

}  // namespace emulators
