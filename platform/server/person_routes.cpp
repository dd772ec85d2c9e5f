#include "platform/server/routes.h"

#include "platform/messages/messages.h"
#include "platform/server/accounts.h"
#include "platform/server/deceased.h"
#include "platform/server/sessions.h"

namespace platform {

namespace {

ServiceReply openedSession(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto person = fromJson<Person>(request.body);
    requireRightNumber(person);
    requireAlive(premises.database, person);
    return {201, toJson(openSession(premises.database, person, request.terminal, now))};
}

ServiceReply closedSession(Premises& premises, const ServiceRequest& request, const PathWords& words, Time) {
    closeSession(premises.database, words[0], request.terminal);
    return {204};
}

ServiceReply askedAccount(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {200, toJson(accountOf(premises.database, personOf(premises, request, now)))};
}

}  // namespace

std::vector<Route> personRoutes() {
    return {
        {"POST", "/v1/sessions", openedSession},
        {"DELETE", "/v1/sessions/*", closedSession},
        {"GET", "/v1/account", askedAccount},
    };
}

}  // namespace platform
