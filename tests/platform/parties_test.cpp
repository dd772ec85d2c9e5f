#include "platform/server/parties.h"

#include <nlohmann/json.hpp>

#include "platform/server/cases.h"
#include "platform/server/materials.h"
#include "platform/server/office.h"
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
    auto mine = visit.replies.expect<CaseList>().cases;
    REQUIRE(mine.size() == 1);                                         // that one, and nothing of hers besides
    CHECK(mine[0].principal == "李*英");
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

namespace {

// 王小明 stands at the terminal for 盘金花, who holds a disability card.
struct ForTheDisabled {
    ForTheDisabled() {
        loadCatalogue(visit.platform.database, {builtInItem("employment_hardship"), builtInItem("elderly_card")});
        seedCertificates(visit.platform.database, nlohmann::json::parse(R"([
            {"id":"ID","idNumber":"000000199303052029","holder":"盘金花","kind":"id_card","title":"居民身份证","issuer":"公安局","level":"A"},
            {"id":"D1","idNumber":"000000199303052029","kind":"disability","title":"残疾人证","issuer":"残联","level":"A"}])"));
        token = sessionOf(wangXiaoming());
    }
    std::string sessionOf(const Person& person) {
        visit.client.ask("open", OpenSession{person});
        return visit.replies.expect<SessionOpened>().token;
    }
    ListPrincipalCertificates asked() const { return {token, "employment_hardship", principal, std::string(64, 'a'), {}}; }
    std::vector<Certificate> found(const ListPrincipalCertificates& question) {
        visit.client.ask("list", question);
        return visit.replies.expect<CertificateList>().certificates;
    }
    std::string refused(const ListPrincipalCertificates& question) {
        visit.client.ask("list", question);
        return visit.replies.expect<Refused>().code;
    }
    Submission application(const SentMaterial& material) const {
        auto made = applyingFor("employment_hardship");
        made.applicant = principal;
        made.agent = Agent{wangXiaoming(), *made.consent};
        made.undertaking = made.consent;
        made.scenario = {{"behalf", "other"}, {"reason", "disabled"}};
        made.materials = {material};
        return made;
    }
    Supplement supplement(const std::string& caseNumber, const Person& bringer, int serial) const {
        return {submission(serial).key, caseNumber, bringer, true, {{"disability_card", "certificate", "D1", {}}}, at("20261123T100000")};
    }
    std::string supplementRefused(const Supplement& made) {
        visit.client.ask(made.key, Deliver{"supplements", toJson(made)});
        return visit.replies.expect<Refused>().code;
    }

    PackageVisit visit;
    const Person principal{"盘金花", "111", "000000199303052029", {}, {}, {}, {}};
    std::string token;
};

const SentMaterial byItsNumber{"disability_card", "certificate", "D1", {}}, putOff{"disability_card", "later", {}, {}};

}  // namespace

TEST_CASE("an agent is shown the principal's certificates that this item needs, no others, and who looked is kept") {
    ForTheDisabled stage;
    auto found = stage.found(stage.asked());
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "D1");
    auto row = stage.visit.platform.database.query("SELECT agent_number, principal_number, item_id FROM agent_looks");
    REQUIRE(row.next());
    CHECK(row.text(0) == wangXiaoming().idNumber);
    CHECK(row.text(1) == stage.principal.idNumber);
    CHECK(row.text(2) == "employment_hardship");
    CHECK_FALSE(stage.visit.accepted(stage.application(byItsNumber)).caseNumber.empty());
}

TEST_CASE("nobody is shown certificates by a number alone, without a signature, or for what lets no agent use them") {
    ForTheDisabled stage;
    auto asked = stage.asked();
    SECTION("another name") {
        asked.principal.name = "盘银花";
        CHECK(stage.refused(asked) == "principal_unknown");
    }
    SECTION("nothing signed") {
        asked.authorisationHash.clear();
        CHECK(stage.refused(asked) == "agent_wrong");
    }
    SECTION("an item that lets agents use none") {
        asked.itemId = "elderly_card";
        CHECK(stage.refused(asked) == "agent_wrong");
    }
    SECTION("oneself") {
        asked.principal = wangXiaoming();
        CHECK(stage.refused(asked) == "agent_wrong");
    }
    SECTION("without a session") {
        asked.token = std::string(64, '0');
        CHECK(stage.refused(asked) == "session_unknown");
    }
    CHECK_FALSE(stage.visit.platform.database.query("SELECT 1 FROM agent_looks").next());
}

TEST_CASE("what is known of somebody goes along for an agent only when name and number belong together") {
    ForTheDisabled stage;
    auto made = stage.application(byItsNumber);
    made.applicant.name = "盘银花";
    CHECK(stage.visit.refused(made) == "principal_unknown");
    made = stage.application(putOff);
    made.materials.push_back({"unemployment", "shared", {}, {}});
    made.applicant.name = "盘银花";
    CHECK(stage.visit.refused(made) == "principal_unknown");
    made.applicant.name = "盘金花";
    CHECK_FALSE(stage.visit.accepted(made).caseNumber.empty());
}

TEST_CASE("the agent who handed in a case sees it without the name, and may add what it wants; nobody else may") {
    ForTheDisabled stage;
    const auto number = stage.visit.accepted(stage.application(putOff)).caseNumber;
    stage.visit.client.ask("mine", ListCases{stage.token});
    auto mine = stage.visit.replies.expect<CaseList>().cases;
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].principal == "盘*花");
    REQUIRE(mine[0].wanted.size() == 1);
    auto byCase = stage.asked();
    byCase.principal = {};
    byCase.caseNumber = number;
    CHECK(stage.found(byCase).size() == 1);
    const Person third{"李秀英", "111", "000000194912310027", {}, {}, {}, {}};
    byCase.token = stage.sessionOf(third);
    CHECK(stage.refused(byCase) == "case_unknown");
    CHECK(stage.supplementRefused(stage.supplement(number, third, 2)) == "case_unknown");
    auto pretending = stage.supplement(number, wangXiaoming(), 3);
    pretending.asAgent = false;                      // it is not his own
    CHECK(stage.supplementRefused(pretending) == "case_unknown");
    auto made = stage.supplement(number, wangXiaoming(), 4);
    stage.visit.client.ask(made.key, Deliver{"supplements", toJson(made)});
    stage.visit.replies.expect<Delivered>();
    CHECK(stage.visit.found(number).wanted.empty());
    byCase.token = stage.token;
    CHECK(stage.refused(byCase) == "nothing_wanted");                  // the agent's look ends with the need for it
}

TEST_CASE("the result is the principal's to print, not the agent's") {
    ForTheDisabled stage;
    const auto number = stage.visit.accepted(stage.application(byItsNumber)).caseNumber;
    approve(stage.visit.platform.database, number, stage.visit.platform.seal, stage.visit.platform.clock.now());
    stage.visit.client.ask("mine", ListCases{stage.token});
    auto mine = stage.visit.replies.expect<CaseList>().cases;
    REQUIRE(mine.size() == 1);
    CHECK_FALSE(mine[0].resultReady);
    CHECK(mine[0].statusText == "已办结，由本人取结果");
    stage.visit.client.ask("print", RequestPrint{stage.token, number});
    CHECK(stage.visit.replies.expect<Refused>().code == "case_unknown");
}
