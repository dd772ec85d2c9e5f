#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Accepted& accepted) {
    return {{"caseNumber", accepted.caseNumber}, {"applyTime", wireTime(accepted.applyTime)},
            {"promiseTime", wireTime(accepted.dueTime)}, {"promiseText", accepted.dueText}, {"nextSteps", accepted.nextSteps}};
}

inline void read(const Json& json, Accepted& accepted) {
    Fields fields(json, "Acceptance");
    accepted.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    accepted.applyTime = fields.time("applyTime");
    accepted.dueTime = fields.time("promiseTime");
    accepted.dueText = fields.text("promiseText", 100);
    for (auto& step : fields.list("nextSteps", 10)) {
        if (!step.is_string()) throw WrongSchema("Acceptance.nextSteps has a member that is no text");
        accepted.nextSteps.push_back(step.get<std::string>());
    }
    fields.end();
}

}  // namespace platform
