#pragma once

#include <string_view>

namespace platform {

// GB 32100-2015, 统一社会信用代码: 17 characters without I O S V Z, and the check character over them.
bool rightUscc(std::string_view);

}  // namespace platform
