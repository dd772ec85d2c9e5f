#include "kiosk/items/check.h"

#include <catch2/catch.hpp>

#include "kiosk/item_check.h"
#include "kiosk/journey.h"

using namespace kiosk;
using nlohmann::json;

namespace {

json text(const char* zh) { return {{"zh_CN", zh}}; }
json option(const char* id) { return {{"id", id}, {"label", text(id)}}; }

// An item that has nearly everything, and in which nothing is wrong.
json whole() {
    return json::parse(R"({
      "id": "whole", "version": "1", "title": {"zh_CN": "我要办一办"}, "way": "apply", "demo": true,
      "taskCode": "12000000DEM000001E5000511001000", "department": {"zh_CN": "民政局"},
      "stages": [{"zh_CN": "填表"}],
      "steps": [{"kind": "notice", "stage": 0}, {"kind": "form", "stage": 0}, {"kind": "submit", "stage": 0}, {"kind": "receipt", "stage": 0}],
      "scenarios": [
        {"id": "married", "question": {"zh_CN": "结婚了吗？"}, "options": [{"id": "yes", "label": {"zh_CN": "结了"}}, {"id": "no", "label": {"zh_CN": "没有"}}]},
        {"id": "where", "question": {"zh_CN": "在哪里办的？"}, "showIf": {"married": ["yes"]}, "options": [
          {"id": "here", "label": {"zh_CN": "本省"}}, {"id": "abroad", "label": {"zh_CN": "境外"}, "refusal": {"zh_CN": "请到窗口办理。"}}]}],
      "eligible": [{"ageFrom": 16, "ageTo": 60, "reason": {"zh_CN": "年满 16 周岁才能办。"}}, {"sex": "female", "when": {"married": ["yes"]}, "reason": {"zh_CN": "由女方申请。"}}],
      "fields": [
        {"id": "kind", "label": {"zh_CN": "类别"}, "kind": "choice", "options": [{"id": "a", "label": {"zh_CN": "甲"}}, {"id": "b", "label": {"zh_CN": "乙"}}]},
        {"id": "account", "label": {"zh_CN": "卡号"}, "kind": "number", "pattern": "bankCard", "prefill": "account.bankCard", "showIf": {"kind": ["a"]}},
        {"id": "code", "label": {"zh_CN": "代码"}, "kind": "code", "pattern": "uscc"}],
      "materials": [
        {"id": "card", "name": {"zh_CN": "身份证"}, "need": "required", "source": ["card"]},
        {"id": "marriage", "name": {"zh_CN": "结婚证"}, "need": "exempt", "source": ["shared", "certificate"], "certificate": "marriage", "when": {"married": ["yes"]}},
        {"id": "proof", "name": {"zh_CN": "证明"}, "need": "tolerable", "tolerance": 5, "source": ["camera", "phone"], "copies": 1, "verified": true, "when": {"kind": ["a"]}}],
      "limit": {"days": 5},
      "office": {"name": {"zh_CN": "便民服务中心"}, "hours": [["09:00", "12:00"]]},
      "result": {"kind": "certificate", "title": {"zh_CN": "证明"}, "ways": ["print", "window", "post"]},
      "results": [{"kind": "card", "title": {"zh_CN": "卡"}, "ways": ["window", "locker"]}],
      "receipt": {"next": [{"zh_CN": "再来。"}]},
      "levels": {"accepts": [5, 6], "finishes": [6], "decides": 5},
      "areas": ["430681"],
      "crossRegion": {"areas": ["4306"], "refusal": {"zh_CN": "只能在岳阳市内办。"}},
      "appointment": {"days": 7, "bring": [{"zh_CN": "身份证"}]},
      "elements": {"taskType": "20", "handleItemCode": "12000000DEM000001E500051100100001", "caseKind": 2, "legalLimit": {"count": 20, "unit": 1},
        "fees": [{"name": {"zh_CN": "工本费"}, "fen": 1000}], "payOnline": true, "express": true, "bookable": true, "isServiceTerminals": true, "serves": [1]}
    })");
}

std::vector<ItemProblem> problemsOf(const json& item) {
    static ItemCheck check{std::string{SOURCE_DIR} + "/assets/services/schema.json", stepKinds()};
    return check.check(item, "#1").problems;
}

}  // namespace

TEST_CASE("an item with everything in its place is good") {
    for (auto& problem : problemsOf(whole())) FAIL(problem.path << ": " << problem.text);
}

TEST_CASE("each rule across an item names the place of its mistake") {
    auto item = whole();
    std::string path;
    SECTION("shared, but asked for") { item["materials"][1]["need"] = "required"; path = "materials[1].source"; }
    SECTION("exempt, but nobody has it") { item["materials"][2]["need"] = "exempt"; item["materials"][2].erase("tolerance"); path = "materials[2].source"; }
    SECTION("a certificate of no kind") { item["materials"][1].erase("certificate"); path = "materials[1].certificate"; }
    SECTION("a kind of certificate that is no source") { item["materials"][1]["source"] = {"shared"}; path = "materials[1].source"; }
    SECTION("tolerable until when") { item["materials"][2].erase("tolerance"); path = "materials[2].tolerance"; }
    SECTION("a tolerance of what must be there") { item["materials"][0]["tolerance"] = 3; path = "materials[0].tolerance"; }
    SECTION("a tolerance longer than the limit") { item["materials"][2]["tolerance"] = 6; path = "materials[2].tolerance"; }
    SECTION("a tolerance where the limit is minutes") { item["limit"] = {{"minutes", 30}}; path = "materials[2].tolerance"; }
    SECTION("a material twice") { item["materials"][1]["id"] = "card"; path = "materials[1].id"; }
    SECTION("an unknown source") { item["materials"][2]["source"] = {"pigeon"}; path = "materials[2].source[0]"; }
    SECTION("a condition on what nobody asks") { item["materials"][1]["when"] = {{"divorced", {"yes"}}}; path = "materials[1].when.divorced"; }
    SECTION("a condition on no answer") { item["materials"][1]["when"] = {{"married", {"perhaps"}}}; path = "materials[1].when.married"; }
    SECTION("a question that depends on itself") { item["scenarios"][0]["showIf"] = {{"married", {"yes"}}}; path = "scenarios[0].showIf.married"; }
    SECTION("a question with a field's name") { item["scenarios"][1]["id"] = "kind"; path = "fields"; }
    SECTION("a question of which every answer refuses") { item["scenarios"][1]["options"][0]["refusal"] = text("不行"); path = "scenarios[1].options"; }
    SECTION("an answer twice") { item["scenarios"][0]["options"] = {option("yes"), option("yes")}; path = "scenarios[0].options"; }
    SECTION("a rule that tests nothing") { item["eligible"][0] = {{"reason", text("不行")}}; path = "eligible[0]"; }
    SECTION("ages the wrong way round") { item["eligible"][0]["ageTo"] = 10; path = "eligible[0].ageTo"; }
    SECTION("a rule on no answer") { item["eligible"][1]["when"] = {{"married", {"perhaps"}}}; path = "eligible[1].when.married"; }
    SECTION("an unknown pattern") { item["fields"][2]["pattern"] = "runes"; path = "fields[2].pattern"; }
    SECTION("a pattern of digits for letters") { item["fields"][2]["pattern"] = "bankCard"; path = "fields[2].kind"; }
    SECTION("prefilled with what does not go in") { item["fields"][2]["prefill"] = "account.phone"; path = "fields[2].prefill"; }
    SECTION("prefilled from nowhere") { item["fields"][2]["prefill"] = "moon.phase"; path = "fields[2].prefill"; }
    SECTION("shown if what comes later") { item["fields"][0]["showIf"] = {{"kind", {"a"}}}; path = "fields[0].showIf.kind"; }
    SECTION("an element nobody knows") { item["elements"]["colour"] = "red"; path = "elements"; }
    SECTION("a level that stands in the taskCode") { item["elements"]["level"] = 4; path = "elements.level"; }
    SECTION("an item code of another task") { item["elements"]["handleItemCode"] = std::string(33, '0'); path = "elements.handleItemCode"; }
    SECTION("opening times twice") { item["elements"]["openingTimes"] = text("九点"); path = "elements.openingTimes"; }
    SECTION("an agency with a wrong check character") {
        item["steps"].erase(2), item.erase("taskCode"), item["elements"].erase("handleItemCode"), item["elements"]["agencyCode"] = "12441500196720244X";
        path = "elements.agencyCode";
    }
    SECTION("a promise longer than the law") { item["elements"]["legalLimit"] = {{"count", 4}, {"unit", 0}}; path = "limit.days"; }
    SECTION("days for what is done on the spot") { item["elements"]["caseKind"] = 1; path = "limit.days"; }
    SECTION("a shorter limit with papers missing") { item["limit"] = {{"days", 5}, {"tolerantDays", 4}}; path = "limit.tolerantDays"; }
    SECTION("posted, but not by express") { item["elements"]["express"] = false; path = "elements.express"; }
    SECTION("papers that come by post, but not by express") {
        item["result"]["ways"] = {"print"}, item["elements"]["express"] = false;
        item["materials"][2]["source"] = {"window", "post"};
        path = "elements.express";
    }
    SECTION("booked, but not bookable") { item["elements"]["bookable"] = false; path = "elements.bookable"; }
    SECTION("paid online, but free") { item["elements"]["fees"] = json::array(); path = "elements.payOnline"; }
    SECTION("a fee of nobody knows how much") { item["elements"]["fees"][0].erase("fen"); path = "elements.fees[0]"; }
    SECTION("submitted here, but not at terminals") { item["elements"]["isServiceTerminals"] = false; path = "elements.isServiceTerminals"; }
    SECTION("a card from the printer") { item["results"][0]["ways"] = {"print"}; path = "results[0].ways"; }
    SECTION("finished where it is not accepted") { item["levels"]["finishes"] = {4}; path = "levels.finishes[0]"; }
    SECTION("a subject whom nobody names") { item["subject"] = {{"name", text("逝者")}}; path = "subject"; }
    SECTION("a relation that is not asked for") {
        item["fields"].push_back({{"id", "subject_name"}, {"label", text("姓名")}, {"kind", "text"}});
        item["subject"] = {{"name", text("逝者")}, {"relations", {option("child")}}};
        path = "subject.question";
    }
    SECTION("an enterprise without a name") { item["applicant"] = "organisation", item["fields"][2]["id"] = "uscc"; path = "applicant"; }
    SECTION("an agent whom nobody asks") {
        item["agency"] = {{"version", "1"}, {"title", text("委托声明")}, {"paragraphs", {text("属实。")}}};
        path = "agency";
    }
    SECTION("an agent with a certificate that no material is") {
        item["scenarios"].push_back({{"id", "behalf"}, {"question", text("给谁办？")}, {"options", {{{"id", "self"}, {"label", text("自己")}}, {{"id", "other"}, {"label", text("别人")}}}}});
        item["agency"] = {{"version", "1"}, {"title", text("委托声明")}, {"paragraphs", {text("属实。")}}, {"certificates", {"pilot_licence"}}};
        path = "agency.certificates[0]";
    }
    SECTION("a package of nothing") { item["package"] = {{"subject", {{"name", text("逝者")}}}}; path = "package"; }
    SECTION("a member twice") {
        json member{{"id", "a"}, {"title", text("甲")}, {"department", text("乙")}};
        item["package"] = {{"members", {member, member}}};
        path = "package.members[1].id";
    }
    SECTION("two that lead") {
        item["package"]["members"] = {{{"id", "a"}, {"title", text("甲")}, {"department", text("乙")}, {"role", "lead"}},
                                      {{"id", "b"}, {"title", text("丙")}, {"department", text("丁")}, {"role", "lead"}}};
        path = "package.members";
    }
    SECTION("a bill's pattern without a code") { item["bill"] = {{"kind", "traffic"}, {"by", "card"}, {"pattern", "[0-9]"}}; path = "bill.pattern"; }
    SECTION("a bill's pattern that is none") { item["bill"] = {{"kind", "nontax"}, {"by", "code"}, {"pattern", "[0-9"}, {"label", {{"zh_CN", "缴款码"}}}, {"hint", {{"zh_CN", "单子上"}}}}; path = "bill.pattern"; }
    SECTION("an area that is no code") { item["areas"] = {"汨罗"}; path = "areas[0]"; }
    std::vector<std::string> paths;
    for (auto& problem : problemsOf(item)) paths.push_back(problem.path);
    CHECK(paths == std::vector<std::string>{path});
}

TEST_CASE("what a step needs must be there") {
    auto [step, needed] = GENERATE(table<std::string, std::string>({{"form", "fields"}, {"submit", "limit"}, {"submit", "taskCode"}, {"submit", "office"},
                                                                    {"submit", "result"}, {"receipt", "receipt"}, {"declare", "declaration"}}));
    auto item = whole();
    if (step == "declare") item["steps"].push_back({{"kind", step}, {"stage", 0}});
    item.erase(needed);
    if (needed == "fields") item["materials"].erase(2), item.erase("appointment"), item["elements"].erase("bookable");
    auto problems = problemsOf(item);
    REQUIRE_FALSE(problems.empty());
    CHECK_THAT(problems[0].text, Catch::Contains("'" + needed + "'"));
}
