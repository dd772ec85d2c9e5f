#pragma once

#include <string_view>

namespace drivers {

// Whether an 18-character citizen number can be right (GB 11643-1999): digits, a date that exists, and the check
// character of ISO 7064 MOD 11-2. The area is not checked: areas come and go, and 000000 is used in demos.
bool validIdNumber(std::string_view number);

}  // namespace drivers
