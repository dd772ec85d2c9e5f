#pragma once

#include <chrono>

#include "kiosk/journal.h"

namespace kiosk {

// Something was under way when the terminal stopped: said once on the home page, of nobody, to whoever comes back to ask.
class RestartNotice {
public:
    // Before anything that was open is settled.
    void begin(const Journal&, std::chrono::milliseconds until);
    void visitBegins() { shown_ = false; }           // somebody is served: it has been read, or it is not for them
    bool paying() const { return paying_; }          // it was a payment
    bool shown(std::chrono::milliseconds now) const { return shown_ && now < until_; }

private:
    bool shown_ = false, paying_ = false;
    std::chrono::milliseconds until_{};
};

}  // namespace kiosk
