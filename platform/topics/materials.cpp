#include "platform/topics/materials.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const ListCertificates& question, const ClientConfig&) {
    return {{"GET", "/v1/certificates", "", {bearer(question.token)}}, understood<CertificateList>({200})};
}

Exchange exchange(const std::string&, const ListPrincipalCertificates& question, const ClientConfig&) {
    return {{"POST", "/v1/principals/certificates", toJson(question), {bearer(question.token)}}, understood<CertificateList>({200})};
}

Exchange exchange(const std::string& key, const RequestCopy& question, const ClientConfig& config) {
    return {{"POST", "/v1/certificates/" + escaped(question.certificateId) + "/copies", toJson(question), {idempotencyKey(key), bearer(question.token)}, HttpRequest::Size::large},
            [&config](const HttpReply& reply) { return checkedGrant(reply, config); }};
}

Exchange exchange(const std::string&, const UploadMaterial& question, const ClientConfig&) {
    return {{"POST", "/v1/materials", toJson(question), {bearer(question.token)}, HttpRequest::Size::large}, understood<Uploaded>({200, 201})};
}

Exchange exchange(const std::string& key, const OpenHandover& question, const ClientConfig&) {
    return {{"POST", "/v1/handovers", toJson(question), {idempotencyKey(key), bearer(question.token)}}, understood<HandoverOpened>({200, 201})};
}

Exchange exchange(const std::string&, const AskHandover& question, const ClientConfig&) {
    return {{"GET", "/v1/handovers/" + escaped(question.id), "", {bearer(question.token)}}, understood<HandoverState>({200})};
}

}  // namespace platform
