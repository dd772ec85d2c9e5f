#pragma once

#include <string>
#include <vector>

#include "platform/client.h"
#include "platform/server/database.h"

// 求助: who asked for help at a terminal, as its events say, and who answered. A request's number is the terminal and the place of
// the event in its chain: the terminal names it before the platform has heard of it.
namespace platform {

extern const char* const helpTables;

struct HelpAsked {
    std::string number;                              // 430681107000-0001-57; a resident says 0001-57
    Time time{};
    std::string itemId, caseNumber;                  // where they stood
    std::string answeredBy;                          // empty: nobody yet
    Time answered{};
};
std::vector<HelpAsked> everyHelpAsked(Database&);
// `said`: the whole number, or as a resident says it. Throws std::runtime_error: no such request, several, or answered already.
void answerHelp(Database&, const std::string& said, const std::string& who, Time now);

}  // namespace platform
