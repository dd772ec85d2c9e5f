#include "platform/server/drafts.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply keptDraft(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto person = personOf(premises, request, now);
    auto draft = fromJson<KeepDraft>(request.body);
    draft.itemId = words[0];
    return {200, toJson(keepDraft(premises.database, person, draft, now))};
}

ServiceReply foundDraft(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(findDraft(premises.database, personOf(premises, request, now), words[0], now))};
}

ServiceReply foundByCode(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(findDraftByCode(premises.database, personOf(premises, request, now), words[0], now))};
}

}  // namespace

std::vector<Route> draftRoutes() {
    return {{"PUT", "/v1/drafts/*", keptDraft}, {"GET", "/v1/drafts/*", foundDraft}, {"GET", "/v1/draft-codes/*", foundByCode}};
}

}  // namespace platform
