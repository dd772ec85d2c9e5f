#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showDevices(const nlohmann::json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& device : reply.value("devices", nlohmann::json::array())) {
        auto fault = device.value("fault", nlohmann::json::object());
        rows.push_back({device.value("role", "?"), device.value("status", "?"), fault.value("kind", ""), fault.value("detail", ""),
                        device.value("paperLow", false) ? "paper is running out" : ""});
    }
    return rows.empty() ? "no devices are configured\n" : table(rows);
}

}  // namespace kiosk::ctl
