#pragma once

#include <optional>

#include "platform/server/catalogue.h"
#include "platform/server/refusal.h"

namespace platform {

extern const char* const replacementTables;          // of prints that came out badly

// A case with what only the platform and its office know.
struct CaseRecord {
    Case shown;                    // as the applicant sees it
    Submission submission;
    std::string itemVersion;
    Time acceptTime{}, issueTime{};
    std::string resultTitle;
    std::vector<std::uint8_t> result;    // sealed PDF, empty until approved
};

struct Taken { std::string caseNumber; bool isNew = true; };

// One case a stored number, whatever happens in between. `json` is the submission as it was sent.
// `due`: none where its window looks first. Throws Refusal key_reused when the key came before with other content.
Taken takeCase(Database&, const Submission&, const std::string& json, const std::string& terminal, const Item&, const Calendar&, Time due, Time now);

void addEvent(Database&, const std::string& caseNumber, Time, const std::string& what);   // a line of its progress
std::string nextCaseNumber(Database&, const std::string& taskCode, const std::string& day);   // 办件编号

std::optional<CaseRecord> findCase(Database&, const std::string& number);    // case number or stored number
// As a resident says it on the telephone: the whole number, or the last eight digits of it, with or without blanks. Throws
// std::runtime_error when several cases end so.
std::optional<CaseRecord> caseCalled(Database&, const std::string& said);
// Throws Refusal case_unknown: somebody else's is as unknown as one that does not exist.
CaseRecord ownCase(Database&, const Person&, const std::string& number);
// And those they handed in for another; newest first, at most 100. With a year: those of it. Where there are more, the years are told.
CaseList casesOf(Database&, const Person&, int year = 0);

// The decision of the office; of a member of a package it is that member's alone. Throw std::runtime_error when the case is not open.
void recordApproval(Database&, const CaseRecord&, const std::string& title, const std::vector<std::uint8_t>& pdf, Time now);
void recordReturn(Database&, const CaseRecord&, const std::string& reason, Time now);

// The same case for whoever holds its number: the applicant's name and number are struck out of the office's words.
Case withoutNames(const CaseRecord&);

}  // namespace platform
