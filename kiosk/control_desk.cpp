#include "kiosk/control_desk.h"

#include <nlohmann/json.hpp>

#include "kiosk/locker_control.h"
#include "kiosk/photo_control.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

using nlohmann::json;

json inputs(const Health::Surroundings& site) {
    auto all = json::object();
    for (auto& [input, name] : drivers::siteInputs)
        if (auto found = site.inputs.find(input); found != site.inputs.end()) all[name] = found->second;
    return all;
}

json devices(const Terminal& terminal) {
    auto list = json::array();
    for (auto& [role, device] : terminal.health().devices()) {
        json one{{"role", roleName(role)}, {"status", statusName(device.status)}, {"paperLow", device.paperLow},
                 {"failedTest", device.failedTest}};
        if (device.fault) one["fault"] = {{"kind", faultName(device.fault->kind)}, {"detail", device.fault->detail}};
        if (role == drivers::Role::site) {
            auto& site = terminal.health().surroundings();
            one["inputs"] = inputs(site);
            if (site.celsius) one["celsius"] = *site.celsius;
        }
        list.push_back(one);
    }
    return list;
}

json outbox(const Journal& journal) {
    auto list = json::array();
    for (auto& row : journal.waiting())
        list.push_back({{"key", row.key}, {"created", longDate(std::chrono::floor<std::chrono::seconds>(row.created), ui::Language::en)},
                        {"attempts", row.attempts}, {"readable", row.readable}});
    return list;
}

json incidents(const Journal& journal) {
    auto list = json::array();
    for (auto& one : journal.incidents())
        list.push_back({{"time", longDate(std::chrono::floor<std::chrono::seconds>(one.time), ui::Language::en)}, {"id", code(one.id)},
                        {"meaning", meaning(one.id).meaning}, {"key", one.key}});
    return list;
}

json answer(const ControlRequest& request, Terminal& terminal, const Journal& journal) {
    auto& command = request.command;
    if (command == "version") return {{"version", JIUJIN_VERSION}};
    if (command == "devices") return {{"devices", devices(terminal)}};
    if (command == "outbox") return {{"outbox", outbox(journal)}};
    if (command == "incidents") return {{"incidents", incidents(journal)}};
    if (command == "status")
        return {{"state", terminal.state()}, {"reason", terminal.outOfServiceReason().value_or("")}, {"online", terminal.health().online()},
                {"inSession", terminal.inSession()}, {"waiting", journal.waiting().size()}, {"version", JIUJIN_VERSION},
                {"catalogue", terminal.catalogue().version()}, {"catalogueComing", terminal.catalogue().coming()},
                {"catalogueWhole", !terminal.catalogue().receiving()}};
    if (command == "in-service") {
        terminal.inService();
        return {{"state", terminal.state()}};
    }
    if (command == "out-of-service") {
        auto reason = request.arguments.find("reason");
        terminal.outOfService(reason == request.arguments.end() ? "" : reason->second);
        return {{"state", terminal.state()}};
    }
    return {{"error", "unknown command " + command}};
}

}  // namespace

void answerControl(const ControlRequest& request, Terminal& terminal, const Journal& journal) {
    if (request.command == "locker") return answerLocker(request, terminal);
    if (request.command == "photo") return answerPhoto(request, terminal);
    request.reply(answer(request, terminal, journal).dump());
}

}  // namespace kiosk
