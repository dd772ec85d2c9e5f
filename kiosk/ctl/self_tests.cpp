#include <algorithm>

#include "kiosk/ctl/command.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk::ctl {

using nlohmann::json;
using ui::_;

namespace {

std::string verdictShown(const std::string& name) {
    if (name == "ok") return "OK";
    if (name == "warning") return verdictWords(Verdict::warning);
    return name == "failed" ? verdictWords(Verdict::failed) : std::string{"-"};
}

// 2026-11-26 09:41
std::string remark(const json& one) {
    if (one.value("nobodyCame", false)) return _("没有人来，没测");
    if (!one.contains("verdict")) return _("没有自检过");
    return one.value("tested", false) ? "" : _("这次没测");
}

}  // namespace

std::string showSelfTests(const json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& one : reply.value("selfTests", json::array())) {
        auto part = one.value("part", "?");
        rows.push_back({part, partName(part), verdictShown(one.value("verdict", "")), findingWords(one.value("finding", ""), one.value("number", 0)),
                        dateShown(one.value("time", "")), remark(one)});
    }
    return table(rows);
}

std::string showAsking(const json& line) {
    auto asks = line.value("asks", "");
    if (asks.empty()) return {};
    if (asks == "card" || asks == "card_reader") return std::string{_("请放测试卡")} + "\n";
    if (asks == "code" || asks == "barcode_reader") return std::string{_("请扫一个二维码")} + "\n";
    if (asks == "chip_card") return std::string{_("请插测试用的社保卡")} + "\n";
    if (asks == "rating_pad") return std::string{_("请按评价器上的一个键")} + "\n";
    return std::string{_("正在打印测试页")} + "\n";
}

// The worst of what was tested; a test that nobody came to tells nothing.
int exitOfSelfTests(const json& reply) {
    int worst = done;
    for (auto& one : reply.value("selfTests", json::array())) {
        if (one.value("nobodyCame", false)) worst = std::max<int>(worst, refused);
        if (!one.value("tested", false)) continue;
        auto verdict = one.value("verdict", "");
        worst = std::max<int>(worst, verdict == "failed" ? failed : verdict == "warning" ? warned : done);
    }
    return worst;
}

}  // namespace kiosk::ctl
