#pragma once

#include <optional>
#include <string>

#include "tests/support/process.h"

namespace support {

// Xvfb on a display number that it chose itself.
class XServer {
public:
    XServer(const std::filesystem::path& folder, int width, int height);   // ready when this returns
    const std::string& display() const { return display_; }                // ":99"

private:
    Process process_;
    std::string display_;
};

}  // namespace support
