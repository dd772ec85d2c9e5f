#include "platform/messages/messages.h"
#include "platform/server/routes.h"
#include "platform/server/supplements.h"

namespace platform {

namespace {

ServiceReply takenSupplement(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto supplement = fromJson<Supplement>(request.body);
    if (key != supplement.key) throw Refusal{400, "bad_request", "the key is not the stored number"};
    if (!key.starts_with(request.terminal + "-")) throw Refusal{403, "terminal_mismatch", "the stored number was made by another terminal"};
    returnOverdue(premises.database, now);
    bool isNew = takeSupplement(premises.database, supplement, request.terminal, now);
    return {isNew ? 201 : 200, toJson(Delivered{supplement.caseNumber})};
}

}  // namespace

std::vector<Route> supplementRoutes() { return {{"POST", "/v1/supplements", takenSupplement}}; }

}  // namespace platform
