#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "kiosk/event.h"
#include "kiosk/journal.h"

namespace kiosk {

// Opens the doors of the pickup locker: the intent is on the disk before the lock moves, the result after the door has said
// it, also when whoever wanted it has left and after a restart.
class Lockers {
public:
    enum class Want { open, test };
    // What came of it: "opened", "alreadyOpen", "asConfigured", "reversed", "nothingChanged"; "failed" with the fault.
    struct Outcome { std::string what, fault = {}, detail = {}; };
    using Told = std::function<void(const Outcome&)>;

    Lockers(Journal&, drivers::Locker*);

    // Of every order, once it is at its end; before begin().
    using Ended = std::function<void(const std::string& key, const Outcome&)>;
    void watch(Ended ended) { watch_ = std::move(ended); }
    // What an earlier process left open. No door is opened by itself: the next resident may stand there. Each door is waited
    // for to say how it stands, and that is what is known then.
    void begin(Instant now);
    void on(const Event&, Instant now);
    void attached(drivers::Locker* locker) { locker_ = locker; }   // opened anew; no door is under way
    bool waiting() const { return !waiting_.empty(); }
    // `told`: once, when the door has said, or at once when there is no locker or the intent cannot be saved.
    void order(Want, const std::string& key, int door, Instant now, Told told);

private:
    void deviceSaid(const drivers::Saying&, Instant now);
    void ended(const std::string& key, IntentState, const Outcome&);
    void failed(const drivers::DoorFailed&, Instant now);
    void stands(const drivers::DoorChanged&, Instant now);
    void note(Incident, const std::string& words, Instant now);

    Journal& journal_;
    drivers::Locker* locker_;
    Ended watch_ = [](const std::string&, const Outcome&) {};
    std::map<std::string, Told> waiting_;
    std::set<std::string> unsettled_;                // of an earlier process, until the door says how it stands
};

}  // namespace kiosk
