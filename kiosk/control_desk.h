#pragma once

#include "kiosk/control.h"
#include "kiosk/device_watch.h"
#include "kiosk/journal.h"
#include "kiosk/tape_deck.h"
#include "kiosk/terminal.h"

namespace kiosk {

// Answers kioskctl from what the terminal and the journal know; ids and states only.
class ControlDesk {
public:
    ControlDesk(Terminal& terminal, Journal& journal, TapeDeck& tapes) : terminal_(terminal), journal_(journal), tapes_(tapes) {}

    void take(const ControlRequest&);
    void look(Instant now);                          // after whatever happened: who watches is told of changes

private:
    Terminal& terminal_;
    Journal& journal_;
    TapeDeck& tapes_;
    DeviceWatch watch_;
};

}  // namespace kiosk
