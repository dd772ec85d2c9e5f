#pragma once

#include <cstdint>
#include <vector>

#include "drivers/status.h"

namespace drivers {

struct ChipCardInserted { std::vector<std::uint8_t> atr; };
struct ChipCardMute {};                                // a card without a chip, or upside down
struct ChipCardRemoved {};
// Answer to exchange(), as the card gave it, SW1 SW2 at its end; empty: there is no card, it did not answer, or it was a
// command for a PIN. What a resident's
// card says never goes to a log.
struct ApduAnswered { int exchange = 0; std::vector<std::uint8_t> reply; };

// A social-security or bank-style card in a PC/SC reader. Never asks for a PIN.
class ChipCardReader : public Device {
public:
    static constexpr Role kind = Role::chipCard;
    Role role() const final { return kind; }
    virtual void accept() = 0;   // ChipCardInserted or ChipCardMute, then ChipCardRemoved, until stop()
    virtual void stop() = 0;     // the card loses its power
    virtual void exchange(int number, std::vector<std::uint8_t> apdu) = 0;   // ApduAnswered with this number follows
};

}  // namespace drivers
