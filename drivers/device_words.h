#pragma once

#include <string>

namespace drivers {

// What a device calls itself, or says is wrong, as others may show and send it: UTF-8 without controls, each byte that is
// neither a '?', at most 200 bytes. A device may send anything, and what is no UTF-8 is no JSON either.
std::string deviceWords(const std::string&);

}  // namespace drivers
