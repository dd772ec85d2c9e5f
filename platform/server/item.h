#pragma once

#include <string>
#include <vector>

#include "platform/server/due_time.h"

namespace platform {

// What the platform reads of a service item (事项); the whole text goes to the terminals as it is.
struct Item {
    std::string id, version, json;
    std::string taskCode, taskName;             // taskCode may be empty where nothing is submitted
    std::string resultTitle, resultText;        // 结果名称; resultText empty: the usual sentence
    std::vector<std::string> resultWays;        // print | window | locker | post, among which residents choose
    std::string office;
    std::string recordKind;                     // which record of a person it shows; empty: none
    bool recordPrintable = false;
    OfficeHours hours;
    std::chrono::minutes limit{};
    bool firstReview = false;                   // 初审: a case is 待受理 until its window has looked
    bool applied = false;                       // one of its steps submits it; a guide has a taskCode too
    bool canBeAppliedFor() const { return applied; }
};

// Throws std::runtime_error that names the member which is wrong.
Item parseItem(const std::string& json);

}  // namespace platform
