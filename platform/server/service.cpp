#include "platform/server/service.h"

#include "platform/messages/messages.h"
#include "platform/server/issued_papers.h"

namespace platform {

namespace {

std::vector<Route> allRoutes() {
    std::vector<Route> all;
    for (auto& routes : {
             catalogueRoutes(),
             personRoutes(),
             caseRoutes(),
             printRoutes(),
             heartbeatRoutes(),
             recordRoutes(),
             ratingRoutes(),
             complaintRoutes(),
             appointmentRoutes(),
             eventRoutes(),
             materialRoutes(),
             supplementRoutes(),
             draftRoutes(),
             takeawayRoutes(),
             phoneTextRoutes(),
             paymentRoutes(),
             collectionRoutes(),
             identityRoutes(),
         })
        all.insert(all.end(), routes.begin(), routes.end());
    return all;
}

}  // namespace

Service::Service(Premises premises) : premises_(std::move(premises)), routes_(allRoutes()) { keepPublicUrl(premises_.database, premises_.publicUrl); }

ServiceReply Service::answer(const ServiceRequest& request, Time now) {
    std::lock_guard lock(mutex_);
    try {
        return route(request, now);
    } catch (const Refusal& refusal) {
        return {refusal.status, toJson(Refused{refusal.code, refusal.message})};
    } catch (const Garbage& garbage) {
        return {400, toJson(Refused{"bad_request", garbage.what()})};
    } catch (const WrongSchema& wrong) {
        return {400, toJson(Refused{"bad_request", wrong.what()})};
    }
}

ServiceReply Service::route(const ServiceRequest& request, Time now) {
    for (auto& candidate : routes_)
        if (request.method == candidate.method)
            if (auto words = wordsIn(request.path, candidate.path)) return candidate.operation(premises_, request, *words, now);
    throw Refusal{404, "path_unknown", "there is no such operation"};
}

}  // namespace platform
