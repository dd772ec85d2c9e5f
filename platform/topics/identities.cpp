#include "platform/topics/identities.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const OpenSessionByCode& question, const ClientConfig&) {
    return {{"POST", "/v1/identity-codes", toJson(question), {}}, understood<Identified>({201})};
}

Exchange exchange(const std::string& key, const StartLogin&, const ClientConfig&) {
    return {{"POST", "/v1/logins", "", {idempotencyKey(key)}}, understood<LoginStarted>({200, 201})};
}

Exchange exchange(const std::string&, const AskLogin& question, const ClientConfig&) {
    return {{"GET", "/v1/logins/" + escaped(question.key), "", {}}, understood<LoginStands>({200})};
}

Exchange exchange(const std::string&, const DropLogin& question, const ClientConfig&) {
    return {{"DELETE", "/v1/logins/" + escaped(question.key), "", {}}, nullptr, Unwanted::stillSent};
}

}  // namespace platform
