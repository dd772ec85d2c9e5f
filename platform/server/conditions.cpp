#include "platform/server/conditions.h"

#include <algorithm>

namespace platform {

namespace {

std::string answerTo(const Submission& submission, const std::string& question) {
    for (auto* answers : {&submission.scenario, &submission.form})
        if (auto found = answers->find(question); found != answers->end()) return found->second;
    return {};
}

}  // namespace

bool holds(const Condition& condition, const Submission& submission) {
    return std::ranges::all_of(condition, [&](auto& one) { return std::ranges::count(one.second, answerTo(submission, one.first)) > 0; });
}

}  // namespace platform
