#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/event.h"
#include "kiosk/failures.h"

namespace kiosk {

// What residents leave at the terminal: the card on the reader, papers that were printed for them. Never knows whose.
class Belongings {
public:
    explicit Belongings(const Deadlines& limits) : limits_(limits) {}

    void on(const drivers::DeviceEvent&, std::chrono::milliseconds now);
    void visitBegins();                              // papers of the one before are no longer spoken of
    void visitEnds(std::chrono::milliseconds now);   // who leaves without the card is reminded from now on
    // True once: the card has lain there so long without anybody that the keeper must come.
    bool tick(std::chrono::milliseconds now);

    bool cardLies() const { return lies_; }
    std::vector<std::string> toTake() const;         // at the farewell: only what applies
    std::optional<Failure> notice() const;           // on the attract screen
    int chimes() const { return chimes_; }           // how often a sound has reminded so far
    // When it wants a tick at the latest; none: nothing is left behind.
    std::optional<std::chrono::milliseconds> nextTick() const;

private:
    void leaveBehind(std::chrono::milliseconds remindAt, std::chrono::milliseconds alarmAt);

    const Deadlines& limits_;
    std::optional<std::chrono::milliseconds> remindAt_, alarmAt_;
    bool lies_ = false, forgotten_ = false;          // the card
    bool receipt_ = false, document_ = false, visited_ = false;
    int chimes_ = 0;
};

}  // namespace kiosk
