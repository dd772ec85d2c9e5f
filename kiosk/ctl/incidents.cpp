#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showIncidents(const nlohmann::json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& one : reply.value("incidents", nlohmann::json::array()))
        rows.push_back({dateShown(one.value("time", "")), one.value("id", "?"), one.value("meaning", ""), one.value("key", "")});
    return rows.empty() ? "nothing happened\n" : table(rows);
}

}  // namespace kiosk::ctl
