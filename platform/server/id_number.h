#pragma once

#include <string_view>

namespace platform {

// GB 11643-1999: 17 digits and the check character over them (ISO 7064 MOD 11-2).
bool rightIdNumber(std::string_view);

}  // namespace platform
