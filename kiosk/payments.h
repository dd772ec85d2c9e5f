#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "kiosk/event.h"
#include "kiosk/journal.h"

namespace kiosk {

// Every order of this terminal until its end is known: paid, or closed so that nobody can pay it any more. It asks for that by
// itself, also when whoever stood there has left and after a restart. Steps only show it.
class Payments {
public:
    struct Pauses { std::chrono::milliseconds poll, answer; };   // between two questions; how long one may go unanswered
    Payments(Journal&, platform::CentralPlatform&, Pauses);

    void begin(Instant now);                         // what an earlier process left open
    // The intent, then the order. False: the intent cannot be saved, and nothing was asked. The same key may come again.
    bool order(const std::string& key, const std::string& billId, Tick);
    void scanned(const std::string& key, const std::string& payerCode, Tick);   // the code on the payer's phone
    void ask(const std::string& key, Tick);          // now
    void giveUp(const std::string& key, Tick);       // nobody wants to pay it any more: it is to be closed

    void on(const Event&, Tick);                     // replies carry the key of the order
    bool open() const { return !open_.empty(); }
    bool watches(const std::string& key) const { return open_.contains(key); }

private:
    struct Order {
        std::string number;                          // empty until the platform has said it
        bool unwanted = false, earlier = false;      // earlier: of a process that has ended
        std::optional<std::chrono::milliseconds> asked{};   // nothing is under way when empty
        std::chrono::milliseconds next{};
    };
    void send(const std::string& key, platform::Question, Tick);
    void replied(const platform::Reply&, Tick);
    void stands(const std::string& key, const platform::Order&, Tick);
    void ended(const std::string& key, IntentState, Tick);
    void tick(Tick);

    Journal& journal_;
    platform::CentralPlatform& platform_;
    const Pauses pauses_;
    std::map<std::string, Order> open_;              // by key
};

}  // namespace kiosk
