#pragma once

#include "platform/server/route.h"

namespace platform {

// One line a topic of openapi.yaml; each is defined in <topic>_routes.cpp.
std::vector<Route> catalogueRoutes();
std::vector<Route> personRoutes();
std::vector<Route> caseRoutes();
std::vector<Route> printRoutes();
std::vector<Route> heartbeatRoutes();
std::vector<Route> recordRoutes();
std::vector<Route> ratingRoutes();
std::vector<Route> complaintRoutes();
std::vector<Route> appointmentRoutes();
std::vector<Route> eventRoutes();
std::vector<Route> paymentRoutes();
std::vector<Route> collectionRoutes();
std::vector<Route> identityRoutes();
std::vector<Route> materialRoutes();
std::vector<Route> supplementRoutes();
std::vector<Route> draftRoutes();
std::vector<Route> takeawayRoutes();
std::vector<Route> phoneTextRoutes();

}  // namespace platform
