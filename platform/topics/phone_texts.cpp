#include "platform/topics/phone_texts.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string& key, const OpenPhoneText& question, const ClientConfig&) {
    return {{"POST", "/v1/phone-texts", toJson(question), {idempotencyKey(key)}}, understood<HandoverOpened>({200, 201})};
}

Exchange exchange(const std::string&, const AskPhoneText& question, const ClientConfig&) {
    return {{"GET", "/v1/phone-texts/" + escaped(question.id), "", {}}, understood<HandoverState>({200})};
}

}  // namespace platform
