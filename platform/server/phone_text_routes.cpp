#include "platform/messages/messages.h"
#include "platform/server/phone_texts.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply openedPhoneText(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    return {201, toJson(openPhoneText(premises, fromJson<OpenPhoneText>(request.body), request.terminal, key, now))};
}

ServiceReply askedPhoneText(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(phoneTextState(premises.database, request.terminal, words[0], now))};
}

}  // namespace

std::vector<Route> phoneTextRoutes() { return {{"POST", "/v1/phone-texts", openedPhoneText}, {"GET", "/v1/phone-texts/*", askedPhoneText}}; }

}  // namespace platform
