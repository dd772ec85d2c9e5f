#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showOutbox(const nlohmann::json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& row : reply.value("outbox", nlohmann::json::array()))
        rows.push_back({row.value("key", "?"), dateShown(row.value("created", "")), std::to_string(row.value("attempts", 0)) + " failed",
                        row.value("readable", true) ? "" : "cannot be sent: its encryption key is gone"});
    return rows.empty() ? "nothing waits\n" : table(rows);
}

}  // namespace kiosk::ctl
