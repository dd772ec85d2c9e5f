#pragma once

#include <chrono>
#include <filesystem>

#include "kiosk/instant.h"

// Restart guard: kiosk counts its own starts in the state folder, so that it works without systemd.
namespace kiosk {

struct StartLimit { int most = 5; std::chrono::milliseconds within = std::chrono::minutes{10}; };
enum class Starts { usual, tooMany };

// Notes this start. tooMany: more than `most` within the time, this one included. A file that cannot be read or written
// counts as usual: the guard itself must not keep a terminal down.
Starts countStart(const std::filesystem::path& state, Instant now, StartLimit = {});

// A technician put it back into service, or it ended as it should: begin to count anew.
void forgetStarts(const std::filesystem::path& state);

}  // namespace kiosk
