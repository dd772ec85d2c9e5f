#include "platform/topics/catalogue.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const FetchCatalogue& question, const ClientConfig&) {
    HttpRequest request{"GET", "/v1/catalogue", "", {}, HttpRequest::Size::catalogue};
    if (!question.knownVersion.empty()) request.headers.push_back("If-None-Match: \"" + escaped(question.knownVersion) + "\"");
    return {std::move(request), [](const HttpReply& reply) -> Said {
                if (reply.status == 304) return CatalogueUnchanged{};
                return when(reply, {200}, [&] { return message<CatalogueReceived>(reply); });
            }};
}

}  // namespace platform
