#pragma once

#include <functional>
#include <optional>
#include <set>

#include "drivers/emulators/dock.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// The line of a device that is asked and answers, and all that can go wrong with its answers, by the verbs of the dock:
// silent, slow, split, garbage, flood, bad_checksum, echo, duplicate, cut_after, unplug_after, unplug, plug.
class FaultyLine {
public:
    FaultyLine(Loop&, Wire&, Dock&, const std::string& device);
    ~FaultyLine();
    FaultyLine(const FaultyLine&) = delete;
    FaultyLine& operator=(const FaultyLine&) = delete;

    // What the host sent, before it is understood: on two wires it may come back.
    void heard(const Bytes&);
    void answer(Bytes);
    std::string state() const;   // "plugged, silent"

private:
    void offerSpoiling(Dock&, const std::string& device);
    void offerCutting(Dock&, const std::string& device);
    void cut(const std::string& rest, std::function<void()> then);
    void send(Bytes);

    Loop& loop_;
    Wire& wire_;
    bool silent_ = false, garbage_ = false, flood_ = false, echo_ = false, duplicate_ = false;
    int badChecksums_ = 0;   // so many more answers
    std::chrono::milliseconds late_{0};
    struct Cut { std::size_t bytes; int answersBefore; std::function<void()> then; };
    std::optional<Cut> cut_;   // an answer ends after so many bytes
    std::set<Loop::TimerId> waiting_;
};

// "12" → 12; anything but a number from 0 on throws.
int wholeNumberIn(const std::string& rest);

}  // namespace emulators
