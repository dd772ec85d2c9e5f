#pragma once

#include <string>
#include <vector>

#include "kiosk/incidents.h"
#include "kiosk/instant.h"
#include "platform/client.h"

namespace kiosk {

// What the log tells of the way to the platform: each change once, and at its end how many requests it cost. A terminal
// without network asks every few seconds for days.
class LinkWatch {
public:
    struct News { Incident id; std::string detail; };
    std::vector<News> on(const platform::Reply&, Instant now);
    bool reached() const { return failed_ == 0; }    // by the last reply

private:
    News back(Instant now);

    int failed_ = 0;                                 // requests, one after the other
    Instant since_{};
    platform::Unreachable::Why last_{};
};

}  // namespace kiosk
