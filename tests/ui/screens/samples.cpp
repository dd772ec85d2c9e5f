#include "tests/ui/screens/samples.h"

#include "tests/ui/screens/failure_samples.h"
#include "tests/ui/screens/prompt_samples.h"
#include "tests/ui/screens/technician_samples.h"
#include "ui/text.h"

namespace ui {

namespace {

// Contents of the catalogue and of the platform come in both languages; the words of the terminal itself through _().
class Journeys {
public:
    explicit Journeys(const Modes& modes) : modes_{modes} { setLanguage(modes.language); }

    std::vector<Sample> all() {
        home();
        apply();
        ask();
        collect();
        around();
        search();
        addFailures(found_, modes_);
        return std::move(found_);
    }

private:
    const char* say(const char* zh, const char* en) const { return modes_.language == Language::zh ? zh : en; }

    Surround surround(std::vector<std::string> stages, int stage) const {
        Surround s;
        s.site = say("汨罗市便民服务自助终端", "Miluo Self-Service Terminal");
        s.place = say("弼时镇便民服务中心", "Bishi Town Service Centre");
        s.terminal = say("0001 号机", "No. 0001");
        s.clock = "09:41";
        s.date = say("11月21日 周六", "Sat 21 Nov");
        s.stages = std::move(stages);
        s.stage = stage;
        s.canBack = s.canHome = s.canExit = true;
        s.countdown = 58;
        return s;
    }
    Surround applying(int stage) const {
        return surround({say("须知", "Notice"), say("身份", "Identity"), say("填表", "Form"), say("承诺", "Declaration"),
                         say("确认", "Review"), say("取件", "Receipt")}, stage);
    }
    Surround asking(int stage) const { return surround({say("身份", "Identity"), say("进度", "Progress")}, stage); }
    Surround collecting(int stage) const { return surround({say("身份", "Identity"), say("结果", "Result"), say("打印", "Print")}, stage); }

    void put(const char* name, Surround around, Prompt prompt) {
        found_.push_back({name, {std::move(around), modes_, std::move(prompt), {}, found_.size() + 1}});
    }

    void home() {
        Surround idle = surround({}, 0);
        idle.canBack = idle.canHome = idle.canExit = false;
        idle.countdown.reset();
        Attract attract{_("您好，请问要办什么？"),
                        {{"apply", _("我要办"), _("登记 申请"), {}, Tone::plain, Icon::apply},
                         {"ask", _("我要查"), _("办件进度"), {}, Tone::plain, Icon::search},
                         {"collect", _("我要取"), _("打印办理结果"), {}, Tone::plain, Icon::collect}},
                        _("大家常办"), items(), {}};
        attract.search = _("搜事项：打拼音首字母，如 SYDJ");
        put("home", idle, attract);
        attract.announcement = _("网络暂时不通：申请可以先存在本机，网络恢复后自动上传。");
        attract.items[2].badge = _("打印机缺纸");
        attract.items[2].tone = Tone::warning;
        idle.online = false;
        put("home_offline", idle, attract);
    }
    void search() {
        Surround around = surround({}, 0);
        around.canExit = false;
        Search search{_("搜事项"), {}, _("如失业登记，打 SYDJ"), _("大家常办"), items(), modes_.language == Language::zh ? _("打汉字") : ""};
        put("search", around, search);
        search.text = "SY";
        search.heading = _("找到的事项");
        for (int i = 0; i < 11; ++i)
            search.results.push_back({"item_" + std::to_string(i), say("失业保险待遇申领", "Unemployment benefit"), {}, say("5 个工作日", "5 working days"), Tone::plain, Icon::document});
        put("search_results", around, search);
        search.text = "SYDJXXXXXXXXXXXXXXXXXXXX";
        search.heading = _("没有找到，换个词试试");
        search.results.clear();
        put("search_nothing", around, search);
    }
    std::vector<Tile> items() const {
        return {{"unemployment_registration", say("失业登记", "Unemployment registration"), {}, say("30 分钟办结", "Done in 30 minutes"), Tone::primary, Icon::apply},
                {"case_progress", say("办件进度", "Progress"), {}, say("随时可查", "Any time"), Tone::success, Icon::search},
                {"collect_result", say("取结果", "Collect"), {}, say("立等可取", "Printed at once"), Tone::success, Icon::collect}};
    }

    void apply();
    void typing();
    void declare();
    void ask();
    void collect();
    void around();
    Picture page() const;

    Modes modes_;
    std::vector<Sample> found_;
};

void Journeys::apply() {
    put("choice_items", surround({}, 0),
        Choice{_("请选要办的事"), {}, {{"unemployment_registration", say("我要办理失业登记", "Register as unemployed"), say("弼时镇便民服务中心办理，免费", "Decided by Bishi Town Service Centre, free"), say("30 分钟办结", "Done in 30 minutes"), Tone::primary, Icon::apply},
               {"insurance_record", say("我要打印参保证明", "Print my insurance record"), say("本人身份证即可", "Your identity card is enough"), say("立等可取", "Printed at once"), Tone::success, Icon::printer}}, {}});
    put("notice", applying(0),
        Notice{say("我要办理失业登记", "Register as unemployed"), say("办理前请看一遍，一次告知，不用再跑。", "Please read once. Everything you need is on this page."),
               {{say("需要什么", "What you need"), {say("本人居民身份证原件。证明材料不用交。", "Your own identity card. No other papers are needed.")}, Icon::card},
                {say("什么人可以办", "Who may apply"), {say("年满 16 周岁，有劳动能力，现在没有工作，想找工作的人。", "Anyone of 16 or over who can work, has no job now and wants one.")}, Icon::person},
                {say("多久办好", "How long it takes"), {say("上班时间内 30 分钟办结。下班后提交的，下一个工作日上班后办。", "30 minutes in office hours. What is sent after hours is decided on the next working day.")}, Icon::clock},
                {say("收费", "Fee"), {say("不收费。", "Free of charge.")}, Icon::pay},
                {say("办好后", "The result"), {say("凭身份证在本机打印《失业登记证明》。", "Print the certificate at this terminal with your card.")}, Icon::document}},
               _("开始办理"), {}});
    Present present{_("请放身份证"), _("平放在读卡区，先不要拿开。"), true, false, {}, Tone::warning, {{"no_card", _("没带身份证"), Tone::plain, Icon::info}}};
    put("present_card", applying(1), present);
    present.message = _("卡拿开得太早了。请再放一次，读好以后再拿。");
    put("present_card_again", applying(1), present);
    Form form{say("请填写 3 项", "Please fill in 3 items"),
              {{_("姓名"), "王*明", _("已核对"), Tone::success}, {_("证件号码"), "0000**********1011", _("已核对"), Tone::success}},
              {{"phone", say("手机号码", "Mobile phone number"), say("用于通知办理结果", "We tell you the result by this number"), "138****0000", {}, true},
               {"address", say("常住地址", "Where you live"), say("写到村或小区，可以不填", "Down to the village; may be left empty"), {}, {}, false},
               {"reason", say("失业原因", "Why you have no job"), say("点一下选择", "Touch to choose"), {}, {}, false}}, _("继续"), true};
    put("form", applying(2), form);
    form.fields[1].value = "汨罗市***", form.fields[1].done = true;
    form.fields[0] = {"phone", say("手机号码", "Mobile phone number"), {}, "1380000", _("手机号码是 11 位数字，以 1 开头"), false};
    put("form_error", applying(2), form);
    typing();
    put("choice_reason", applying(2),
        Choice{say("失业原因", "Why you have no job"), {},
               {{"contract_ended", say("劳动合同到期", "The contract ended"), {}}, {"dismissed", say("被单位解除劳动合同", "Dismissed by the employer"), {}},
                {"resigned", say("本人辞职", "Resigned"), {}}, {"employer_closed", say("单位破产或关闭", "The employer closed"), {}},
                {"never_employed", say("毕业后没有就业", "No job since leaving school"), {}}, {"other", say("其他原因", "Another reason"), {}}}, "resigned"});
    declare();
    put("review", applying(4),
        Review{_("请核对，没有错再提交"),
               {{_("办理事项"), say("我要办理失业登记", "Register as unemployed")}, {_("姓名"), "王*明"}, {_("证件号码"), "0000**********1011"},
                {say("手机号码", "Mobile phone number"), "138****0000"}, {say("失业原因", "Why you have no job"), say("本人辞职", "Resigned")},
                {_("承诺书"), _("已阅读并签名"), {}, Tone::success}, {_("办理单位"), say("弼时镇便民服务中心", "Bishi Town Service Centre")}},
               _("提交后打印凭条，凭条上有办件编号。"), _("确认提交"), true, {{"change", _("有错，去改")}}});
    put("working_submit", applying(5), Working{_("正在提交"), _("马上就好，请不要离开。"), 0, 0, Icon::clock, {}});
    Outcome submitted{Tone::success, _("已提交"), _("正在打印凭条…"),
                      {{_("编号后 8 位"), "1121 0013", {}, Tone::plain, Aloud::openly, true},
                       {_("办结时限"), say("11月23日 09:30 前（下一个工作日上班后）", "23 Nov, before 09:30 (when the office opens)")}},
                      {say("办好后，带身份证到弼时镇便民服务中心的窗口取失业登记证明。上班时间：工作日 9:00–12:00，13:00–17:00。",
                           "When it is done, bring your card to the window of Bishi Town Service Centre and collect your certificate. Open: Mon–Fri 9:00–12:00, 13:00–17:00."),
                       _("随时可在“我要查”查看办理进度。")},
                      "JJ1:43068126112100013:7F", {}, _("完成"), true};
    put("outcome_printing", applying(5), submitted);
    submitted.explanation = _("凭条已打印，请取走。");
    submitted.busy = false;
    put("outcome_submitted", applying(5), submitted);
    put("outcome_paid", applying(5),
        Outcome{Tone::success, _("已经付款"), _("凭条已打印，请取走。"), {{_("缴费项目"), say("不动产登记费", "Fee for registering a home")}, {_("金额"), "¥80.00"}},
                {_("用手机扫下面的码，可以看电子票据。")}, "https://bills.example/e/000001", {{"print", _("打印凭据"), Tone::plain, Icon::printer}}, _("完成")});
    put("outcome_stored", applying(5),
        Outcome{Tone::warning, _("已暂存，待上传"), say("凭条已打印，请取走。", "Your receipt is printed. Please take it."), {{_("暂存号"), "JJ0001-20261121-0007"}},
                {_("现在网络不通，您的申请已经加密存在本机。"), _("网络恢复后自动上传，不用再来一次。"), _("上传后凭身份证可以查进度。")},
                "JJ1:JJ0001-20261121-0007:3C", {{"print_again", _("再打印一次"), Tone::plain, Icon::printer}}, _("完成")});
}

void Journeys::typing() {
    Typing typing{say("手机号码", "Mobile phone number"), say("用于通知办理结果", "We tell you the result by this number"), "1380000", {}, Keypad::phone, 11, {}, _("填好了")};
    put("typing_phone", applying(2), typing);
    typing.error = _("手机号码是 11 位数字，以 1 开头");
    put("typing_phone_error", applying(2), typing);
    put("typing_id", applying(2), Typing{_("证件号码"), {}, "", say("请输入 18 位证件号码", "18 characters"), Keypad::idNumber, 18, {}, _("填好了")});
    put("typing_letters", applying(2), Typing{say("护照号码", "Passport number"), say("字母和数字", "Letters and digits"), "E1234", {}, Keypad::letters, 20, {}, _("填好了")});
    Typing address{say("常住地址", "Address"), say("写到村或小区就行", "Down to the village is enough"), "汨罗市", say("点这里下面的字写", "Write with what stands below"), Keypad::chinese, 40, {}, _("填好了"),
                   {"汨罗市", "弼时镇", "长乐镇", "归义镇", "汨罗镇", "屈子祠镇", "桃林寺镇", "古培镇"}};
    put("typing_chinese", applying(2), address);
    address.words.clear();
    address.text.clear();
    put("typing_chinese_empty", applying(2), address);
    address.error = _("这一项要填");
    put("typing_chinese_error", applying(2), address);
}

void Journeys::declare() {
    put("reading", applying(3),
        Reading{say("失业登记告知承诺书", "Declaration for unemployment registration"),
                {say("一、告知事项：按照规定，年满 16 周岁、有劳动能力、有就业要求、处于无业状态的人员，可以申请失业登记。", "1. What we tell you: anyone of 16 or over who is able and willing to work and has no job may register as unemployed."),
                 say("二、本人承诺：我目前没有工作，没有注册登记的企业或个体工商户，没有缴纳职工社会保险。", "2. I declare that I have no job at present, have registered no business, and pay no employee's social insurance."),
                 say("三、本人承诺：所填写的内容真实、准确。找到工作后 15 日内，我会办理失业登记注销。", "3. I declare that what I filled in is true and exact. Within 15 days of finding a job I will cancel this registration."),
                 say("四、法律责任：承诺不实的，登记将被撤销，已享受的待遇应当退回，并记入信用记录。", "4. If the declaration is untrue, the registration is withdrawn, benefits must be paid back, and the fact is put on record."),
                 say("五、本人同意办理单位为办理本事项，向有关部门核对上述情况。（演示数据）", "5. I agree that the office checks these facts with other departments for this matter only. (Demo data)")},
                _("我同意并承诺"), _("不同意")});
    Signature signature{_("请用手指签名"), _("在框里写您的名字"), {}, _("签好了"), _("重写"), {{"cannot_sign", _("不方便签名")}}};
    put("signature_empty", applying(3), signature);
    // 王, stroke by stroke.
    signature.strokes = {{{0.36F, 0.1F}, {0.6F, 0.095F}}, {{0.38F, 0.2F}, {0.58F, 0.197F}}, {{0.48F, 0.1F}, {0.482F, 0.2F}, {0.479F, 0.31F}},
                         {{0.33F, 0.31F}, {0.5F, 0.305F}, {0.64F, 0.31F}}};
    put("signature_written", applying(3), signature);
}

void Journeys::ask() {
    put("present_both", asking(0), Present{_("请放身份证，或扫凭条上的二维码"), _("两种办法都可以，选一种就行。"), true, true, {}, Tone::warning, {}});
    put("present_scan", asking(0), Present{_("请扫凭条上的二维码"), {}, false, true, _("这不是办件凭条上的二维码，请换一张再扫。"), Tone::warning, {}});
    put("choice_cases", asking(1),
        Choice{_("您的办件"), _("点一件看进度"),
               {{"43068126112100013", say("失业登记", "Unemployment registration"), say("2026年11月21日", "21 November 2026"), say("已办结", "Finished"), Tone::success, Icon::document},
                {"43068126111900027", say("失业登记", "Unemployment registration"), say("2026年11月19日", "19 November 2026"), say("已退回", "Returned"), Tone::danger, Icon::document}}, {}});
    put("working_query", asking(1), Working{_("正在查询"), _("正在向办理平台查询，请稍等。"), 0, 0, Icon::search, {}});
    CaseProgress progress{say("失业登记", "Unemployment registration"), say("正在办理", "Being decided"), Tone::primary,
                          {{_("办件编号"), "4306 8126 1121 0001 3"}, {_("申请时间"), say("2026年11月21日 09:41", "21 November 2026, 09:41")}, {_("应办结"), say("2026年11月21日 10:11", "21 November 2026, 10:11")}},
                          {{say("2026年11月21日 09:42", "21 November 2026, 09:42"), say("弼时镇便民服务中心已受理", "Accepted by Bishi Town Service Centre"), Tone::success},
                           {say("2026年11月21日 09:41", "21 November 2026, 09:41"), say("在本机提交申请", "Sent from this terminal"), Tone::plain}},
                          {{"print", _("打印进度单"), Tone::plain, Icon::printer}}, _("完成")};
    put("progress", asking(1), progress);
    progress.status = say("已退回", "Returned");
    progress.tone = Tone::danger;
    progress.rows.push_back({_("退回原因"), say("查到您名下有正在缴纳的职工社会保险，请先办理停保。", "You still pay an employee's social insurance. Please have it stopped first."), {}, Tone::danger});
    put("progress_returned", asking(1), progress);
    put("trouble_offline", asking(1),
        Trouble{Tone::warning, _("网络不通，现在查不到"), {_("您的信息没有丢。请过一会儿再试。"), _("也可以先看办事指南。")}, "0000-0000000", "12345",
                {{"guide", _("看办事指南"), Tone::plain, Icon::document}, {"retry", _("再试一次"), Tone::primary, Icon::again}}, {}, "K3002"});
}

// A page with grey lines of text and a red seal.
Picture Journeys::page() const {
    const int width = 960, height = 1358;
    auto pixels = std::make_shared<std::vector<std::uint32_t>>(static_cast<std::size_t>(width * height), 0xFFFFFFFF);
    const auto fill = [&](int x0, int y0, int x1, int y1, std::uint32_t colour) {
        for (int y = y0; y < y1; ++y)
            for (int x = x0; x < x1; ++x) (*pixels)[static_cast<std::size_t>(y * width + x)] = colour;
    };
    fill(280, 120, 680, 170, 0xFF222222);
    for (int line = 0; line < 12; ++line) fill(120, 260 + line * 56, line % 4 == 3 ? 520 : 840, 282 + line * 56, 0xFF888888);
    for (int y = -110; y < 110; ++y)
        for (int x = -110; x < 110; ++x)
            if (const int r = x * x + y * y; r < 110 * 110 && r > 98 * 98) (*pixels)[static_cast<std::size_t>((1060 + y) * width + 700 + x)] = 0xFFC8102E;
    return {width, height, pixels};
}

void Journeys::collect() {
    put("choice_results", collecting(1),
        Choice{_("请选要取的结果"), {},
               {{"43068126112100013", say("失业登记证明", "Certificate of unemployment registration"), say("2026年11月21日", "21 November 2026"), _("可以打印"), Tone::success, Icon::document},
                {"43068126101200031", say("失业登记证明", "Certificate of unemployment registration"), say("2026年10月12日", "12 October 2026"), _("已打印过，再打为补打"), Tone::plain, Icon::document}}, {}});
    Document document{say("失业登记证明", "Certificate of unemployment registration"), {page()},
                      {{_("电子印章"), say("弼时镇人民政府", "Bishi Town Government"), _("验证通过"), Tone::success}}, {}, say("打印 1 页", "Print 1 page"), {}};
    put("document", collecting(1), document);
    document.pages = {page(), page()};
    document.note = say("这是第 1 次补打，纸上会注明“补打”。", "This is copy No. 1. The paper will say so.");
    put("document_two_pages", collecting(1), document);
    put("working_print", collecting(2), Working{_("正在打印"), _("请在下面的出纸口等待，不要离开。"), 1, 2, Icon::printer, {}});
    put("trouble_paper_out", collecting(2),
        Trouble{Tone::warning, _("打印机缺纸"), {say("已打印 1 页，共 2 页。", "1 of 2 pages is printed."), _("请叫管理员处理，好了会接着打。"), _("不想等可以点“不等了”，这次不计数，您可以再来取。")},
                "0000-0000000", "12345", {{"give_up", _("不等了"), Tone::plain, Icon::none}}, {}, {}});
    put("outcome_printed", collecting(2),
        Outcome{Tone::success, _("已打印，请取走"), say("共 1 页，请核对内容和印章。", "1 page. Please check it and its seal."), {{_("文件"), say("失业登记证明", "Certificate of unemployment registration")}}, {_("再打印一次会注明“补打”。")}, {}, {}, _("完成")});
    put("outcome_nothing", collecting(1), Outcome{Tone::plain, _("没有可以取的结果"), _("没有查到您的办件。"), {}, {std::string(_("有疑问请打")) + " 12345"}, {}, {}, _("知道了")});
}

void Journeys::around() {
    put("help", applying(2),
        Trouble{Tone::plain, _("需要帮忙吗？"), {_("请打下面的电话，或请身边的工作人员帮忙。"), _("点“返回”回到上一页，点“首页”重新开始。"), _("看不清可以点“大字”。")}, "0000-0000000", "12345", {}, _("继续办理"), {}});
    Surround quiet = surround({}, 0);
    quiet.canBack = quiet.canHome = quiet.canExit = false;
    quiet.countdown.reset();
    put("farewell", quiet, Farewell{_("已清除您的信息"), {_("请取走身份证和纸张"), _("欢迎再来")}});
    put("out_of_service", quiet, OutOfService{_("暂停服务"), _("本机需要检修。"), _("别的终端照常服务，请问管理员。"), "0000-0000000", "K1009"});
    put("home_without_ways", quiet, Attract{_("您好，请问要办什么？"), {}, _("大家常办"), items(), {}});
    Attract many{_("您好，请问要办什么？"), {}, _("大家常办"), items(), _("网络暂时不通：申请可以先存在本机，网络恢复后自动上传。")};
    for (const char* id : {"apply", "ask", "collect", "pay", "advice"}) many.ways.push_back({id, say("我要办理", "Applications"), say("登记 申请", "Registrations"), {}, Tone::plain, Icon::apply});
    Attract county{_("您好，请问要办什么？"), {{"apply", _("我要办"), _("登记 申请"), {}, Tone::plain, Icon::apply}, {"ask", _("我要查"), _("办件进度"), {}, Tone::plain, Icon::search},
                    {"collect", _("我要取"), _("打印办理结果"), {}, Tone::plain, Icon::collect}, {"pay", _("我要缴"), _("缴费 缴款"), {}, Tone::plain, Icon::pay}},
                   _("大家常办"), items(), {}};
    for (Tile item : items()) item.id += "_more", county.items.push_back(item);
    county.search = _("搜事项：打拼音首字母，如 SYDJ");
    county.now = {{_("本机各项业务现在都能办"), Tone::success, Icon::check}, {std::string{_("人工窗口：")} + say("周一至周五 9:00–12:00 13:00–17:00", "Mon–Fri 9:00–12:00 13:00–17:00"), Tone::plain, Icon::clock}};
    county.paths = {{"topics", _("按主题"), {}, {}, Tone::plain, Icon::topics}, {"departments", _("按部门"), {}, {}, Tone::plain, Icon::department},
                    {"packages", _("一件事"), {}, {}, Tone::plain, Icon::package}, {"announcements", say("公告 2", "News 2"), {}, {}, Tone::plain, Icon::announcement}};
    put("home_county", quiet, county);
    county.news = {say("12 月 1 日起，本机可以打印社保参保证明。", "From 1 December this terminal prints certificates of social insurance.")};
    put("home_news", quiet, county);
    for (int more = 0; more < 3; ++more)
        for (Tile item : items()) item.id += std::to_string(more), many.items.push_back(item);
    put("home_full", quiet, many);
    View idle = found_[5].view;
    for (const bool keepable : {false, true}) {
        idle.warning = IdleWarning{28, keepable};
        idle.screen = found_.size() + 1;
        found_.push_back({keepable ? "idle_warning_keepable" : "idle_warning", idle});
    }
}

}  // namespace

std::vector<Sample> samples(const Modes& modes) {
    std::vector<Sample> all = withPrompts(Journeys{modes}.all());
    for (Sample& sample : technicianSamples(modes)) all.push_back(std::move(sample));
    for (Sample& sample : modeSamples(modes, all)) all.push_back(std::move(sample));
    return all;
}

}  // namespace ui
