#pragma once

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace kiosk::ctl {

struct NoKiosk : std::runtime_error { using std::runtime_error::runtime_error; };   // nobody listens
struct NoAnswer : std::runtime_error { using std::runtime_error::runtime_error; };  // refused, ended or silent

// One line there, one line back.
std::string askKiosk(const std::filesystem::path& socket, const std::string& line, std::chrono::seconds patience);

}  // namespace kiosk::ctl
