#pragma once

#include <memory>

#include "drivers/card_readers/sam_v/protocol.h"
#include "drivers/transport.h"

namespace drivers {

// Questions to a SAM-V module and its answers.
class SamLink {
public:
    using Duration = Transport::Duration;
    struct Patience {
        Duration answer, read, gap;   // for a short answer and for one of a card, on top of the wire; within one
        int tries;
    };

    SamLink(std::unique_ptr<Transport> pipe, Patience patience) : pipe_{std::move(pipe)}, patience_{patience} {}
    Transport& pipe() { return *pipe_; }

    // Asks again when the answer is damaged or stays away, or when the module heard the question wrong. Throws DamagedReply,
    // Timeout, and what the pipe throws.
    SamReply ask(SamCommand command) { return ask(command, patience_.tries); }
    SamReply ask(SamCommand, int tries);
    SamReply tell(int baud);          // to talk at another speed from now on; it answers at the old one

private:
    SamReply askOnce(SamCommand, const std::vector<std::uint8_t>& request);
    Duration patienceFor(SamCommand) const;

    std::unique_ptr<Transport> pipe_;
    Patience patience_;
};

}  // namespace drivers
