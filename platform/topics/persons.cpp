#include "platform/topics/persons.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const OpenSession& question, const ClientConfig&) {
    return {{"POST", "/v1/sessions", toJson(question.person), {}},
            [](const HttpReply& reply) { return when(reply, {201}, [&] { return SessionOpened{message<SessionReply>(reply).token}; }); }};
}

Exchange exchange(const std::string&, const CloseSession& question, const ClientConfig&) {
    return {{"DELETE", "/v1/sessions/" + escaped(question.token), "", {}}, nullptr, Unwanted::stillSent};
}

Exchange exchange(const std::string&, const AskAccount& question, const ClientConfig&) {
    return {{"GET", "/v1/account", "", {bearer(question.token)}}, understood<Account>({200})};
}

}  // namespace platform
