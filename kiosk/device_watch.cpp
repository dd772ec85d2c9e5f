#include "kiosk/device_watch.h"

#include "kiosk/device_report.h"
#include "kiosk/json_line.h"
#include "kiosk/wording.h"

namespace kiosk {

using nlohmann::json;

namespace {

std::vector<json> statesNow(const Terminal& terminal) {
    std::vector<json> all{{{"role", "terminal"}, {"status", terminal.state()}},
                          {{"role", "platform"}, {"status", terminal.health().online() ? "online" : "offline"}}};
    for (auto& [role, device] : terminal.health().devices()) all.push_back(deviceState(terminal, role));
    return all;
}

}  // namespace

void DeviceWatch::add(const LineReply& reply) { watchers_.push_back({reply}); }

void DeviceWatch::look(const Terminal& terminal, Instant now) {
    std::erase_if(watchers_, [](auto& watcher) { return !watcher.reply.heard(); });
    if (watchers_.empty()) return;
    for (auto& state : statesNow(terminal)) {
        auto words = jsonLine(state);
        for (auto& watcher : watchers_) {
            auto& told = watcher.told[state["role"]];
            if (std::exchange(told, words) == words) continue;
            auto line = state;
            line.update({{"more", true}, {"time", timeStamp(now)}});
            watcher.reply.say(jsonLine(line));
        }
    }
}

}  // namespace kiosk
