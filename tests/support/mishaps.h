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
    std::string device = {};                         // unplug: which one
    std::string words(const Walk&) const;            // "unplug receipt_printer before line 28: prints 办件编号"
};

// Each kind at every line, once the resident has begun; unplug: each of these devices, at the end too. None given: the one
// that the walk needs next, as long as it needs one.
std::vector<Mishap> mishaps(const Walk&, const std::vector<std::string>& devices = {});

// The lines that only set the scene (after, office …, platform …) until the resident begins.
std::size_t begins(const Walk&);

}  // namespace support
