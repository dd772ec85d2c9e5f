#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "kiosk/config.h"

namespace kiosk {

// The running kiosk: window, devices, platform, loop. The first frame is presented before anything else is touched.
class Program {
public:
    // `robot`: socket of the test's robot; the shipped unit names none.
    Program(Config, std::optional<std::filesystem::path> robot);
    ~Program();

    int run();                                       // until SIGTERM, SIGINT, the window is closed or the robot says quit

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
