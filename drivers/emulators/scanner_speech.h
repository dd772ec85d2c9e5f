#pragma once

#include <functional>
#include <memory>
#include <string>

#include "drivers/emulators/loop.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// What a scanner says and is told: the device's side of one protocol, without its cable. Runs on the loop.
class ScannerSpeech {
public:
    using Say = std::function<void(const Bytes&)>;   // one reply, one packet or one code at a time

    explicit ScannerSpeech(Say say) : say_{std::move(say)} {}
    virtual ~ScannerSpeech() = default;
    ScannerSpeech(const ScannerSpeech&) = delete;
    ScannerSpeech& operator=(const ScannerSpeech&) = delete;

    virtual bool looking() const { return true; }       // would it read a code that is held before it?
    virtual void read(const std::string& code) = 0;      // it does
    virtual void heard(const Bytes&) {}                 // from the host
    virtual void powerUp() {}                           // temporary settings are gone
    virtual void refuse(bool) {}                        // from now on whatever it is told
    virtual Bytes spoilt(Bytes) const;                  // with a wrong checksum; throws where there is none
    virtual std::string state() const { return {}; }

protected:
    const Say say_;
};

enum class ScannerModel {
    plain,          // sends by itself what it reads, then CR
    newland,        // "unified" commands
    honeywell,      // serial trigger and menu commands
    ssi,            // Zebra's packets
    keyboard,       // input events of a HID keyboard, as the kernel hands them over
    pos,            // HID POS: reports of 64 bytes with a length, as two manuals print them
    posUncounted,   // HID POS: other offsets, no length
};

std::unique_ptr<ScannerSpeech> makeSpeech(ScannerModel, Loop&, ScannerSpeech::Say);
// "newland" → the model; those on a serial line only. Throws std::invalid_argument.
ScannerModel scannerModelCalled(const std::string& name);

// Of a HID POS model: its report descriptor.
Bytes posDescriptor(ScannerModel);

}  // namespace emulators
