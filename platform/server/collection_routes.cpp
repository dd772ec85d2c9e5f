#include "platform/messages/messages.h"
#include "platform/server/collections.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

Collector collector(Premises& premises, const ServiceRequest& request, Time now) {
    std::optional<Person> person;
    if (!header(request, "authorization").empty()) person = personOf(premises, request, now);
    return {person, header(request, "pickup-code"), request.terminal};
}

ServiceReply listCollections(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {200, toJson(CollectionList{collectionsFor(premises.database, collector(premises, request, now), now)})};
}

ServiceReply requestOpening(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    return {200, toJson(grantOpening(premises.database, collector(premises, request, now), words.at(0), key, now))};
}

ServiceReply takeDelivery(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    takeDoorReport(premises.database, fromJson<DoorReport>(request.body), request.terminal, now);
    return {200, toJson(Delivered{key})};
}

}  // namespace

std::vector<Route> collectionRoutes() {
    return {{"GET", "/v1/collections", listCollections}, {"POST", "/v1/collections/*/openings", requestOpening}, {"POST", "/v1/deliveries", takeDelivery}};
}

}  // namespace platform
