#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace kiosk::ctl {

struct NoKiosk : std::runtime_error { using std::runtime_error::runtime_error; };   // nobody listens
struct NoAnswer : std::runtime_error { using std::runtime_error::runtime_error; };  // refused, ended or silent

// One line there, one line back. `more`: each line before the last, for which it returns true; from the first of them on the
// answer may take any time.
std::string askKiosk(const std::filesystem::path& socket, const std::string& line, std::chrono::seconds patience,
                     const std::function<bool(const std::string&)>& more = {});

}  // namespace kiosk::ctl
