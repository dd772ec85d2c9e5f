#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kiosk/desk.h"
#include "kiosk/technician/backlight.h"
#include "kiosk/technician/self_test_results.h"
#include "kiosk/technician/watch.h"

namespace kiosk {

// What technician mode may do to the terminal around it.
struct Hall {
    std::function<bool()> free;                      // nobody is served, and nobody has anything open
    std::function<void()> entered;                   // residents are no longer served
    std::function<void()> left;                      // they are again: attract, as if nobody had been there
    std::function<void(const std::string& reason)> takeOutOfService;
    std::function<void()> putInService;
    std::function<const std::optional<std::string>&()> outOfServiceReason;
    std::function<platform::Heartbeat()> heartbeat;
};

// What a page of technician mode may use.
struct Bench {
    Desk& desk;
    const Hall& hall;
    const Watch& watch;
    SelfTestResults& results;
    Backlight& backlight;
    std::optional<int>& volume;                      // of the voice, in percent; none: as configured
    const std::string& voiceTrouble;                 // why nothing can be heard, if so
};

// A name of a print or a request of ours, which no resident waits for.
std::string testKey(Desk&);
bool isTestKey(const std::string& key);

}  // namespace kiosk
