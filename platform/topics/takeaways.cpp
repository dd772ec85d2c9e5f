#include "platform/topics/takeaways.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string& key, const OpenTakeaway& question, const ClientConfig&) {
    return {{"POST", "/v1/takeaways", toJson(question), {idempotencyKey(key), bearer(question.token)}}, understood<HandoverOpened>({200, 201})};
}

Exchange exchange(const std::string&, const AskTakeaway& question, const ClientConfig&) {
    return {{"GET", "/v1/takeaways/" + escaped(question.id), "", {bearer(question.token)}}, understood<HandoverState>({200})};
}

}  // namespace platform
