#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/samples.h"

namespace bench {

enum class Judged { median, p95, largest };

// One line of the table.
struct Figure {
    std::string bench;                               // start, memory … as ./dev bench takes it
    std::string what, unit;
    Samples ours;
    Judged judged = Judged::median;
    std::optional<double> limit = {};                // none: told, not judged
    Samples peer = {};                               // Chromium's
    std::string withoutPeer = "-";                   // why there is none
    std::string note = {};                           // how it was measured, what else was seen

    double value() const { return of(ours); }
    double peerValue() const { return of(peer); }
    bool missed() const { return limit && value() > *limit; }

private:
    double of(const Samples& samples) const {
        return judged == Judged::median ? samples.median() : judged == Judged::p95 ? samples.p95() : samples.largest();
    }
};
using Figures = std::vector<Figure>;

std::string table(const Figures&);
std::string json(const Figures&);                    // with date, version and machine

}  // namespace bench
