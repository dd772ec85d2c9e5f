#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/incidents.h"
#include "platform/client.h"

namespace kiosk {

// What the log tells of the way to the platform: each change once, and at its end how many requests it cost. A terminal
// without network asks every few seconds for days.
class LinkWatch {
public:
    struct News { Incident id; std::string detail; };
    std::vector<News> on(const platform::Reply&, std::chrono::milliseconds steady);
    bool reached() const { return failed_ == 0; }    // by the last reply

private:
    News back(std::chrono::milliseconds steady);

    int failed_ = 0;                                 // requests, one after the other
    std::chrono::milliseconds since_{0};             // on the steady clock: the other one may be set meanwhile
    platform::Unreachable::Why last_{};
};

}  // namespace kiosk
