#include "kiosk/parties.h"

#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/items/speech.h"
#include "kiosk/places.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Out of the form, as it is sent elsewhere.
std::string takenOut(std::map<std::string, std::string>& form, const char* field) {
    auto node = form.extract(field);
    return node.empty() ? std::string{} : std::move(node.mapped());
}

std::string homeOf(const Draft& draft) {
    auto place = draft.places.find("address");
    return place == draft.places.end() ? std::string{} : wireArea(place->second.code());
}

}  // namespace

bool actsForAnother(const Draft& draft) {
    auto answer = draft.answers.find("behalf");
    return draft.item.agency && answer != draft.answers.end() && answer->second == "other";
}

bool suppliesForAnother(const Draft& draft) { return draft.chosen && !draft.chosen->principal.empty(); }

bool mayUseCertificate(const std::string& kind, const Draft& draft) {
    return !actsForAnother(draft) || std::ranges::count(draft.item.agency->certificates, kind) > 0;
}

platform::Person applicantOf(const Draft& draft) {
    if (actsForAnother(draft)) return draft.principal;
    return draft.card ? personOf(*draft.card) : platform::Person{};
}

const Place* decidingPlace(const Draft& draft) {
    auto chosen = draft.places.find("decides");
    return draft.decideArea.empty() || chosen == draft.places.end() || chosen->second.path.empty() ? nullptr : &chosen->second.path.back();
}

std::vector<const MemberSpec*> wantedMembers(const Draft& draft) {
    std::vector<const MemberSpec*> wanted;
    for (auto& member : draft.item.members)
        if (member.role != "optional" || draft.members.contains(member.id)) wanted.push_back(&member);
    return wanted;
}

std::string memberNames(const Draft& draft) {
    std::vector<std::string> names;
    for (auto* member : wantedMembers(draft)) names.push_back(member->title.in(draft.language));
    return joined(names, _("、"));
}

void addParties(platform::Submission& sent, const Draft& draft) {
    sent.applicant = applicantOf(draft);
    if (actsForAnother(draft)) sent.agent = draft.agent;
    for (auto* field : {"principal_name", "principal_number"}) sent.form.erase(field);
    for (auto* member : wantedMembers(draft)) sent.members.push_back(member->id);
    if (draft.item.subject) {
        auto name = takenOut(sent.form, "subject_name"), number = takenOut(sent.form, "subject_number"), relation = takenOut(sent.form, "relation");
        sent.subject = {std::move(name), std::move(number), std::move(relation)};
    }
    if (draft.item.byOrganisation) {
        auto name = takenOut(sent.form, "company_name"), code = takenOut(sent.form, "uscc");
        sent.organisation = {std::move(name), std::move(code)};
    }
    sent.decideAreaCode = draft.decideArea;
    if (!draft.decideArea.empty()) sent.applicantAreaCode = homeOf(draft);
}

std::string partyError(const std::string& field, const Draft& draft) {
    std::string own;
    if (field == "subject_number" && draft.item.subject) own = applicantOf(draft).idNumber;
    if (field == "principal_number" && draft.card) own = personOf(*draft.card).idNumber;
    return !own.empty() && valueOf(field, draft) == own ? _("这是您自己的号码，请填对方的") : "";
}

}  // namespace kiosk
