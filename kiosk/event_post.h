#pragma once

#include <string>

#include "kiosk/desk.h"

namespace kiosk {

// Sends the events of ended sessions up (电子监察) while nobody stands there. They may go twice; the platform knows them by their
// place in the chain.
class EventPost {
public:
    void tick(Desk&);                                // nobody is in front of the terminal
    void on(const platform::Reply&, Desk&);

private:
    std::string key_;                                // of what is under way
    std::int64_t upTo_ = 0;
    std::chrono::milliseconds again_{};              // not before
};

}  // namespace kiosk
