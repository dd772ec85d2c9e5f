#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace kiosk {

// For a socket or a terminal. What is no UTF-8 is replaced: a dump would throw, and what others said may hold anything.
inline std::string jsonLine(const nlohmann::json& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

}  // namespace kiosk
