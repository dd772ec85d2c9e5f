#pragma once

#include "kiosk/event.h"
#include "kiosk/journal.h"
#include "platform/client.h"

namespace kiosk {

// Writes down how every paper ended and tells the platform of printed results, also when its resident has left
// and after a restart. Steps only show it.
class Settlement {
public:
    Settlement(Journal&, platform::CentralPlatform&);

    // What an earlier process left open. Nothing is printed by itself: the next resident may stand there.
    void begin(drivers::DocumentPrinter*, Instant now);
    void on(const Event&, Instant now);
    void reportAgain();                              // the platform is back: what it could not be told
    void givenBack(const std::string& key);          // a granted print that was never handed to the printer

private:
    void printed(drivers::Role, const std::string& job, int sheets);
    void failed(drivers::Role, const drivers::PrintFailed&, Instant now);
    void remembered(const drivers::JobRemembered&, Instant now);
    void report(const std::string& key, const char* outcome, int sheets);

    Journal& journal_;
    platform::CentralPlatform& platform_;
};

}  // namespace kiosk
