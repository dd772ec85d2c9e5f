#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/support/walk.h"

namespace support {

// Something that goes wrong just before a line of a walk.
struct Mishap {
    enum class Kind { cancel, idle, unplug, killTerminal, killPlatform } kind;
    std::size_t before = 0;                          // index into Walk::lines; one behind the last: after all of them
    std::string device = {};                         // unplug: the one that the walk needs next
    std::string words(const Walk&) const;            // "unplug receipt_printer before line 28: prints 办件编号"
};

// Each kind at every line, once the resident has begun; unplug as long as a device is still needed.
std::vector<Mishap> mishaps(const Walk&);

// The lines that only set the scene (after, office …, platform …) until the resident begins.
std::size_t begins(const Walk&);

}  // namespace support
