#pragma once

#include <optional>
#include <string>

namespace drivers {

// What a scanner sent, as UTF-8: taken as it is if it is that, else read as GB 18030, in which older Chinese codes
// are printed. None when it is neither, or holds control characters other than GS, which separates GS1 fields.
std::optional<std::string> scannedText(const std::string& bytes);

}  // namespace drivers
