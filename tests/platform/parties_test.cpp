#include "platform/server/parties.h"

#include "platform/server/cases.h"
#include "platform/check_digits.h"
#include "tests/platform/package_visit.h"

using namespace platform;
using namespace platform::testing;

namespace {

Submission applyingFor(const std::string& id) {
    auto made = submission(1);
    const auto item = builtInItem(id);
    made.itemId = item.id;
    made.itemVersion = item.version;
    made.taskCode = item.taskCode;
    made.form.clear();
    return made;
}

Submission businessApplies() {
    auto made = applyingFor("back_to_work_policy");
    made.scenario = {{"who", "small"}};
    made.materials = {{"proof", "later", {}, {}}};
    made.undertaking = made.consent;
    made.organisation = Organisation{"汇有限公司", "910000000000001009"};
    return made;
}

// 王小明 for his grandmother.
Submission agentApplies() {
    auto made = applyingFor("elderly_card");
    made.applicant = {"李秀英", "111", "000000194912310027", {}, {}, {}, {}};
    made.agent = Agent{wangXiaoming(), *made.consent};
    made.scenario = {{"behalf", "other"}};
    return made;
}

Submission childIsBorn() {
    auto made = applyingFor("newborn_package");
    made.scenario = {{"married", "yes"}, {"follow", "mother"}, {"where", "hospital"}};
    made.subject = Subject{"盘小宝", {}, "father"};
    made.members = {"birth_certificate", "household", "medical_insurance", "vaccination", "health_handbook"};
    made.decideAreaCode = "430626000000";
    made.applicantAreaCode = "430681107901";
    return made;
}

}  // namespace

TEST_CASE("social credit codes of public samples are right, and with one character changed wrong") {
    for (std::string code : {"12441500196720244T", "11370800MB2855926Y", "11330800MB0R57773W", "114500000075717234"}) {
        CHECK(rightUscc(code));
        code[5] = code[5] == '0' ? '1' : '0';
        CHECK_FALSE(rightUscc(code));
    }
    CHECK_FALSE(rightUscc("91000000000000100"));
    CHECK_FALSE(rightUscc("91000000000000100I"));
}

TEST_CASE("an enterprise applies through its operator, with a right social credit code") {
    PackageVisit visit;
    auto made = businessApplies();
    const auto taken = visit.accepted(made);
    auto record = findCase(visit.platform.database, taken.caseNumber).value();
    REQUIRE(record.submission.organisation);
    CHECK(record.submission.organisation->uscc == "910000000000001009");
    CHECK(record.submission.applicant.name == "王小明");
    made.key = submission(2).key;
    SECTION("without one") { made.organisation.reset(); }
    SECTION("with a wrong check character") { made.organisation->uscc = "910000000000001008"; }
    CHECK(visit.refused(made) == "organisation_wrong");
}

TEST_CASE("where no enterprise applies, none is taken") {
    PackageVisit visit;
    auto made = agentApplies();
    made.organisation = Organisation{"汇有限公司", "910000000000001009"};
    CHECK(visit.refused(made) == "organisation_wrong");
}

TEST_CASE("what an agent brought is the applicant's case, with both identities in it") {
    PackageVisit visit;
    visit.client.ask("open", OpenSession{wangXiaoming()});
    const auto token = visit.replies.expect<SessionOpened>().token;
    visit.client.ask("up", UploadMaterial{token, {0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9}});
    auto made = agentApplies();
    made.materials = {{"photo", "camera", {}, {visit.replies.expect<Uploaded>().hash}}};     // by the hand of the agent
    const auto taken = visit.accepted(made);
    auto record = findCase(visit.platform.database, taken.caseNumber).value();
    CHECK(record.submission.applicant.name == "李秀英");
    REQUIRE(record.submission.agent);
    CHECK(record.submission.agent->person.idNumber == wangXiaoming().idNumber);
    CHECK_FALSE(record.submission.agent->authorisation.textHash.empty());
    visit.client.ask("mine", ListCases{token});
    CHECK(visit.replies.expect<CaseList>().cases.empty());             // the agent sees nothing of hers besides
}

TEST_CASE("nobody is their own agent, and not everything can be done by one") {
    PackageVisit visit;
    auto made = agentApplies();
    SECTION("their own") { made.agent->person.idNumber = made.applicant.idNumber; }
    SECTION("of an item that knows none") {
        const auto agent = made.agent;
        made = businessApplies();
        made.agent = agent;
    }
    CHECK(visit.refused(made) == "agent_wrong");
}

TEST_CASE("accepted here, decided there: three codes; a place that cannot be asked is refused") {
    PackageVisit visit;
    auto made = childIsBorn();
    const auto taken = visit.accepted(made);
    auto record = findCase(visit.platform.database, taken.caseNumber).value().submission;
    CHECK(record.acceptAreaCode == "430681107000");
    CHECK(record.decideAreaCode == "430626000000");
    CHECK(record.applicantAreaCode == "430681107901");
    made.key = submission(2).key;
    made.decideAreaCode = "430902000000";                              // 益阳市, outside of what the item names
    CHECK(visit.refused(made) == "region_unsupported");
    auto other = agentApplies();
    other.key = submission(3).key;
    other.decideAreaCode = "430626000000";                             // an item that is decided here alone
    CHECK(visit.refused(other) == "region_unsupported");
}
