#pragma once

#include <memory>
#include <optional>

#include "drivers/emulators/locker_boards.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// How the boards of a locker talk. Shares nothing with the drivers.
class LockerSpeech {
public:
    virtual ~LockerSpeech() = default;
    // The answer to the first whole question in what the host sent, which is taken out; empty when it is not answered.
    // None: no whole question is there.
    virtual std::optional<Bytes> next(Bytes& sent) = 0;
    // What is said unasked of a door that moved; empty where that is not done.
    virtual Bytes pushed(const LockerBoards::Board&, int) { return {}; }
};

std::unique_ptr<LockerSpeech> speak8a(LockerBoards&, Dock&, const std::string& device);   // offers turned_bits, mute on|off
std::unique_ptr<LockerSpeech> speakWkly(LockerBoards&);
std::unique_ptr<LockerSpeech> speakRelays(LockerBoards&, Dock&, const std::string& device);   // offers exception CODE

}  // namespace emulators
