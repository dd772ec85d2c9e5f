#include "platform/messages/messages.h"
#include "platform/server/identities.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply identifyByCode(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {201, toJson(takeIdentityCode(premises.database, fromJson<OpenSessionByCode>(request.body).code, request.terminal, now))};
}

ServiceReply beginLogin(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {201, toJson(startLogin(premises.database, required(request, "idempotency-key"), request.terminal, premises.publicUrl, now))};
}

ServiceReply askLogin(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(loginStands(premises.database, words.at(0), request.terminal, now))};
}

ServiceReply endLogin(Premises& premises, const ServiceRequest& request, const PathWords& words, Time) {
    dropLogin(premises.database, words.at(0), request.terminal);
    return {204};
}

}  // namespace

std::vector<Route> identityRoutes() {
    return {{"POST", "/v1/identity-codes", identifyByCode}, {"POST", "/v1/logins", beginLogin}, {"GET", "/v1/logins/*", askLogin}, {"DELETE", "/v1/logins/*", endLogin}};
}

}  // namespace platform
