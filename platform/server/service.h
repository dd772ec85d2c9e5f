#pragma once

#include <mutex>

#include "platform/server/routes.h"

namespace platform {

// The operations of openapi.yaml, apart from HTTP. Calls from any thread, one at a time.
class Service {
public:
    explicit Service(Premises);
    ServiceReply answer(const ServiceRequest&, Time now);    // refusals are replies; throws what is the platform's own fault

private:
    ServiceReply route(const ServiceRequest&, Time now);

    std::mutex mutex_;
    Premises premises_;
    std::vector<Route> routes_;
};

}  // namespace platform
