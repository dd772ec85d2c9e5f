#pragma once

#include <optional>

#include "drivers/emulators/dock.h"
#include "drivers/emulators/scanner_speech.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// A scanner of some model, with a hand before it that holds codes, pulls its cable and spoils what it says.
class BarcodeReader {
public:
    BarcodeReader(Loop&, Wire&, Dock&, ScannerModel = ScannerModel::plain);
    ~BarcodeReader();
    BarcodeReader(const BarcodeReader&) = delete;
    BarcodeReader& operator=(const BarcodeReader&) = delete;

private:
    struct Faults {
        bool stuck = false, garbage = false, duplicate = false;
        int badChecksums = 0;                     // so many more utterances
        std::chrono::milliseconds late{0};
        std::optional<std::size_t> cutAfter;      // bytes of the next utterance; then the cable is pulled
    };

    void offerCodes(Dock&);
    void offerCable(Dock&);
    void offerFaults(Dock&);
    void look();
    void say(Bytes);
    void leave(const Bytes&);
    void unplug();
    std::string state() const;

    Loop& loop_;
    Wire& wire_;
    Dock& dock_;
    Faults faults_;
    std::string inView_;                          // a code that is held before it
    std::map<Loop::TimerId, Bytes> late_;         // what has been said, but not left yet
    std::unique_ptr<ScannerSpeech> speech_;
};

}  // namespace emulators
