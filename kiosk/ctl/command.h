#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// kioskctl: one file a command, one line here and in commands.cpp.
namespace kiosk::ctl {

struct Command {
    const char* name;
    const char* help;
    std::vector<std::string> options;                // taken as --NAME VALUE and sent along
    std::string (*show)(const nlohmann::json& reply);   // for people; lines with their ends
    std::string (*here)() = nullptr;                 // done by kioskctl itself: no kiosk is asked
    std::vector<std::string> words = {};             // names of the words that must follow it
};

const std::vector<Command>& commands();

std::string showStatus(const nlohmann::json&);
std::string showDevices(const nlohmann::json&);
std::string showOutbox(const nlohmann::json&);
std::string showIncidents(const nlohmann::json&);
std::string showService(const nlohmann::json&);      // in-service, out-of-service
std::string showLocker(const nlohmann::json&);
std::string showVersion(const nlohmann::json&);
std::string hashCodeOfStdin();                       // the line for [technician]; throws std::runtime_error

// Columns as wide as they need to be, for Chinese too.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace kiosk::ctl
