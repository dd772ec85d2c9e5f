#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_device.h"

namespace emulators {

// What kiosk-printer-twin was asked on its command line.
struct TwinWishes {
    std::filesystem::path out;
    EscposMake make = escposMakes().front();
    std::string address = "127.0.0.1";
    std::optional<int> port;                        // --listen
    std::filesystem::path pty;                      // --pty
    std::filesystem::path dock;
    std::vector<std::string> files;                 // to be printed without a cable; "-": standard input
    EscposInterpreter::Start start = EscposInterpreter::Start::latin;     // --chinese
    bool paced = true, tears = false, withParent = false, help = false;
};

// Throws std::invalid_argument with one sentence.
TwinWishes twinWishes(const std::vector<std::string>& words);

extern const char* const twinUsage;

}  // namespace emulators
