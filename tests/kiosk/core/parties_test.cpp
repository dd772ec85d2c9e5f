#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/parties.h"
#include "tests/kiosk/core/visit.h"
#include "tests/kiosk/items/built_in.h"

namespace {

using core::CoreStage;
using nlohmann::json;
using Touches = std::vector<std::string>;

// What went to the platform last.
json sentOf(const CoreStage& stage) { return json::parse(stage.platform_.kept.at(stage.platform_.lastKey()).json); }

json sentBy(const char* walk) {
    CoreStage stage;
    stage.after(walk);
    CHECK(stage.platform_.kept.size() == 1);
    return sentOf(stage);
}

void tapAll(CoreStage& stage, const Touches& ids) {
    for (auto& id : ids) stage.tap(id);
}

void openItem(CoreStage& stage, const std::string& letters, const std::string& item) {
    stage.tap("search");
    stage.types(letters);
    stage.tap(item);
    stage.tap("confirm");
}

// The form of the senior citizen's card, as far as for whom it is: by 王小明.
void actForAnother(CoreStage& stage, const std::string& name, const std::string& number) {
    openItem(stage, "lnydz", "elderly_card");
    stage.tap("other");
    stage.card("王小明");
    stage.tap("principal_name");
    stage.types(name);
    tapAll(stage, {"confirm", "principal_number"});
    stage.types(number);
    tapAll(stage, {"confirm", "confirm"});
}

}  // namespace

TEST_CASE("a package is one submission that names its members and whom it is about, who is no field of the form") {
    const auto sent = sentBy("after_death_package");
    CHECK(sent["members"] == json{"death_certificate", "cremation", "household", "medical_end", "medical_account", "pension_account", "funeral", "dependants"});
    CHECK(sent["subject"] == json{{"name", "陈到期"}, {"idNumber", "000000197001015012"}, {"relation", "child"}});
    for (auto* field : {"subject_name", "subject_number", "relation"}) CHECK_FALSE(sent["form"].contains(field));
    CHECK(sent["applicantName"] == "王小明");
}

TEST_CASE("without a network a package is kept whole under one number, and becomes one of each once it is back") {
    CoreStage stage;
    auto walk = support::loadWalk("migrant_worker_employment");
    std::erase_if(walk.lines, [](auto& line) { return line.verb == "prints" || line.words().find("已提交") != std::string::npos; });
    auto submits = std::ranges::find_if(walk.lines, [](auto& line) { return line.words().find("请核对") != std::string::npos; });
    REQUIRE(submits != walk.lines.end());
    for (auto line = walk.lines.begin(); line != submits; ++line) support::perform(walk, *line, stage);
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("已暂存");
    stage.prints("暂存号");
    stage.prints("一起办的 2 件事");
    stage.prints("就业登记");
    CHECK(stage.journal->waiting().size() == 1);
    tapAll(stage, {"confirm", "decline"});
    stage.ends("stored");
    stage.platform("online");
    stage.platform_.forgetsToAnswer = true;          // and the first answer gets lost
    stage.wait(std::chrono::minutes{1});
    CHECK(stage.platform_.kept.size() == 1);
    stage.platform_.forgetsToAnswer = false;
    stage.kill();
    stage.start();
    stage.wait(std::chrono::minutes{10});
    CHECK(stage.platform_.kept.size() == 1);
    CHECK(stage.platform_.kept.begin()->second.shown.members.size() == 2);
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("the number of who died is not that of who applies") {
    CoreStage stage;
    openItem(stage, "hkzx", "household_cancellation");
    stage.card("王小明");
    stage.tap("subject_number");
    stage.types("000000198604121011");
    stage.tap("confirm");
    stage.sees("这是您自己的号码");
    stage.types("000000197001015012");
    stage.tap("confirm");
    stage.neverSees("这是您自己的号码");
}

TEST_CASE("who acts for another signs for it; the applicant is the other, and what the card says fills in nothing of theirs") {
    const auto sent = sentBy("agent");
    CHECK(sent["applicantName"] == "李秀英");
    CHECK(sent["applicantIdNumber"] == "000000194912310027");
    CHECK(sent["agent"]["agentName"] == "王小明");
    CHECK(sent["agent"]["agentIdNumber"] == "000000198604121011");
    CHECK(sent["agent"]["authorisation"].contains("signature"));
    for (auto& material : sent["materials"]) CHECK(material["way"] != "card");   // the card that was read is the agent's
    CHECK(sent["scenario"]["behalf"] == "other");
    CHECK_FALSE(sent.contains("applicantAddress"));
    for (auto* field : {"principal_name", "principal_number"}) CHECK_FALSE(sent["form"].contains(field));
}

TEST_CASE("who comes for themselves has no agent") {
    const auto sent = sentBy("elderly_card");
    CHECK_FALSE(sent.contains("agent"));
    CHECK(sent["applicantName"] == "李秀英");
}

TEST_CASE("the rules of an item are about whom it is for, whoever has come") {
    CoreStage stage;
    actForAnother(stage, "盘金花", "000000199303052029");
    stage.sees("满 60 周岁才能办");
    stage.tap("confirm");
    stage.sees("您替谁办");
    stage.neverSees("委托声明");
}

TEST_CASE("nobody acts for themselves, nor for a number that is none") {
    CoreStage stage;
    actForAnother(stage, "王小明", "000000198604121011");
    stage.sees("这是您自己的号码");
    stage.types("000000194912310028");
    stage.tap("confirm");
    stage.neverSees("委托声明");
}

TEST_CASE("who does not sign the declaration acts for nobody") {
    CoreStage stage;
    actForAnother(stage, "李秀英", "000000194912310027");
    stage.sees("代办委托声明");
    stage.tap("decline");
    stage.ends("declined");
    CHECK(stage.platform_.kept.empty());
}

TEST_CASE("an enterprise applies by name and code, through its operator") {
    const auto sent = sentBy("back_to_work_policy");
    CHECK(sent["organisation"] == json{{"name", "汇有限公司"}, {"uscc", "910000000000001009"}});
    CHECK(sent["applicantName"] == "王小明");
    CHECK_FALSE(sent["form"].contains("uscc"));
}

TEST_CASE("a social credit code with a wrong check character is said so at once") {
    CoreStage stage;
    openItem(stage, "fgfc", "back_to_work_policy");
    stage.tap("small");
    stage.card("王小明");
    stage.tap("uscc");
    stage.types("910000000000001008");
    stage.tap("confirm");
    CHECK(std::holds_alternative<ui::Typing>(stage.terminal->view().prompt));
    CHECK_FALSE(std::get<ui::Typing>(stage.terminal->view().prompt).error.empty());
}

TEST_CASE("handed in here, decided there: three codes, the own county first") {
    const auto sent = sentBy("newborn_package");
    CHECK(sent["areaCode"] == "430681107000");
    CHECK(sent["decideAreaCode"] == "430681000000");
    CHECK(sent["subject"] == json{{"name", "盘小宝"}, {"relation", "mother"}});
    CoreStage stage;
    openItem(stage, "csyjs", "newborn_package");
    tapAll(stage, {"yes", "mother", "hospital"});
    auto choice = std::get<ui::Choice>(stage.terminal->view().prompt);
    CHECK(choice.options.front().id == "430681");
    CHECK(choice.options.size() == 10);              // the nine of Yueyang, and another place
    stage.tap("elsewhere");
    stage.sees("岳阳市范围内通办");
    stage.tap("confirm");
    stage.tap("平江县");
    stage.sees("身份证");
}

TEST_CASE("the cases of a package stand in its progress, not one by one in the list") {
    CoreStage stage;
    stage.after("graduate_employment");
    auto& shown = stage.platform_.kept.at(stage.platform_.lastKey()).shown;
    REQUIRE(shown.members.size() == 2);
    auto member = shown;
    member.members.clear();
    member.packageNumber = shown.caseNumber;
    member.caseNumber = shown.members.front().caseNumber;
    stage.platform_.kept["other"] = {member, "{}"};
    stage.tap("case_progress");
    stage.card("王小明");
    CHECK(std::holds_alternative<ui::CaseProgress>(stage.terminal->view().prompt));   // the one package, opened at once
    CHECK(std::get<ui::CaseProgress>(stage.terminal->view().prompt).rows.size() >= 4);
}

namespace {

// 王小明 for 盘金花, as far as the papers.
void applyForTheDisabled(CoreStage& stage, const char* how) {
    core::playUntil(stage, "agent_certificate", "tap disability_card");
    tapAll(stage, {"disability_card", how});
}

}  // namespace

TEST_CASE("an agent uses a certificate of whom they act for: asked for by both, sent by its number") {
    const auto sent = sentBy("agent_certificate");
    auto uses = std::ranges::find_if(sent["materials"], [](auto& one) { return one["materialId"] == "disability_card"; });
    REQUIRE(uses != sent["materials"].end());
    CHECK(*uses == json{{"materialId", "disability_card"}, {"way", "certificate"}, {"certificateId", "DEMO-0020"}});
    CHECK(sent["applicantName"] == "盘金花");
    CoreStage stage;
    applyForTheDisabled(stage, "certificate");
    REQUIRE(stage.platform_.agentLooks.size() == 1);
    auto& asked = stage.platform_.agentLooks[0];
    CHECK(asked.itemId == "employment_hardship");
    CHECK(asked.principal.name == "盘金花");
    CHECK(asked.principal.idNumber == "000000199303052029");
    CHECK(asked.authorisationHash.size() == 64);
}

TEST_CASE("whom the platform does not know by this name and number has no certificates to be used, and there is another way") {
    CoreStage stage;
    stage.platform_.principalUnknown = true;
    applyForTheDisabled(stage, "certificate");
    stage.sees("姓名和证件号码对不上");
    stage.tap("confirm");
    stage.tap("disability_card");
    stage.tap("later");
    stage.sees("以后补");
}

TEST_CASE("an item that lets agents use no certificate offers them none") {
    kiosk::Draft draft;
    draft.item = items::builtIn("employment_hardship");
    draft.answers["behalf"] = "other";
    CHECK(kiosk::mayUseCertificate("disability", draft));
    CHECK_FALSE(kiosk::mayUseCertificate("household", draft));
    draft.answers["behalf"] = "self";
    CHECK(kiosk::mayUseCertificate("household", draft));
}
