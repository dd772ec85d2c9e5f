#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showStatus(const nlohmann::json& reply) {
    std::vector<std::vector<std::string>> rows{{"state", reply.value("state", "?")}};
    if (auto reason = reply.value("reason", ""); !reason.empty()) rows.push_back({"reason", reason});
    rows.push_back({"platform", reply.value("online", false) ? "reachable" : "not reachable"});
    rows.push_back({"session", reply.value("inSession", false) ? "a resident is using it" : "none"});
    rows.push_back({"waiting", std::to_string(reply.value("waiting", 0))});
    rows.push_back({"catalogue", reply.value("catalogue", "?")});
    if (auto coming = reply.value("catalogueComing", ""); !coming.empty()) rows.push_back({"coming", coming + (reply.value("catalogueWhole", false) ? ", waits until nobody is there" : ", being written")});
    rows.push_back({"version", reply.value("version", "?")});
    return table(rows);
}

}  // namespace kiosk::ctl
