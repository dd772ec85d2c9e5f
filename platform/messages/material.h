#pragma once

#include "platform/base64.h"
#include "platform/messages/person.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Certificate& one) {
    Json json{{"certificateId", one.id}, {"kind", one.kind}, {"title", one.title}, {"issuer", one.issuer}, {"level", one.level}, {"valid", one.valid}};
    if (one.validTo != Time{}) json["validToTime"] = wireTime(one.validTo);
    return json;
}

inline void read(const Json& json, Certificate& one) {
    Fields fields(json, "Certificate");
    one.id = fields.code("certificateId", patterns::certificateId);
    one.kind = fields.code("kind", patterns::topic);
    one.title = fields.text("title", 100);
    one.issuer = fields.text("issuer", 100);
    one.level = fields.code("level", "[ABCD]");
    one.valid = fields.yes("valid");
    if (fields.has("validToTime")) one.validTo = fields.time("validToTime");
    fields.end();
}

inline Json write(const CertificateList& list) {
    Json json{{"certificates", Json::array()}};
    for (auto& one : list.certificates) json["certificates"].push_back(write(one));
    return json;
}

inline void read(const Json& json, CertificateList& list) {
    Fields fields(json, "CertificateList");
    for (auto& one : fields.list("certificates", 100)) read(one, list.certificates.emplace_back());
    fields.end();
}

inline Json write(const ListPrincipalCertificates& asked) {
    Json json{{"itemId", asked.itemId}};
    for (auto& [name, value] : {std::pair{"principalName", &asked.principal.name}, {"principalIdNumber", &asked.principal.idNumber},
                                {"authorisationHash", &asked.authorisationHash}, {"caseNumber", &asked.caseNumber}})
        if (!value->empty()) json[name] = *value;
    return json;
}

inline void read(const Json& json, ListPrincipalCertificates& asked) {
    Fields fields(json, "PrincipalCertificatesRequest");
    asked.itemId = fields.code("itemId", patterns::itemId);
    asked.principal.name = fields.textOr("principalName", 120);
    asked.principal.idNumber = fields.codeOr("principalIdNumber", "[0-9A-Z]{6,18}");
    asked.authorisationHash = fields.codeOr("authorisationHash", patterns::token);
    asked.caseNumber = fields.codeOr("caseNumber", patterns::caseNumber);
    fields.end();
}

inline Json write(const RequestCopy& copy) { return {{"purpose", copy.purpose}}; }

inline void read(const Json& json, RequestCopy& copy) {
    Fields fields(json, "CopyRequest");
    copy.purpose = fields.text("purpose", 30);
    if (copy.purpose.empty()) throw WrongSchema("CopyRequest.purpose is empty");
    for (unsigned char c : copy.purpose)
        if (c < ' ') throw WrongSchema("CopyRequest.purpose is more than one line");
    fields.end();
}

inline Json write(const UploadMaterial& upload) { return {{"jpeg", toBase64(upload.jpeg)}}; }

inline void read(const Json& json, UploadMaterial& upload) {
    Fields fields(json, "MaterialUpload");
    auto jpeg = fromBase64(fields.text("jpeg", 420000));
    if (!jpeg || jpeg->empty()) throw WrongSchema("MaterialUpload.jpeg is no base64");
    upload.jpeg = std::move(*jpeg);
    fields.end();
}

inline Json write(const Uploaded& uploaded) { return {{"hash", uploaded.hash}}; }

inline void read(const Json& json, Uploaded& uploaded) {
    Fields fields(json, "MaterialKept");
    uploaded.hash = fields.code("hash", patterns::token);
    fields.end();
}

inline Json write(const OpenHandover& wanted) { return {{"material", wanted.material}}; }

inline void read(const Json& json, OpenHandover& wanted) {
    Fields fields(json, "HandoverRequest");
    wanted.material = fields.text("material", 100);
    fields.end();
}

inline Json write(const HandoverOpened& opened) { return {{"handoverId", opened.id}, {"url", opened.url}, {"seconds", opened.seconds}}; }

inline void read(const Json& json, HandoverOpened& opened) {
    Fields fields(json, "Handover");
    opened.id = fields.code("handoverId", patterns::certificateId);
    opened.url = fields.text("url", 300);
    opened.seconds = fields.number("seconds", 1, 3600);
    fields.end();
}

inline std::vector<std::string> readHashes(Fields& fields, const char* name) {
    std::vector<std::string> hashes;
    for (auto& hash : fields.list(name, 20)) {
        if (!hash.is_string() || hash.get<std::string>().size() != 64) throw WrongSchema(fields.path(name) + " holds no hash");
        hashes.push_back(hash.get<std::string>());
    }
    return hashes;
}

constexpr const char* handoverStates[] = {"waiting", "opened", "received", "expired"};

inline Json write(const HandoverState& state) {
    Json json{{"state", handoverStates[int(state.state)]}, {"hashes", state.hashes}};
    if (!state.preview.empty()) json["preview"] = toBase64(state.preview);
    if (!state.text.empty()) json["text"] = state.text;
    return json;
}

inline void read(const Json& json, HandoverState& state) {
    Fields fields(json, "HandoverState");
    auto word = fields.code("state", "waiting|opened|received|expired");
    for (int at = 0; at < 4; ++at)
        if (word == handoverStates[at]) state.state = HandoverState::State(at);
    state.hashes = readHashes(fields, "hashes");
    if (fields.has("preview")) {
        auto preview = fromBase64(fields.text("preview", 60000));
        if (!preview) throw WrongSchema("HandoverState.preview is no base64");
        state.preview = std::move(*preview);
    }
    state.text = fields.textOr("text", longestPhoneText);
    fields.end();
}

inline Json write(const SentMaterial& sent) {
    Json json{{"materialId", sent.id}, {"way", sent.way}};
    if (!sent.certificateId.empty()) json["certificateId"] = sent.certificateId;
    if (!sent.hashes.empty()) json["hashes"] = sent.hashes;
    return json;
}

inline void read(const Json& json, SentMaterial& sent) {
    Fields fields(json, "SentMaterial");
    sent.id = fields.code("materialId", patterns::topic);
    sent.way = fields.code("way", "card|certificate|shared|camera|phone|window|post|later");
    sent.certificateId = fields.codeOr("certificateId", patterns::certificateId);
    if (fields.has("hashes")) sent.hashes = readHashes(fields, "hashes");
    fields.end();
}

inline Json write(const WantedMaterial& wanted) {
    Json json{{"materialId", wanted.id}, {"name", wanted.name}, {"sources", wanted.sources}};
    if (!wanted.certificate.empty()) json["certificate"] = wanted.certificate;
    return json;
}

inline void read(const Json& json, WantedMaterial& wanted) {
    Fields fields(json, "WantedMaterial");
    wanted.id = fields.code("materialId", patterns::topic);
    wanted.name = fields.text("name", 100);
    for (auto& source : fields.list("sources", 7)) {
        if (!source.is_string()) throw WrongSchema("WantedMaterial.sources holds no text");
        wanted.sources.push_back(source.get<std::string>());
    }
    wanted.certificate = fields.codeOr("certificate", patterns::topic);
    fields.end();
}

inline Json write(const Supplement& supplement) {
    Json json{{"storedNumber", supplement.key}, {"caseNumber", supplement.caseNumber}};
    json.update(write(supplement.bringer));
    json["applyTime"] = wireTime(supplement.time);
    json["materials"] = Json::array();
    for (auto& sent : supplement.materials) json["materials"].push_back(write(sent));
    if (supplement.asAgent) json["asAgent"] = true;
    return json;
}

inline void read(const Json& json, Supplement& supplement) {
    Fields fields(json, "Supplement");
    supplement.key = fields.code("storedNumber", patterns::storedNumber);
    supplement.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    readIdentity(fields, supplement.bringer);
    supplement.time = fields.time("applyTime");
    for (auto& sent : fields.list("materials", 40)) read(sent, supplement.materials.emplace_back());
    supplement.asAgent = fields.has("asAgent") && fields.yes("asAgent");
    fields.end();
}

}  // namespace platform
