#include "platform/messages/messages.h"
#include "platform/server/complaints.h"
#include "platform/server/ratings.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply takenComplaint(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto complaint = fromJson<Complaint>(request.body);
    if (key != complaint.key) throw Refusal{400, "bad_request", "the key is not the stored number"};
    if (!key.starts_with(request.terminal + "-")) throw Refusal{403, "terminal_mismatch", "the stored number was made by another terminal"};
    auto kept = takeComplaint(premises.database, complaint, request.body, premises.calendar, now);
    return {kept.isNew ? 201 : 200, toJson(Delivered{kept.number})};
}

ServiceReply foundComplaint(Premises& premises, const ServiceRequest&, const PathWords& words, Time) {
    auto found = findComplaint(premises.database, words[0]);
    if (!found) found = findRated(premises.database, words[0], premises.calendar);
    if (!found) throw Refusal{404, "complaint_unknown", "there is no such complaint"};
    return {200, toJson(*found)};
}

}  // namespace

std::vector<Route> complaintRoutes() {
    return {
        {"POST", "/v1/complaints", takenComplaint},
        {"GET", "/v1/complaints/*", foundComplaint},
    };
}

}  // namespace platform
