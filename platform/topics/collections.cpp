#include "platform/topics/collections.h"

#include "platform/exchange.h"

namespace platform {

namespace {

std::vector<std::string> whoCollects(const std::string& token, const std::string& pickupCode) {
    std::vector<std::string> headers;
    if (!token.empty()) headers.push_back(bearer(token));
    if (!pickupCode.empty()) headers.push_back("Pickup-Code: " + escaped(pickupCode));
    return headers;
}

}  // namespace

Exchange exchange(const std::string&, const AskCollections& question, const ClientConfig&) {
    return {{"GET", "/v1/collections", "", whoCollects(question.token, question.pickupCode)}, understood<CollectionList>({200})};
}

Exchange exchange(const std::string& key, const RequestOpening& question, const ClientConfig&) {
    auto headers = whoCollects(question.token, question.pickupCode);
    headers.push_back(idempotencyKey(key));
    return {{"POST", "/v1/collections/" + escaped(question.caseNumber) + "/openings", "", std::move(headers)}, understood<OpeningGranted>({200})};
}

}  // namespace platform
