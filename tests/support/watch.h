#pragma once

#include <filesystem>
#include <functional>

#include "tests/support/deadline.h"

namespace support {

// Waits until `holds` is true; asks again whenever something in `folder` changes (inotify), or `alsoWake` becomes
// readable. False when the deadline passed first.
bool waitFor(const std::filesystem::path& folder, const Deadline&, const std::function<bool()>& holds, int alsoWake = -1);

}  // namespace support
