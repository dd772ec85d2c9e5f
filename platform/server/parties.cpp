#include "platform/server/parties.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "platform/check_digits.h"
#include "platform/server/packages.h"
#include "platform/server/refusal.h"

namespace platform {

namespace {

using nlohmann::json;

[[noreturn]] void refuse(const char* code, const std::string& why) { throw Refusal{422, code, why}; }

void checkMembers(const Item& item, const Submission& submission) {
    const auto known = membersOf(item);
    for (auto& id : submission.members) {
        if (std::ranges::count(known, id, &PackageMember::id) == 0) refuse("members_wrong", "the package has no member " + id);
        if (std::ranges::count(submission.members, id) > 1) refuse("members_wrong", id + " comes twice");
    }
    for (auto& member : known)
        if (!member.optional && std::ranges::count(submission.members, member.id) == 0) refuse("members_wrong", member.id + " is missing");
}

// Who has died applies for nothing, and a relation that the item does not know is none.
void checkSubject(const json& wanted, const Submission& submission) {
    if (wanted.is_null() != !submission.subject) refuse("subject_wrong", wanted.is_null() ? "the item is about nobody else" : "about whom?");
    if (wanted.is_null()) return;
    auto& subject = *submission.subject;
    if (subject.idNumber == submission.applicant.idNumber) refuse("subject_wrong", "the applicant is not the one whom it is about");
    if (!subject.idNumber.empty() && !rightIdNumber(subject.idNumber)) refuse("subject_wrong", "the number of the subject is wrong");
    if (wanted.value("deceased", false) && subject.idNumber.empty()) refuse("subject_wrong", "the number of the subject is missing");
    const auto relations = wanted.value("relations", json::array());
    if (std::ranges::none_of(relations, [&](auto& one) { return one.at("id") == subject.relation; })) refuse("subject_wrong", "no such relation");
}

void checkOrganisation(const json& item, const Submission& submission) {
    const bool wanted = item.value("applicant", "") == "organisation";
    if (wanted != submission.organisation.has_value()) refuse("organisation_wrong", wanted ? "which enterprise applies?" : "no enterprise applies for this");
    if (wanted && !rightUscc(submission.organisation->uscc)) refuse("organisation_wrong", "the social credit code is wrong");
}

void checkAgent(const json& item, const Submission& submission) {
    if (!submission.agent) return;
    if (!item.contains("agency")) refuse("agent_wrong", "this is applied for in person");
    if (submission.agent->person.idNumber == submission.applicant.idNumber) refuse("agent_wrong", "nobody is their own agent");
}

void checkRegion(const json& item, const Submission& submission) {
    if (submission.decideAreaCode.empty() || submission.decideAreaCode == submission.acceptAreaCode) return;
    const auto region = item.value("crossRegion", json::object());
    const auto areas = region.value("areas", json::array());
    if (std::ranges::none_of(areas, [&](auto& area) { return submission.decideAreaCode.starts_with(area.template get<std::string>()); }))
        refuse("region_unsupported", "this place cannot be asked from here");
}

}  // namespace

void checkParties(const Item& item, const Submission& submission) {
    const auto document = json::parse(item.json);
    const auto package = document.value("package", json::object());
    checkMembers(item, submission);
    checkSubject(document.contains("subject") ? document["subject"] : package.value("subject", json()), submission);
    checkOrganisation(document, submission);
    checkAgent(document, submission);
    checkRegion(document, submission);
}

}  // namespace platform
