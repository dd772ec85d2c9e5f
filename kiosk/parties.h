#pragma once

#include "kiosk/draft.h"

// Who applies, for whom, about whom and where: what of an application is more than one person's own.
namespace kiosk {

// 代办: the item lets somebody else do it, and that was chosen. Whose card lies there is the agent, not the applicant.
bool actsForAnother(const Draft&);
// 补正 by an agent: the case that is open was handed in by who stands here, for somebody else.
bool suppliesForAnother(const Draft&);
// Whether an e-certificate of this kind may be used: one's own always, another's where the item lets an agent.
bool mayUseCertificate(const std::string& kind, const Draft&);
// Whose case it becomes; empty while nobody has been identified.
platform::Person applicantOf(const Draft&);
const Place* decidingPlace(const Draft&);            // 跨域通办; none: it is decided here, and nobody was asked
// Of a package: those that are wanted, in its order.
std::vector<const MemberSpec*> wantedMembers(const Draft&);
std::string memberNames(const Draft&);               // of these, in the resident's language

// What was gathered of them goes where it belongs, and is no longer a field of the form.
void addParties(platform::Submission&, const Draft&);
// Whom it is about is not who applies, and whom an agent stands for is not the agent. Why not, in words; empty: so it is.
std::string partyError(const std::string& field, const Draft&);

}  // namespace kiosk
