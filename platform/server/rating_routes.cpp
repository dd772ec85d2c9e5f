#include "platform/messages/messages.h"
#include "platform/server/ratings.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply takenRating(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto rating = fromJson<Rating>(request.body);
    if (key != rating.key) throw Refusal{400, "bad_request", "the key is not the stored number"};
    if (!key.starts_with(request.terminal + "-")) throw Refusal{403, "terminal_mismatch", "the stored number was made by another terminal"};
    auto kept = takeRating(premises.database, rating, request.body, request.terminal, now);
    return {kept.isNew ? 201 : 200, toJson(Delivered{kept.number})};
}

}  // namespace

std::vector<Route> ratingRoutes() {
    return {
        {"POST", "/v1/ratings", takenRating},
    };
}

}  // namespace platform
