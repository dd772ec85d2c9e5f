#include "kiosk/control_desk.h"

#include <nlohmann/json.hpp>

#include "kiosk/device_report.h"
#include "kiosk/json_line.h"
#include "kiosk/locker_control.h"
#include "kiosk/photo_control.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

using nlohmann::json;

json outbox(const Journal& journal) {
    auto list = json::array();
    for (auto& row : journal.waiting())
        list.push_back({{"key", row.key}, {"created", timeStamp(row.created)},
                        {"attempts", row.attempts}, {"readable", row.readable}});
    return list;
}

json incidents(const Journal& journal) {
    auto list = json::array();
    for (auto& one : journal.incidents())
        list.push_back({{"time", timeStamp(one.time)}, {"id", code(one.id)},
                        {"meaning", meaning(one.id).meaning}, {"key", one.key}});
    return list;
}

json answer(const ControlRequest& request, Terminal& terminal, const Journal& journal) {
    auto& command = request.command;
    if (command == "version") return {{"version", JIUJIN_VERSION}};
    if (command == "devices") return {{"devices", deviceReports(terminal, journal)}};
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
        terminal.outOfService(request.argument("reason"));
        return {{"state", terminal.state()}};
    }
    return {{"error", "unknown command " + command}};
}

}  // namespace

void ControlDesk::take(const ControlRequest& request) {
    if (request.command == "locker") return answerLocker(request, terminal_);
    if (request.command == "photo") return answerPhoto(request, terminal_);
    if (request.command == "watch") return watch_.add(request.reply);
    if (request.command == "record") return tapes_.take(request);
    if (!Errands::knows(request.command)) return request.reply(jsonLine(answer(request, terminal_, journal_)));
    if (auto why = terminal_.occupied()) return request.reply(json{{"error", *why}}.dump());
    terminal_.errand(request);
}

void ControlDesk::look(Instant now) {
    watch_.look(terminal_, now);
    tapes_.look();
}

}  // namespace kiosk
