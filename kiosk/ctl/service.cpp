#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showService(const nlohmann::json& reply) { return table({{"state", reply.value("state", "?")}}); }

}  // namespace kiosk::ctl
