#pragma once

#include "platform/messages/fields.h"

namespace platform {

// SessionRequest
inline Json write(const Person& person) {
    return {{"applicantName", person.name}, {"applicantIdType", person.idType}, {"applicantIdNumber", person.idNumber}};
}

inline void readIdentity(Fields& fields, Person& person) {
    person.name = fields.text("applicantName", 120);
    person.idType = fields.code("applicantIdType", "[0-9]{3}");
    person.idNumber = fields.code("applicantIdNumber", "[0-9A-Z]{6,18}");
    if (person.name.empty()) throw WrongSchema(fields.path("applicantName") + " is empty");
}

inline void read(const Json& json, Person& person) {
    Fields fields(json, "SessionRequest");
    readIdentity(fields, person);
    fields.end();
}

}  // namespace platform
