#pragma once

#include <string_view>

// Numbers of people and of organisations that check themselves: a digit mistyped or two swapped are seen on either side.
namespace platform {

// GB 11643-1999: 17 digits and the check character over them (ISO 7064 MOD 11-2).
bool rightIdNumber(std::string_view);
// GB 32100-2015, 统一社会信用代码: 17 characters without I O S V Z, and the check character over them.
bool rightUscc(std::string_view);

}  // namespace platform
