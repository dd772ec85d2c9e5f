#include "platform/topics/deliveries.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string& key, const Deliver& question, const ClientConfig&) {
    return {{"POST", "/v1/" + escaped(question.kind), question.json, {idempotencyKey(key)}}, understood<Delivered>({200, 201}), Unwanted::stillSent};
}

}  // namespace platform
