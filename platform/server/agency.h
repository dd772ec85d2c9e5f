#pragma once

#include <string>
#include <vector>

#include "platform/server/cases.h"
#include "platform/server/materials.h"

// 代办: what an agent may use and see of whom they act for, and nothing besides.
namespace platform {

extern const char* const agencyTables;

// Whose number it is, as the register of the state has it. Certificates come with their holder.
void keepHolder(Database&, const std::string& idNumber, const std::string& name);

// An agent uses what is known of the principal only where the item lets them, and where name and number belong together. Throws
// Refusal agent_wrong, principal_unknown.
void checkAgency(Database&, const Item&, const Submission&);

// In the transaction of the case: who handed it in.
void keepAgent(Database&, const std::string& caseNumber, const Submission&);
bool handedInBy(const Submission&, const Person&);               // as its agent

// The principal's, of the kinds that the item names; who looked, at whose, for what is kept. Throws Refusal agent_wrong,
// principal_unknown, case_unknown, nothing_wanted, item_unknown.
std::vector<Certificate> principalCertificates(Database&, const Person& agent, const ListPrincipalCertificates&, const std::string& terminal, Time now);

// A case as its agent sees it: without the principal's name, without its result, and what it wants only in ways open to them.
Case asItsAgentSees(Database&, const CaseRecord&);

}  // namespace platform
