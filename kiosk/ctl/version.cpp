#include "kiosk/ctl/command.h"

namespace kiosk::ctl {

std::string showVersion(const nlohmann::json& reply) {
    return table({{"kiosk", reply.value("version", "?")}, {"kioskctl", JIUJIN_VERSION}});
}

}  // namespace kiosk::ctl
