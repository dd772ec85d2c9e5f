#pragma once

#include "platform/messages/fields.h"
#include "platform/messages/person.h"

namespace platform {

constexpr const char* loginStates[] = {"waiting", "opened", "confirmed", "declined", "over"};   // in the order of LoginStands::State

inline Json write(const OpenSessionByCode& question) { return {{"code", question.code}}; }

inline void read(const Json& json, OpenSessionByCode& question) {
    Fields fields(json, "IdentityCode");
    question.code = fields.code("code", "JJE1:[0-9a-f]{32}:[0-9]{10}:[0-9a-f]{64}");
    fields.end();
}

inline Json write(const Identified& identified) {
    return {{"token", identified.token}, {"applicantName", identified.person.name}, {"applicantIdType", identified.person.idType},
            {"applicantIdNumber", identified.person.idNumber}};
}

inline void read(const Json& json, Identified& identified) {
    Fields fields(json, "Identified");
    identified.token = fields.code("token", patterns::token);
    identified.person.name = fields.text("applicantName", 120);
    identified.person.idType = fields.code("applicantIdType", "[0-9]{3}");
    identified.person.idNumber = fields.code("applicantIdNumber", "[0-9A-Z]{6,18}");
    fields.end();
}

inline Json write(const LoginStarted& started) { return {{"url", started.url}, {"secondsLeft", started.secondsLeft}}; }

inline void read(const Json& json, LoginStarted& started) {
    Fields fields(json, "LoginStarted");
    started.url = fields.text("url", 500);
    started.secondsLeft = fields.number("secondsLeft", 0, 600);
    fields.end();
}

inline Json write(const LoginStands& stands) {
    Json json{{"state", loginStates[int(stands.state)]}};
    if (stands.identified) json["identified"] = write(*stands.identified);
    return json;
}

inline void read(const Json& json, LoginStands& stands) {
    Fields fields(json, "Login");
    auto state = fields.code("state", "waiting|opened|confirmed|declined|over");
    stands.state = LoginStands::State(std::find(std::begin(loginStates), std::end(loginStates), state) - loginStates);
    if (fields.has("identified")) read(fields.object("identified"), stands.identified.emplace());
    fields.end();
}

}  // namespace platform
