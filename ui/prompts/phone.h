#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

namespace ui {

class Frame;

// A code to be scanned by the resident's phone, for so many seconds. `seconds` of `total` are left; at 0 the code is gone and
// `expired` says so. `message`: what the phone did. Answers Chosen (buttons), Confirmed (a new code, when `confirm` says so).
struct PhoneCode {
    std::string title, explanation;
    std::vector<std::string> steps;                  // what to do on the phone
    std::string code;
    int seconds = 0, total = 180;
    std::string expired, message = {};
    Tone tone = Tone::primary;                       // of the message
    std::vector<Button> buttons = {};
    std::string confirm = {};
    bool operator==(const PhoneCode&) const = default;
};
std::optional<Answer> draw(const PhoneCode&, Frame&);

}  // namespace ui
