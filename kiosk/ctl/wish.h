#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

struct Usage : std::runtime_error { using std::runtime_error::runtime_error; };

// What kioskctl was called with.
struct Wish {
    const Command* command = nullptr;
    nlohmann::json request;                          // command, words and options by their names
    std::filesystem::path config = "/etc/kiosk/kiosk.toml";
    std::optional<std::filesystem::path> socket;
    bool asJson = false, help = false;

    std::string value(const char* name) const { return request.value(name, ""); }   // empty: it was not given
};

Wish wishIn(const std::vector<std::string>& words);  // throws Usage

}  // namespace kiosk::ctl
