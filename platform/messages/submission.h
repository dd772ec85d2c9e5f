#pragma once

#include "platform/base64.h"
#include "platform/messages/material.h"
#include "platform/messages/person.h"
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
    if (auto& post = submission.post) json["post"] = {{"receiver", post->receiver}, {"mobile", post->phone}, {"address", post->address}};
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
    submission.resultWay = fields.codeOr("resultWay", "print|window|locker|post");
    if (fields.has("post")) {
        Fields post(fields.object("post"), "Submission.post");
        submission.post = {post.text("receiver", 60), post.code("mobile", "[0-9+-]{3,18}"), post.text("address", 200)};
        post.end();
    }
    fields.end();
}

}  // namespace platform
