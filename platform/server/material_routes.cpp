#include "platform/messages/messages.h"
#include "platform/server/agency.h"
#include "platform/server/certificate_copies.h"
#include "platform/server/materials.h"
#include "platform/server/routes.h"
#include "platform/server/sessions.h"

namespace platform {

namespace {

ServiceReply listedCertificates(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {200, toJson(CertificateList{certificatesOf(premises.database, personOf(premises, request, now), now)})};
}

ServiceReply listedForAgent(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto agent = personOf(premises, request, now);
    auto asked = fromJson<ListPrincipalCertificates>(request.body);
    return {200, toJson(CertificateList{principalCertificates(premises.database, agent, asked, request.terminal, now)})};
}

ServiceReply grantedCopy(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto wish = fromJson<RequestCopy>(request.body);
    wish.certificateId = words[0];
    return {200, toJson(grantCopy(premises, person, wish, key, request.terminal, now))};
}

ServiceReply keptMaterial(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto person = personOf(premises, request, now);
    dropOldUploads(premises.database, now);
    auto upload = fromJson<UploadMaterial>(request.body);
    return {201, toJson(Uploaded{keepUpload(premises.database, person, request.terminal, upload.jpeg, now)})};
}

ServiceReply openedHandover(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto wanted = fromJson<OpenHandover>(request.body);
    return {201, toJson(openHandover(premises, person, tokenHashOf(request), request.terminal, key, wanted.material, now))};
}

ServiceReply askedHandover(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    personOf(premises, request, now);
    return {200, toJson(handoverState(premises.database, tokenHashOf(request), words[0], now))};
}

}  // namespace

std::vector<Route> materialRoutes() {
    return {
        {"GET", "/v1/certificates", listedCertificates},
        {"POST", "/v1/principals/certificates", listedForAgent},
        {"POST", "/v1/certificates/*/copies", grantedCopy},
        {"POST", "/v1/materials", keptMaterial},
        {"POST", "/v1/handovers", openedHandover},
        {"GET", "/v1/handovers/*", askedHandover},
    };
}

}  // namespace platform
