#include "tests/ui/screens/technician_samples.h"

#include <fmt/format.h>

#include "ui/text.h"

namespace ui {

namespace {

class TechnicianScreens {
public:
    explicit TechnicianScreens(const Modes& modes) : modes_{modes} { setLanguage(modes.language); }

    std::vector<Sample> all() {
        wayIn();
        devices();
        selfTests();
        paper();
        settings();
        network();
        log();
        service();
        return std::move(found_);
    }

private:
    const char* say(const char* zh, const char* en) const { return modes_.language == Language::zh ? zh : en; }
    template <class... Values> static std::string filled(const char* words, const Values&... values) { return fmt::format(fmt::runtime(words), values...); }

    void put(const char* name, Prompt prompt) {
        Surround s;
        s.site = say("汨罗市便民服务自助终端", "Miluo Self-Service Terminal");
        s.place = say("弼时镇便民服务中心", "Bishi Town Service Centre");
        s.terminal = say("0001 号机", "No. 0001");
        s.clock = "09:41";
        s.date = say("11月21日 周六", "Sat 21 Nov");
        s.canBack = s.canHome = s.canExit = true;
        s.canHelp = s.canSpeak = false;
        s.canReach = false;
        found_.push_back({std::string{"technician_"} + name, {std::move(s), modes_, std::move(prompt), {}, 1000 + found_.size()}});
    }
    std::string day(const char* clock) const { return std::string{say("2026年11月21日 ", "21 November 2026, ")} + clock; }

    void wayIn();
    void devices();
    void selfTests();
    void paper();
    void settings();
    void network();
    void log();
    void service();

    Modes modes_;
    std::vector<Sample> found_;
};

void TechnicianScreens::wayIn() {
    PassCode code{_("技术员密码"), _("只给技术员用。办事请点“返回”。"), 4, {}, _("进入")};
    put("code", code);
    code.typed = 0;
    code.error = filled(_("密码不对，{} 分钟后再试"), 60);
    put("code_wrong", code);
    code.typed = 12;
    code.error.clear();
    put("code_full", code);
    Choice menu{_("技术员模式，暂不办事"), {},
                {{"devices", _("设备"), {}, filled(_("{} 个不正常"), 2), Tone::warning, Icon::list}, {"self_tests", _("自检"), {}, {}, Tone::plain, Icon::check},
                 {"paper", _("换纸"), {}, {}, Tone::plain, Icon::printer}, {"levels", _("音量和亮度"), {}, {}, Tone::plain, Icon::info},
                 {"network", _("网络"), {}, {}, Tone::plain, Icon::network}, {"log", _("运行记录"), {}, {}, Tone::plain, Icon::document},
                 {"service", _("停用和恢复"), {}, _("服务中"), Tone::success, Icon::warning}}, {}};
    put("menu", menu);
}

void TechnicianScreens::devices() {
    const auto tested = [&](const char* verdict, const char* words) { return filled(_("自检：{}，{}，{}"), verdict, words, day("08:30")); };
    put("devices",
        Board{_("设备"), {},
              {{_("身份证读卡器"), {filled(_("从 {} 起"), day("08:02")), tested(_("正常"), _("读到了卡"))}, _("正常"), Tone::success},
               {_("扫码器"), {filled(_("故障：{}（{}）"), _("线路断了"), "/dev/kiosk/scanner"), filled(_("怎么办：{}"), _("检查电源和数据线，两头都插紧。")),
                             filled(_("从 {} 起"), day("09:12")), _("没有自检过")}, _("没有接上"), Tone::danger},
               {_("凭条打印机"), {filled(_("故障：{}（{}）"), _("缺纸"), "paper is out"), filled(_("怎么办：{}"), _("装纸。")), filled(_("从 {} 起"), day("09:40")),
                                 filled(_("{} 装纸后，打了 {} 张"), day("08:30"), 183), tested(_("正常"), _("测试页打印好了"))}, _("要人处理"), Tone::warning},
               {_("文件打印机"), {filled(_("从 {} 起"), day("08:02")), filled(_("打了 {} 张，没有记过装纸"), 42), tested(_("故障"), _("超时没有回答"))}, _("自检没过"), Tone::danger},
               {_("机柜"), {filled(_("从 {} 起"), day("08:02")), _("柜门开着"), _("防拆开关正常"), filled(_("机柜里 {} 度"), 31), _("没有自检过")}, _("正常"), Tone::success},
               {_("没有配置的设备"), {std::string{_("社保卡读卡器")} + "  " + _("高拍仪") + "  " + _("取件柜") + "  " + _("评价器")}}},
              {}, {}});
}

void TechnicianScreens::selfTests() {
    const auto line = [&](const std::string& words) { return words + "  " + day("08:30"); };
    put("self_tests",
        Board{_("自检"), _("点一项测一项。"),
              {{_("身份证读卡器"), {line(_("读到了卡"))}, _("正常"), Tone::success, "card_reader"}, {_("扫码器"), {line(_("没有反应"))}, _("故障"), Tone::danger, "barcode_reader"},
               {_("凭条打印机"), {line(_("测试页打印好了"))}, _("正常"), Tone::success, "receipt_printer"}, {_("文件打印机"), {_("没有自检过")}, {}, Tone::plain, "document_printer"},
               {_("平台连接"), {line(filled(_("{} 毫秒"), 23))}, _("正常"), Tone::success, "platform"},
               {_("时钟"), {line(filled(_("和平台相差 {} 秒"), 45))}, _("警告"), Tone::warning, "clock"},
               {_("待上传的申请"), {line(_("没有要上传的"))}, _("正常"), Tone::success, "outbox"}, {_("硬盘空间"), {line(filled(_("空着 {}%"), 61))}, _("正常"), Tone::success, "disk"},
               {_("运行记录"), {line(_("能写入"))}, _("正常"), Tone::success, "journal"}, {_("屏幕和触摸"), {line(_("每个地方都点得到"))}, _("正常"), Tone::success, "screen"},
               {_("语音"), {_("没有自检过")}, {}, Tone::plain, "voice"}},
              {{"all", _("全部测一遍"), Tone::primary, Icon::check}}, {}});
    put("self_test_running", Working{_("正在自检"), _("平台连接"), 4, 11, Icon::clock, {{"skip", _("跳过")}}});
    const std::vector<Button> reader{{"skip", _("跳过")}, {"no_answer", _("没有反应"), Tone::danger}};
    put("self_test_card", Present{_("请放测试卡"), _("平放在读卡区。卡上的内容不显示，也不保存。"), true, false, {}, Tone::plain, reader});
    put("self_test_scan", Present{_("请扫一个二维码"), _("凭条上的二维码就行。只看能不能扫到，内容不显示。"), false, true, {}, Tone::plain, reader});
    put("self_test_print", Working{_("正在打印测试页"), _("缺纸"), 0, 0, Icon::printer, {{"skip", _("跳过")}}});
    put("self_test_voice", Board{_("听得见吗？"), {}, {{_("这是语音测试，一二三四五。"), {}}}, {{"skip", _("跳过")}, {"no_answer", _("听不见"), Tone::danger}}, _("听见了")});
    for (const int at : {0, 4, 8}) put(at == 0 ? "targets_first" : at == 4 ? "targets_middle" : "targets_last", TargetWalk{_("请点靶心"), _("看看画面有没有坏点。"), at, _("点不到")});
}

void TechnicianScreens::paper() {
    put("paper_printers",
        Choice{_("换纸"), _("给哪台打印机装纸？"),
               {{"receipt_printer", _("凭条打印机"), filled(_("打了 {} 张"), 183) + "  " + filled(_("上次装纸 {}"), day("08:30")), _("纸快用完了"), Tone::warning, Icon::printer},
                {"document_printer", _("文件打印机"), filled(_("打了 {} 张"), 42), _("正常"), Tone::success, Icon::printer}}, {}});
    Board guide{std::string{_("换纸")} + "  " + _("凭条打印机"), {},
                {{_("打印机现在"), {_("装纸。")}, _("缺纸"), Tone::warning}, {_("1. 打开打印机盖子，取出纸芯"), {}}, {_("2. 装上 80 毫米热敏纸，纸头朝外"), {}}, {_("3. 拉出一截纸，关好盖子"), {}}},
                {}, _("装好了，打测试页")};
    put("paper_guide", guide);
    guide.entries.insert(guide.entries.begin(), BoardEntry{_("还不能结束"), {filled(_("打印机报告：{}"), _("缺纸"))}, _("警告"), Tone::warning});
    put("paper_refused", guide);
    put("paper_done", Outcome{Tone::success, _("换好了"), _("测试页打印好了，重新从 0 计数。"), {}, {}, {}, {}, _("完成")});
}

void TechnicianScreens::settings() {
    Adjust adjust{_("音量和亮度"), {}, {{"volume", _("语音音量"), 60}, {"brightness", _("屏幕亮度"), 100}}, {{"hear", _("听一听")}}};
    put("levels", adjust);
    adjust.levels.pop_back();
    adjust.explanation = _("这块屏幕的亮度不能在这里调。");
    put("levels_voice_only", adjust);
}

void TechnicianScreens::network() {
    Board board{_("网络"), {},
                {{_("这次检查"), {filled(_("时钟：{}，{}"), _("正常"), filled(_("和平台相差 {} 秒"), 0))}, filled(_("{} 毫秒"), 23), Tone::success},
                 {_("平台"), {"https://platform.example:8443", filled(_("上次联系 {}"), day("09:40"))}, _("网络正常"), Tone::success},
                 {_("本机证书"), {filled(_("到 {} 为止"), day("00:00"))}, filled(_("还有 {} 天"), 18), Tone::warning},
                 {_("待上传的申请"), {filled(_("最早的等了 {} 分钟"), 12)}, filled(_("{} 件"), 3), Tone::warning},
                 {filled(_("网卡 {}"), "enp3s0"), {"192.0.2.17", "2001:db8::17"}, _("已连接"), Tone::success},
                 {filled(_("网卡 {}"), "wlp2s0"), {_("没有地址")}, _("没有连接"), Tone::warning}},
                {{"check", _("检查一次"), Tone::primary, Icon::network}}, {}};
    put("network", board);
    board.entries[0] = {_("这次检查"), {_("查网线、路由器，再问平台管理员。")}, _("连不上"), Tone::danger};
    put("network_failed", board);
}

void TechnicianScreens::log() {
    const std::vector<Button> buttons{{"newest", _("最新的")}, {"severity", _("换轻重")}, {"older", _("更早的")}};
    Board board{_("运行记录"), {}, {}, buttons, {}};
    for (int i = 0; i < 3; ++i) {
        board.entries.push_back({std::string{"K2003  "} + _("设备报告故障"), {day("09:40") + "  receipt_printer userError paperOut"}, _("警告"), Tone::warning});
        board.entries.push_back({std::string{"K1003  "} + _("短时间内重启太多次，已暂停服务，等技术员来看"), {day("07:58")}, _("报警"), Tone::danger});
        board.entries.push_back({std::string{"K1501  "} + _("进入了技术员模式，暂时不办事"), {day("07:50") + "  code"}, _("注意"), Tone::primary});
        board.entries.push_back({std::string{"K3010  "} + _("平台又连上了"), {day("07:40")}, _("信息"), Tone::plain});
    }
    put("log", board);
    board.lead = filled(_("只看“{}”和更重的"), _("报警"));
    board.entries = {{_("没有记录"), {}}};
    board.buttons.pop_back();
    put("log_empty", board);
}

void TechnicianScreens::service() {
    put("service",
        Choice{_("停用本机"), _("选一个原因，办事的人会看到。"),
               {{"reason_paper", _("正在换纸，马上就好。"), {}}, {"reason_device", _("设备有故障，正在等修理。"), {}}, {"reason_network", _("正在维护网络，请稍后再来。"), {}},
                {"reason_closed", _("服务点今天不开门。"), {}}, {"own_words", _("自己写原因"), {}, {}, Tone::plain, Icon::apply}}, {}});
    put("service_stopped",
        Board{_("已经停用"), {},
              {{_("原因"), {_("设备有故障，正在等修理。")}}, {_("可以去"), {say("汨罗市政务服务中心一楼大厅，24 小时", "Miluo Government Service Centre, ground floor, day and night")}}, {_("管理员"), {"0000-0000000"}}},
              {{"in_service", _("恢复服务"), Tone::primary, Icon::check}}, {}});
    put("out_of_service", OutOfService{_("暂停服务"), _("设备有故障，正在等修理。"), say("汨罗市政务服务中心一楼大厅，24 小时", "Miluo Government Service Centre, ground floor, day and night"), "0000-0000000", "K1301"});
}

}  // namespace

// Where reach is not offered: the technician has it off, and touches every corner of the panel.
std::vector<Sample> technicianSamples(const Modes& modes) { return modes.reach ? std::vector<Sample>{} : TechnicianScreens{modes}.all(); }

}  // namespace ui
