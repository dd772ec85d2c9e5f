#pragma once

#include "platform/base64.h"
#include "platform/messages/material.h"
#include "platform/messages/person.h"
#include "platform/messages/result_way.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Consent& consent) {
    Json json{{"textHash", consent.textHash}, {"signTime", wireTime(consent.time)}};
    if (!consent.signaturePng.empty()) json["signature"] = toBase64(consent.signaturePng);
    return json;
}

inline void read(const Json& json, Consent& consent) {
    Fields fields(json, "Declaration");
    consent.textHash = fields.code("textHash", patterns::token);
    consent.time = fields.time("signTime");
    if (fields.has("signature")) {
        auto signature = fromBase64(fields.text("signature", 400000));
        if (!signature) throw WrongSchema("Declaration.signature is no base64");
        consent.signaturePng = std::move(*signature);
    }
    fields.end();
}

inline Json write(const Subject& subject) {
    Json json{{"name", subject.name}, {"relation", subject.relation}};
    if (!subject.idNumber.empty()) json["idNumber"] = subject.idNumber;
    return json;
}

inline void read(const Json& json, Subject& subject) {
    Fields fields(json, "Subject");
    subject.name = fields.text("name", 60);
    subject.idNumber = fields.codeOr("idNumber", "[0-9A-Z]{1,18}");
    subject.relation = fields.code("relation", patterns::topic);
    fields.end();
}

inline void read(const Json& json, Organisation& organisation) {
    Fields fields(json, "Organisation");
    organisation.name = fields.text("name", 100);
    organisation.uscc = fields.code("uscc", "[0-9A-Z]{18}");
    fields.end();
}

inline void read(const Json& json, Agent& agent) {
    Fields fields(json, "Agent");
    agent.person.name = fields.text("agentName", 60);
    agent.person.idType = fields.code("agentIdType", "[0-9]{3}");
    agent.person.idNumber = fields.code("agentIdNumber", "[0-9A-Z]{1,18}");
    read(fields.object("authorisation"), agent.authorisation);
    fields.end();
}

// Who it is about, for whom and where else; each only where it is so.
inline void writeParties(const Submission& submission, Json& json) {
    if (!submission.members.empty()) json["members"] = submission.members;
    if (submission.subject) json["subject"] = write(*submission.subject);
    if (auto& organisation = submission.organisation) json["organisation"] = {{"name", organisation->name}, {"uscc", organisation->uscc}};
    if (auto& agent = submission.agent)
        json["agent"] = {{"agentName", agent->person.name}, {"agentIdType", agent->person.idType}, {"agentIdNumber", agent->person.idNumber},
                         {"authorisation", write(agent->authorisation)}};
    if (!submission.decideAreaCode.empty()) json["decideAreaCode"] = submission.decideAreaCode;
    if (!submission.applicantAreaCode.empty()) json["applicantAreaCode"] = submission.applicantAreaCode;
}

inline void readParties(Fields& fields, Submission& submission) {
    if (fields.has("members"))
        for (auto& one : fields.list("members", 40)) {
            if (!one.is_string()) throw WrongSchema("Submission.members has a member that is no text");
            submission.members.push_back(one.get<std::string>());
        }
    if (fields.has("subject")) read(fields.object("subject"), submission.subject.emplace());
    if (fields.has("organisation")) read(fields.object("organisation"), submission.organisation.emplace());
    if (fields.has("agent")) read(fields.object("agent"), submission.agent.emplace());
    submission.decideAreaCode = fields.codeOr("decideAreaCode", "[0-9]{12}");
    submission.applicantAreaCode = fields.codeOr("applicantAreaCode", "[0-9]{12}");
}

// Members that may be unknown are left out, never sent empty.
inline Json write(const Submission& submission) {
    auto& person = submission.applicant;
    Json json{{"storedNumber", submission.key}, {"itemId", submission.itemId}, {"itemVersion", submission.itemVersion},
              {"taskCode", submission.taskCode}};
    json.update(write(person));
    for (auto& [name, value] : {std::pair{"applicantSexCode", &person.sexCode}, {"applicantNationCode", &person.nationCode},
                                {"applicantBirthDate", &person.birthDate}, {"applicantAddress", &person.address},
                                {"contactMobile", &submission.phone}})
        if (!value->empty()) json[name] = *value;
    json["sourceCode"] = "9";
    json["applyTime"] = wireTime(submission.applyTime);
    json["areaCode"] = submission.acceptAreaCode;
    json["form"] = submission.form.empty() ? Json::object() : Json(submission.form);
    if (submission.consent) json["declaration"] = write(*submission.consent);
    if (!submission.scenario.empty()) json["scenario"] = submission.scenario;
    for (auto& sent : submission.materials) json["materials"].push_back(write(sent));
    if (submission.undertaking) json["undertaking"] = write(*submission.undertaking);
    if (!submission.resultWay.empty()) json["resultWay"] = submission.resultWay;
    if (submission.post) json["post"] = write(*submission.post);
    writeParties(submission, json);
    return json;
}

inline void read(const Json& json, Submission& submission) {
    Fields fields(json, "Submission");
    submission.key = fields.code("storedNumber", patterns::storedNumber);
    submission.itemId = fields.code("itemId", patterns::itemId);
    submission.itemVersion = fields.text("itemVersion", 32);
    submission.taskCode = fields.code("taskCode", patterns::taskCode);
    auto& person = submission.applicant;
    readIdentity(fields, person);
    person.sexCode = fields.codeOr("applicantSexCode", "[0-9]");
    person.nationCode = fields.codeOr("applicantNationCode", "[0-9]{2}|[A-Z]{3}");
    person.birthDate = fields.codeOr("applicantBirthDate", "[0-9]{8}");
    person.address = fields.textOr("applicantAddress", 200);
    submission.phone = fields.codeOr("contactMobile", "[0-9+-]{3,18}");
    fields.code("sourceCode", "9");
    submission.applyTime = fields.time("applyTime");
    submission.acceptAreaCode = fields.code("areaCode", "[0-9]{12}");
    submission.form = fields.texts("form", 100, 1000);
    if (fields.has("declaration")) read(fields.object("declaration"), submission.consent.emplace());
    if (fields.has("scenario")) submission.scenario = fields.texts("scenario", 20, 64);
    if (fields.has("materials"))
        for (auto& sent : fields.list("materials", 40)) read(sent, submission.materials.emplace_back());
    if (fields.has("undertaking")) read(fields.object("undertaking"), submission.undertaking.emplace());
    submission.resultWay = fields.codeOr("resultWay", patterns::resultWay);
    if (fields.has("post")) read(fields.object("post"), submission.post.emplace());
    readParties(fields, submission);
    fields.end();
}

}  // namespace platform
