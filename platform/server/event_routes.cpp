#include "platform/messages/messages.h"
#include "platform/server/routes.h"
#include "platform/server/step_events.h"

namespace platform {

namespace {

ServiceReply takenEvents(Premises& premises, const ServiceRequest& request, const PathWords&, Time) {
    auto last = takeEvents(premises.database, fromJson<EventBatch>(request.body), request.terminal);
    return {200, toJson(Delivered{std::to_string(last)})};
}

}  // namespace

std::vector<Route> eventRoutes() {
    return {
        {"POST", "/v1/events", takenEvents},
    };
}

}  // namespace platform
