#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/announcements.h"

namespace platform {

namespace {

ServiceReply notedHeartbeat(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    fromJson<Heartbeat>(request.body);
    premises.database.run("INSERT INTO heartbeats VALUES (?, ?, ?) ON CONFLICT (terminal) DO UPDATE SET time = excluded.time, json = excluded.json",
                          request.terminal, std::int64_t(now.time_since_epoch().count()), request.body);
    return {200, toJson(HeartbeatTaken{{}, announcementsAt(premises.database, request.terminal, now)})};
}

}  // namespace

std::vector<Route> heartbeatRoutes() {
    return {
        {"POST", "/v1/heartbeats", notedHeartbeat},
    };
}

}  // namespace platform
