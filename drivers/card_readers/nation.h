#pragma once

#include <string>

namespace drivers {

// GB 3304 code, two digits → the name without 族: "01" → "汉". An unknown code comes back as it is.
std::string nationName(const std::string& code);

}  // namespace drivers
