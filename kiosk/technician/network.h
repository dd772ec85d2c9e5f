#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/instant.h"

namespace kiosk {

struct NetworkInterface { std::string name; bool up = false; std::vector<std::string> addresses; };

std::vector<NetworkInterface> networkInterfaces();   // but the loopback
std::optional<Instant> certificateEnd(const std::filesystem::path& pem);   // of the first in the file; none: there is none that can be read

}  // namespace kiosk
