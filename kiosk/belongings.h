#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/event.h"
#include "kiosk/failures.h"

namespace kiosk {

// What residents leave at the terminal: the card on the reader, the slip in the printer's mouth, papers that were printed for
// them. Never knows whose.
class Belongings {
public:
    explicit Belongings(const Deadlines& limits) : limits_(limits) {}

    void on(const drivers::DeviceEvent&, std::chrono::milliseconds now);
    void visitBegins();                              // papers of the one before are no longer spoken of
    void visitEnds(std::chrono::milliseconds now);   // who leaves without the card is reminded from now on
    // What is due, each once: the card has lain there so long without anybody that the keeper must come; the slip so long
    // that it is to be pulled back.
    struct Due { bool card = false, slip = false; };
    Due tick(std::chrono::milliseconds now);

    bool cardLies() const { return card_.there; }
    std::vector<std::string> toTake() const;         // at the farewell: only what applies
    std::optional<Failure> notice() const;           // on the attract screen
    int chimes() const { return chimes_; }           // how often a sound has reminded so far
    // When it wants a tick at the latest; none: nothing is left behind.
    std::optional<std::chrono::milliseconds> nextTick() const;

private:
    // One thing that lies there.
    struct Left {
        bool there = false, forgotten = false;       // forgotten: whoever was to hear it has gone
        std::optional<std::chrono::milliseconds> remindAt = {}, alarmAt = {};

        void comes(bool now);
        void behind(std::chrono::milliseconds remind, std::chrono::milliseconds alarm);
        bool due(std::chrono::milliseconds now);     // once
    };
    void comes(Left&, bool there, std::chrono::milliseconds now);

    const Deadlines& limits_;
    Left card_, slip_;
    std::optional<std::chrono::milliseconds> takenBackUntil_;   // so long the next ones read that a slip was pulled back
    bool receipt_ = false, document_ = false, visited_ = false;
    int chimes_ = 0;
};

}  // namespace kiosk
