#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/catalogue.h"

namespace platform {

namespace {

ServiceReply giveCatalogue(Premises& premises, const ServiceRequest& request, const PathWords&, Time) {
    auto version = catalogueVersion(premises.database);
    auto tag = "\"" + version + "\"";
    if (header(request, "if-none-match") == tag) return {304, {}, tag};
    return {200, toJson(CatalogueReceived{version, offeredItems(premises.database), offeredTopics(premises.database)}), tag};
}

}  // namespace

std::vector<Route> catalogueRoutes() {
    return {
        {"GET", "/v1/catalogue", giveCatalogue},
    };
}

}  // namespace platform
