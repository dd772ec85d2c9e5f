#include "platform/messages/messages.h"
#include "platform/server/routes.h"
#include "platform/server/takeaways.h"

namespace platform {

namespace {

ServiceReply openedTakeaway(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto wish = fromJson<OpenTakeaway>(request.body);
    return {201, toJson(openTakeaway(premises, person, wish, tokenHashOf(request), request.terminal, key, now))};
}

ServiceReply askedTakeaway(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    personOf(premises, request, now);
    return {200, toJson(takeawayState(premises.database, tokenHashOf(request), words[0], now))};
}

}  // namespace

std::vector<Route> takeawayRoutes() { return {{"POST", "/v1/takeaways", openedTakeaway}, {"GET", "/v1/takeaways/*", askedTakeaway}}; }

}  // namespace platform
