#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "drivers/barcode_readers/framing.h"
#include "drivers/catalogue.h"
#include "drivers/option_words.h"
#include "drivers/transport.h"
#include "drivers/transports/tape.h"

// What all scanners have in common. A family brings its ScannerTalk; makeScanner builds the device around it, which
// opens the pipe, has the scanner look for codes only while one is expected, drops repeats and says what was read.
namespace drivers {

// Called with the bytes of a code, without its framing.
using Found = std::function<void(const std::string& code)>;

// The conversation with one scanner over an open pipe: plain blocking code on the device's thread. What is left out
// here is right for a scanner that cannot be switched.
class ScannerTalk {
public:
    virtual ~ScannerTalk() = default;
    // Leaves it switched off and returns what it says of itself. Throws when it is not what it should be.
    virtual std::string setUp() { return {}; }
    virtual void on() {}                                // look for codes; said again when its time is over
    virtual void off() {}
    virtual void offInPassing() {}                      // the same without waiting for an answer: the pipe is being closed
    virtual void check() {}                             // throws when it is not well
    virtual void take(std::span<const std::uint8_t>) = 0;   // what came in
    virtual bool waiting() const = 0;                   // in the middle of something…
    virtual void pause() = 0;                           // …and nothing came for the inter-character time
    virtual void forget() = 0;                          // what began by now was not expected
};

struct ScannerSettings {
    Transport::Duration open, reopen;
    Transport::Duration gap;            // longest silence within a code
    Transport::Duration holdOff;        // the same code is not said again while it was in view this long ago or less
    Transport::Duration look;           // so long a scanner that was switched on looks by itself
    Transport::Duration again;          // from a code to the next look
    Transport::Duration idleCheck;      // between two checks while it is off
};

struct ScannerFamily {
    ScannerSettings settings;
    std::function<std::unique_ptr<ScannerTalk>(Transport&, Found)> talk;
    std::function<Conceal()> conceal;   // for tapes
};

// A family as its options say; what is wrong with them goes into their mistakes.
using ReadFamily = ScannerFamily (*)(OptionWords&);
std::unique_ptr<BarcodeReader> makeScanner(const DeviceConfig&, Sink, ReadFamily);
std::vector<std::string> scannerMistakes(const DeviceConfig&, ReadFamily, const OnlyAddress& = {});

// Options that families share; what they mean stands in each README.
ScannerSettings listeningSettings(OptionWords&);        // for a scanner that cannot be switched
ScannerSettings switchedSettings(OptionWords&);
Framing framingFrom(OptionWords&);

}  // namespace drivers
