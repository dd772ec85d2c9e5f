#include "drivers/emulators/scanner_speech.h"

#include <map>
#include <stdexcept>

#include "drivers/emulators/honeywell_scanner.h"
#include "drivers/emulators/keyboard_scanner.h"
#include "drivers/emulators/newland_scanner.h"
#include "drivers/emulators/plain_scanner.h"
#include "drivers/emulators/pos_scanner.h"
#include "drivers/emulators/ssi_scanner.h"

namespace emulators {

Bytes ScannerSpeech::spoilt(Bytes) const { throw std::invalid_argument{"this scanner's protocol has no checksum"}; }

std::unique_ptr<ScannerSpeech> makeSpeech(ScannerModel model, Loop& loop, ScannerSpeech::Say say) {
    switch (model) {
    case ScannerModel::newland: return std::make_unique<NewlandScanner>(loop, std::move(say));
    case ScannerModel::honeywell: return std::make_unique<HoneywellScanner>(loop, std::move(say));
    case ScannerModel::ssi: return std::make_unique<SsiScanner>(loop, std::move(say));
    case ScannerModel::keyboard: return std::make_unique<KeyboardScanner>(std::move(say));
    case ScannerModel::pos: case ScannerModel::posUncounted: return std::make_unique<PosScanner>(model, std::move(say));
    case ScannerModel::plain: break;
    }
    return std::make_unique<PlainScanner>(std::move(say));
}

ScannerModel scannerModelCalled(const std::string& name) {
    static const std::map<std::string, ScannerModel> serial{{"plain", ScannerModel::plain}, {"newland", ScannerModel::newland},
                                                            {"honeywell", ScannerModel::honeywell}, {"ssi", ScannerModel::ssi}};
    if (auto found = serial.find(name); found != serial.end()) return found->second;
    throw std::invalid_argument{"a barcode reader is plain, newland, honeywell or ssi"};
}

}  // namespace emulators
