#pragma once

#include <optional>
#include <set>
#include <string>

#include "kiosk/journal.h"
#include "platform/client.h"

namespace kiosk {

// Carries submissions from the journal to the platform and writes down what became of them. The same key may go out
// again at any time; the platform makes one case of it.
class Courier {
public:
    Courier(Journal&, platform::CentralPlatform&, RetryPauses);

    void send(const std::string& key);               // now, whatever waits: a resident stands there
    // One that is due, if any. `linkBack`: when the platform last began to answer again.
    void sendDue(Instant now, std::optional<Instant> linkBack);
    bool underway(const std::string& key) const { return underway_.contains(key); }

    // Writes down what became of what it has sent, with the paper that follows where a resident waited for it.
    void on(const platform::Reply&, Instant now, Paper = Paper::none);

private:
    void acknowledged(const std::string& key, const std::string& number, Instant now, Paper);
    void postponed(const std::string& key, Instant now, Paper);
    void refused(const std::string& key);

    Journal& journal_;
    platform::CentralPlatform& platform_;
    RetryPauses pauses_;
    std::set<std::string> underway_;
};

}  // namespace kiosk
