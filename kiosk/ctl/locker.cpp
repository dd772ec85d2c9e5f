#include "kiosk/ctl/command.h"

namespace kiosk::ctl {
namespace {

std::string meaning(const std::string& outcome) {
    if (outcome == "opened") return "opened";
    if (outcome == "alreadyOpen") return "was open already; nothing was done";
    if (outcome == "asConfigured") return "opened, and its feedback is wired as configured";
    if (outcome == "reversed") return "its feedback is wired the other way round: change closed and open of its board in the option boards";
    if (outcome == "nothingChanged") return "its feedback did not change: no wire, a stuck lock, or it stood open before";
    return outcome;
}

}  // namespace

std::string showLocker(const nlohmann::json& reply) {
    return table({{"door " + std::to_string(reply.value("door", 0)), meaning(reply.value("outcome", "?"))}});
}

}  // namespace kiosk::ctl
