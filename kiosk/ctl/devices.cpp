#include <fmt/format.h>

#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

namespace {

// "operator_switch, presence, 31.5 °C": what is on.
std::string reported(const nlohmann::json& device) {
    std::string words;
    const auto inputs = device.value("inputs", nlohmann::json::object());
    for (auto& [name, on] : inputs.items())
        if (on == true) words += (words.empty() ? "" : ", ") + name;
    if (device.contains("celsius")) words += fmt::format("{}{:.1f} °C", words.empty() ? "" : ", ", device["celsius"].get<double>());
    return words;
}

}  // namespace

std::string showDevices(const nlohmann::json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& device : reply.value("devices", nlohmann::json::array())) {
        auto fault = device.value("fault", nlohmann::json::object());
        rows.push_back({device.value("role", "?"), device.value("status", "?"), fault.value("kind", ""), fault.value("detail", ""),
                        device.value("paperLow", false) ? "paper is running out" : reported(device),
                        device.value("failedTest", false) ? "failed its self-test" : ""});
    }
    return rows.empty() ? "no devices are configured\n" : table(rows);
}

}  // namespace kiosk::ctl
