#include "platform/server/packages.h"

#include <nlohmann/json.hpp>

#include "platform/server/office.h"
#include "tests/platform/package_visit.h"

using namespace platform;
using namespace platform::testing;

namespace {

// After a death, as a terminal sends it: what must be, and one that was chosen besides.
Submission afterDeath(int serial) {
    auto made = submission(serial);
    const auto item = builtInItem("after_death_package");
    made.itemId = item.id;
    made.itemVersion = item.version;
    made.taskCode = item.taskCode;
    made.form.clear();
    made.scenario = {{"where", "hospital"}, {"pension", "none"}};
    made.materials = {{"kinship", "later", {}, {}}};
    made.undertaking = made.consent;
    made.subject = Subject{"陈到期", "000000197001015012", "child"};
    for (auto& member : membersOf(item))
        if (!member.optional || member.id == "licence") made.members.push_back(member.id);
    return made;
}

}  // namespace

TEST_CASE("one submission of a package makes a case for each member, and sent twice it makes none more") {
    PackageVisit visit;
    const auto made = afterDeath(1);
    const auto first = visit.accepted(made);
    REQUIRE(first.members.size() == 8);
    CHECK(first.members.front().title == "死亡医学证明");
    CHECK(visit.cases() == 9);
    const auto second = visit.accepted(made);
    CHECK(second.caseNumber == first.caseNumber);
    CHECK(second.members.size() == 8);
    CHECK(second.members.back().caseNumber == first.members.back().caseNumber);
    CHECK(visit.cases() == 9);
    CHECK(visit.found(made.key).caseNumber == first.caseNumber);       // by the stored number it is the whole
}

TEST_CASE("one member that is given back does not stop the rest, and the package says how it ended") {
    PackageVisit visit;
    const auto taken = visit.accepted(afterDeath(1));
    const auto& members = taken.members;
    auto& database = visit.platform.database;
    const auto now = at("20261123T100000");
    approve(database, members[0].caseNumber, visit.platform.seal, now);
    giveBack(database, memberCase(database, taken.caseNumber, "household"), "户口簿看不清，请王小明重拍", now);
    auto shown = visit.found(taken.caseNumber);
    CHECK(shown.decision == Decision::none);
    CHECK(shown.status == CaseStatus::inProgress);
    CHECK(shown.statusText == "办理中：共 8 件，办好 1 件，退回 1 件");
    CHECK(shown.members[0].resultReady);
    CHECK(shown.members[1].decision == Decision::none);
    CHECK(shown.members[2].returnReason == "户口簿看不清，请***重拍");       // whoever holds the number sees no name
    for (auto& member : shown.members)
        if (member.decision == Decision::none) approve(database, member.caseNumber, visit.platform.seal, now);
    shown = visit.found(taken.caseNumber);
    CHECK(shown.decision == Decision::approved);
    CHECK(shown.status == CaseStatus::finished);
    CHECK(shown.statusText == "部分办结：办好 7 件，退回 1 件");
    CHECK_FALSE(shown.resultReady);                                     // its members' results are printed, each for itself
    CHECK(visit.found(members[1].caseNumber).packageNumber == taken.caseNumber);
    CHECK(visit.found(members[1].caseNumber).resultReady);
}

TEST_CASE("a package itself is not approved; returned, all that is open of it goes back") {
    PackageVisit visit;
    const auto taken = visit.accepted(afterDeath(1));
    auto& database = visit.platform.database;
    const auto now = at("20261123T100000");
    CHECK_THROWS_WITH(approve(database, taken.caseNumber, visit.platform.seal, now), Catch::Contains("is a package"));
    CHECK_THROWS_WITH(memberCase(database, taken.caseNumber, "moon"), Catch::Contains("no member moon"));
    approve(database, taken.members[0].caseNumber, visit.platform.seal, now);
    giveBack(database, taken.caseNumber, "死亡证明有误", now);
    const auto shown = visit.found(taken.caseNumber);
    CHECK(shown.members[0].decision == Decision::approved);
    for (std::size_t i = 1; i < shown.members.size(); ++i) CHECK(shown.members[i].returnReason == "死亡证明有误");
}

TEST_CASE("a member has a limit of its own where its department promises one") {
    PackageVisit visit;
    auto shown = visit.found(visit.accepted(afterDeath(1)).caseNumber);
    auto item = builtInItem("after_death_package");
    CHECK(shown.members[2].dueTime == shown.dueTime);                   // both two working days
    auto json = nlohmann::json::parse(item.json);
    json["package"]["members"][2]["days"] = 1;
    json["version"] = "2";
    loadCatalogue(visit.platform.database, {parseItem(json.dump())});
    auto made = afterDeath(2);
    made.itemVersion = "2";
    shown = visit.found(visit.accepted(made).caseNumber);
    CHECK(shown.members[2].dueTime < shown.dueTime);
    CHECK(shown.members[1].dueTime == shown.dueTime);
}

TEST_CASE("members that must be are not left out, and others than the item's are none") {
    PackageVisit visit;
    auto made = afterDeath(1);
    SECTION("one left out") { made.members.erase(made.members.begin()); }
    SECTION("none at all") { made.members.clear(); }
    SECTION("one that there is not") { made.members.push_back("moon"); }
    SECTION("one twice") { made.members.push_back(made.members.front()); }
    CHECK(visit.refused(made) == "members_wrong");
    CHECK(visit.cases() == 0);
}

TEST_CASE("who applies is not whom it is about, and is something to them") {
    PackageVisit visit;
    auto made = afterDeath(1);
    SECTION("nobody") { made.subject.reset(); }
    SECTION("themselves") { made.subject->idNumber = made.applicant.idNumber; }
    SECTION("a relation that the item does not know") { made.subject->relation = "neighbour"; }
    SECTION("a number that is none") { made.subject->idNumber = "000000197001015013"; }
    SECTION("who died has a number") { made.subject->idNumber.clear(); }
    CHECK(visit.refused(made) == "subject_wrong");
    CHECK(visit.cases() == 0);
}
