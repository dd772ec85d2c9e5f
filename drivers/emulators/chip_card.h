#pragma once

#include <map>
#include <string>

#include "drivers/emulators/dock.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// A chip card as vpcd, the virtual reader of pcscd, asks for it: each message is its length (two bytes, the higher first) and
// that many bytes; one byte is an order (0 power off, 1 power on, 2 reset, 4 tell the ATR), more is a command (ISO 7816-4).
// Only the ATR and commands are answered. The card's content is ours and invented: an application F0 4A 4A 01 with two files,
// 0001 and 0002. It is no copy of any issued card. A card that is on the reader is a wire that is plugged.
class ChipCard {
public:
    ChipCard(Loop&, Wire&, Dock&);
    ~ChipCard();
    ChipCard(const ChipCard&) = delete;
    ChipCard& operator=(const ChipCard&) = delete;

    // The message of a command → the card's reply. Apart, so that it can be held against literal bytes.
    Bytes answer(const Bytes& command);

private:
    enum class Mood { well, senseless, stuck, garbage };

    void offerVerbs();
    void insert(Mood);
    void setStuck(bool on);
    void received(const Bytes&);
    void message(const Bytes&);
    void reply(const Bytes&);
    Bytes select(const Bytes& command);
    Bytes readBinary(const Bytes& command);

    Loop& loop_;
    Wire& wire_;
    Dock& dock_;
    Mood mood_ = Mood::well;
    bool t0_ = false;
    Bytes in_;
    Bytes rest_;                                     // T=0: what GET RESPONSE fetches
    Bytes withheld_;                                 // the command that was not answered
    bool applicationSelected_ = false;
    int file_ = 0;
    int refusals_ = -1;                              // SW to answer with instead; -1: none
    int leavesAfter_ = -1;                           // commands until the card is torn out; -1: never
    std::chrono::milliseconds late_{0};
};

}  // namespace emulators
