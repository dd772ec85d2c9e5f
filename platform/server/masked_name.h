#pragma once

#include <string>

namespace platform {

std::string maskedName(const std::string& name);     // 王*明, 王*: enough for who knows the person, not for who does not

}  // namespace platform
