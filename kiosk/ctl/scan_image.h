#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ctl {

// kioskctl scan --image FILE…|FOLDER… [--json] [--budget MS]: looks for codes in pictures (PNG, JPEG), without a kiosk. A line a
// code: file, format, milliseconds, text. Nothing when the words are about something else; else what to exit with: 0 every
// picture holds a code, 1 one does not or cannot be read, 2 the words make no sense.
std::optional<int> scanImages(const std::vector<std::string>& words);

}  // namespace kiosk::ctl
