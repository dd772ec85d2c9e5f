#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace support {

struct StandConfig {
    std::filesystem::path state, assets, locale, control;
    std::string platformUrl;
    std::filesystem::path certificates;              // what kiosk-platform init wrote
    std::filesystem::path emulators;                 // folder of kiosk-emulators
    std::string documentPrinter;                     // ipp://HOST:PORT/ipp/print; empty: there is none
    std::set<std::string> devices;                   // besides the four that every terminal has: "site", "locker", "rating_pad", "camera"
    std::map<std::string, std::string> panel;
    std::map<std::string, int> deadlines;            // milliseconds
    std::string technicianCode = {};                 // its hash
    std::string printer = {};                        // the receipt printer's model; empty: an ordinary one
};

// The terminal's config file, as a town would write it.
std::string toml(const StandConfig&);

}  // namespace support
