#pragma once

#include "kiosk/courier.h"
#include "kiosk/desk.h"
#include "kiosk/event.h"

namespace kiosk {

// What has to reach the platform while a resident waits for it: into the journal first, then sent. Without an answer in
// time it waits in the outbox and goes up by itself.
class Delivery {
public:
    // False: the journal cannot keep it, and nothing was sent. `paper`: what is to be printed once it has ended.
    bool begin(Desk&, Paper paper, const Journal::SubmissionJson&, const char* kind = "cases");
    // What the platform said, once, and written down; null meanwhile. Unreachable: it waits in the outbox.
    const platform::Said* on(const Event&, Desk&);

    bool sending() const { return sending_; }
    const std::string& key() const { return key_; }

private:
    std::string key_;
    Paper paper_ = Paper::none;
    bool sending_ = false;
    std::chrono::milliseconds giveUp_{};
    platform::Said said_ = platform::PrintReported{};
};

}  // namespace kiosk
