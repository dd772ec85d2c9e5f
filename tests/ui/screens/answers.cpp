#include "tests/ui/screens/answers.h"

using namespace ui;

namespace {

const std::vector<Button> buttons{{"print", "打印"}, {"retry", "再试一次", Tone::primary}};
const std::vector<Row> rows{{"姓名", "王*明"}};
const std::string clause = "本人承诺所填写的内容真实、准确，如有不实愿意承担相应的法律责任。";
const Stroke stroke{{0.1F, 0.1F}, {0.3F, 0.2F}};

Picture paper() { return {2, 3, std::make_shared<const std::vector<std::uint32_t>>(6, 0xFFFFFFFF)}; }

// Keys answer with the whole text after them.
Answers keys(const std::string& characters, const std::string& text) {
    Answers all{{"key_delete", "typed " + text.substr(0, text.size() - 1)}, {"key_clear", "typed "}, {"confirm", "confirmed"}};
    for (const char one : characters) all[fmt::format("key_{}", static_cast<char>(std::tolower(one)))] = "typed " + text + one;
    return all;
}

}  // namespace

TEST_CASE("home answers with the way or the item that was touched", "[screens]") {
    answers(Attract{"您好", {{"apply", "我要办", ""}, {"ask", "我要查", ""}}, "常办", {{"unemployment", "失业登记", ""}}, {}},
            {{"apply", "chosen apply"}, {"ask", "chosen ask"}, {"unemployment", "chosen unemployment"}});
}

TEST_CASE("home without ways answers with its items, and without anything shows its greeting", "[screens]") {
    answers(Attract{"您好", {}, "常办", {{"unemployment", "失业登记", ""}, {"progress", "办件进度", ""}}, {}},
            {{"unemployment", "chosen unemployment"}, {"progress", "chosen progress"}});
    answers(Attract{"您好", {{"apply", "我要办", ""}}, {}, {}, {}}, {{"apply", "chosen apply"}});
    answers(Attract{"您好", {}, {}, {}, "今天休息"}, {});
}

TEST_CASE("a choice answers with the option, on every page", "[screens]") {
    Choice choice{"失业原因", "点一下", {}, "reason_3"};
    Answers expected;
    for (int i = 0; i < 14; ++i) {
        choice.options.push_back({fmt::format("reason_{}", i), fmt::format("原因 {}", i), "说明"});
        expected[choice.options.back().id] = "chosen " + choice.options.back().id;
    }
    answers(choice, expected);
}

TEST_CASE("a notice is confirmed, and its buttons answer by their names", "[screens]") {
    answers(Notice{"失业登记", "请看一遍", {{"需要什么", {clause}}, {"收费", {"免费"}}}, "开始办理", buttons},
            {{"confirm", "confirmed"}, {"print", "chosen print"}, {"retry", "chosen retry"}});
}

TEST_CASE("putting a card down has only the given buttons", "[screens]") {
    answers(Present{"请放身份证", "平放", true, true, "再放一次", Tone::warning, {{"no_card", "没带身份证"}}}, {{"no_card", "chosen no_card"}});
}

TEST_CASE("a form answers with its fields, a look at what is hidden, and its end", "[screens]") {
    answers(Form{"请填写", rows, {{"phone", "手机", "", "138"}, {"reason", "原因", "点一下", ""}}, "下一步", true},
            {{"phone", "chosen phone"}, {"reason", "chosen reason"}, {"peek", "peek"}, {"confirm", "confirmed"}});
}

TEST_CASE("every key answers with the text after it", "[screens]") {
    const auto typing = [](Keypad keypad) { return Typing{"号码", "", "138", "", keypad, 32, {}, "填好了"}; };
    for (const Keypad keypad : {Keypad::number, Keypad::phone}) answers(typing(keypad), keys("0123456789", "138"));
    answers(typing(Keypad::idNumber), keys("0123456789X", "138"));
}

TEST_CASE("letters answer with the text after them, digits beside them or behind their key", "[screens]") {
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits = "0123456789";
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(Typing{"护照", "", "E1", "", Keypad::letters, 32, {}, "填好了"})};
        Answers found = robot.all();
        robot.turnTo(0);
        if (robot.screen().find("key_layer")) {
            CHECK(robot.tap("key_layer") == "touched");
            for (const char digit : digits) {
                robot.turnTo(0), robot.tap("key_layer");
                found[fmt::format("key_{}", digit)] = robot.tap(fmt::format("key_{}", digit));
            }
        }
        Answers expected = keys(letters + digits, "E1");
        expected["key_space"] = "typed E1 ";
        for (const auto& [id, said] : expected)
            if (id != "key_clear" || found.contains(id)) CHECK(found[id] == said);
    }
}

TEST_CASE("a text that is full takes no more keys", "[screens]") {
    answers(Typing{"号码", "", "13800000000", "", Keypad::phone, 11, {}, "填好了"},
            [] {
                Answers all = keys("0123456789", "13800000000");
                for (char digit = '0'; digit <= '9'; ++digit) all[fmt::format("key_{}", digit)] = "typed 13800000000";
                return all;
            }());
}

TEST_CASE("a declaration is declined at any time and agreed to at its end", "[screens]") {
    const Reading reading{"承诺书", std::vector<std::string>(12, clause), "我同意", "不同意"};
    answers(reading, {{"confirm", "confirmed"}, {"decline", "declined"}});
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(reading)};
        robot.turnTo(0);
        CHECK_FALSE(robot.screen().find("confirm")->enabled);
        CHECK(robot.tap("confirm") == "touched");
    }
}

TEST_CASE("a signature answers with its strokes and can be given or written again once there is one", "[screens]") {
    answers(Signature{"请签名", "", {}, "签好了", "重写"}, {{"pad", "drawn 1"}});
    answers(Signature{"请签名", "", {stroke}, "签好了", "重写"}, {{"pad", "drawn 2"}, {"confirm", "confirmed"}, {"decline", "declined"}});
}

TEST_CASE("a review is confirmed at its end, and what is hidden can be looked at", "[screens]") {
    answers(Review{"请核对", std::vector<Row>(24, rows[0]), "提交后打印凭条", "确认提交", true}, {{"confirm", "confirmed"}, {"peek", "peek"}});
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(Review{"请核对", std::vector<Row>(24, rows[0]), "", "确认提交"})};
        robot.turnTo(0);
        CHECK(robot.tap("confirm") == "touched");
    }
}

TEST_CASE("while something is done only the given buttons answer", "[screens]") {
    answers(Working{"正在打印", "请等", 1, 2, Icon::printer, {}}, {});
    answers(Working{"正在查询", "请等", 0, 0, Icon::clock, {{"give_up", "不等了"}}}, {{"give_up", "chosen give_up"}});
}

TEST_CASE("an end, a trouble and a case answer with their buttons and are confirmed", "[screens]") {
    const Answers all{{"print", "chosen print"}, {"retry", "chosen retry"}, {"confirm", "confirmed"}};
    answers(Outcome{Tone::success, "已提交", "请取凭条", rows, {clause}, "JJ1:0001", buttons, "完成"}, all);
    answers(Trouble{Tone::warning, "网络不通", {clause}, "0000-0000000", "12345", buttons, "知道了", "K3002"}, all);
    answers(CaseProgress{"失业登记", "正在办理", Tone::primary, rows, {{"09:42", "已受理"}}, buttons, "完成"}, all);
}

TEST_CASE("a document is turned and enlarged in place, and printed by its main button", "[screens]") {
    answers(Document{"失业登记证明", {paper(), paper()}, rows, "这是补打", "打印", buttons},
            {{"zoom_in", "touched"}, {"confirm", "confirmed"}, {"print", "chosen print"}, {"retry", "chosen retry"}});
}

TEST_CASE("a farewell and an out-of-service screen answer nothing of their own", "[screens]") {
    answers(Farewell{"已清除您的信息", {"请取走身份证"}}, {});
    answers(OutOfService{"暂停服务", "检修", "别处", "0000-0000000", "K1009"}, {});
}

TEST_CASE("what does nothing here is not in the bar", "[screens]") {
    for (const PanelConfig& panel : panels()) {
        View view = viewOf(Farewell{"再见", {}});
        view.surround.canBack = view.surround.canHome = view.surround.canExit = view.surround.canHelp = false;
        Robot robot{panel, view};
        robot.turnTo(0);
        for (const char* id : {"back", "home", "exit", "help"}) CHECK_FALSE(robot.screen().find(id));
        CHECK(robot.screen().find("language"));
    }
}

TEST_CASE("any touch answers the question whether somebody is there, and nothing below it", "[screens]") {
    for (const PanelConfig& panel : panels()) {
        View view = viewOf(Form{"请填写", rows, {{"phone", "手机", "", ""}}, "下一步"});
        view.warning = IdleWarning{28};
        Robot robot{panel, view};
        for (const char* id : {"still_here", "confirm", "phone", "exit"}) {
            robot.turnTo(0);
            CHECK(robot.tap(id) == "still here");
        }
        view.warning->keepable = true;
        Robot keeper{panel, view};
        keeper.turnTo(0);
        CHECK(keeper.tap("keep_draft") == "chosen keep_draft");
        keeper.turnTo(0);
        CHECK(keeper.tap("confirm") == "still here");
    }
}
