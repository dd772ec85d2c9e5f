#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "drivers/emulators/dock.h"
#include "kiosk/dock/verbs.h"
#include "tests/support/deadline.h"

// A device that has to survive everything that its dock can do to it.
namespace suffering {

using support::Deadline;
using support::Milliseconds;

inline bool until(Milliseconds patience, const std::function<bool()>& holds) {
    for (Deadline deadline(patience); !holds(); ::usleep(1'000))
        if (deadline.over()) return holds();
    return true;
}

// A device on its cable, the hand at its dock, and something that it does when all is well.
struct Subject {
    emulators::Dock& dock;
    std::string device;
    std::function<bool(Milliseconds)> works;
    std::set<std::string> impossible{};   // verbs for what its line cannot do

    void does(const std::string& words) const { dock.obey(device + " " + words); }   // what makes no sense now is refused

    // Whatever was done to it is undone, as a keeper would.
    void heal() const {
        for (auto& line : dock::linesOf(dock.obey("help")))
            if (line.device == device && line.words.ends_with(" off")) does(line.words);
        for (auto* words : {"clear", "cool", "cover_closed", "paper_ok", "take", "slow 0", "late 0", "buffer 0", "mended 3", "free 3", "close 3", "remove", "hide", "baud 115200", "plug"})
            does(words);
    }
};

inline bool isHarm(const std::string& words) { return !words.ends_with(" off") && words != "plug"; }

// Every line that the dock offers for it, tried while it works, and undone again.
inline void suffersAll(const Subject& subject) {
    REQUIRE(subject.works(support::patience));
    int harms = 0;
    for (auto& line : dock::linesOf(subject.dock.obey("help"))) {
        if (line.device != subject.device || !isHarm(line.words) || subject.impossible.contains(line.words.substr(0, line.words.find(' ')))) continue;
        INFO(line.words);
        subject.does(line.words);
        subject.works(Milliseconds{150});            // it may, or may not
        subject.heal();
        CHECK(subject.works(support::patience));
        ++harms;
    }
    CHECK(harms >= 10);
}

}  // namespace suffering
