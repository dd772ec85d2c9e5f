#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/items/condition.h"
#include "kiosk/localised.h"

namespace kiosk {

// 情形: a question before anything else, whose answer selects materials and fields.
// `refusal`: with this answer it cannot be applied for here, and why.
struct QuestionSpec {
    struct Option { std::string id; Localised label; Localised refusal = {}; };
    std::string id;
    Localised question;
    std::vector<Option> options;
    Condition showIf = {};                           // else it is not asked
};

// Who may apply at all, looked at with the card; `reason` is told to whom it does not hold for. -1: no limit.
struct EligibleSpec {
    int ageFrom = -1, ageTo = -1;                    // whole years, both included
    std::string sex = {};                            // male, female: with an age whom the rule is for, alone who may apply
    Condition when = {};                             // the rule counts only with these answers
    Localised reason;
};

}  // namespace kiosk
