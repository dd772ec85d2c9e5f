#include "platform/topics/heartbeats.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const Heartbeat& beat, const ClientConfig&) {
    return {{"POST", "/v1/heartbeats", toJson(beat), {}},
            [](const HttpReply& reply) {
                return when(reply, {200}, [&] {
                    auto taken = message<HeartbeatTaken>(reply);
                    auto seconds = curl_getdate(reply.date.c_str(), nullptr);
                    if (seconds >= 0) taken.platformTime = Time{std::chrono::seconds{seconds}};
                    return taken;
                });
            },
            Unwanted::stillSent};
}

}  // namespace platform
