#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ctl {

// kioskctl photo --out FILE: has the running terminal take the page on its document camera, and saves it (JPEG). Nothing when the
// words are about something else; else what to exit with: 0 saved, 1 refused or no answer, 2 the words make no sense, 3 no kiosk.
std::optional<int> takePhoto(const std::vector<std::string>& words);

}  // namespace kiosk::ctl
