#include <fmt/format.h>

#include "kiosk/technician/network.h"
#include "kiosk/technician/page.h"
#include "kiosk/technician/platform_check.h"
#include "kiosk/technician/self_tests/self_tests.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr auto certificateWarning = std::chrono::days{30};

template <class... Values> std::string filled(const char* words, const Values&... values) { return fmt::format(fmt::runtime(words), values...); }

// Cables, the platform, and a button that really asks it.
class NetworkPage final : public TechnicianPage {
public:
    explicit NetworkPage(Bench& bench)
        : bench_(bench), check_(bench), interfaces_(networkInterfaces()), certificateEnd_(certificateEnd(bench.desk.config.platform.certificate)) {}

    ui::Prompt prompt(ui::Language language) const override {
        ui::Board board{_("网络"), {}, {}, {{"check", _("检查一次"), ui::Tone::primary, ui::Icon::network}}, {}};
        if (check_.underway() || check_.result()) board.entries.push_back(lastCheck());
        board.entries.push_back(platform(language));
        board.entries.push_back(certificate(language));
        board.entries.push_back(outbox());
        for (auto& one : interfaces_) board.entries.push_back(cable(one));
        if (interfaces_.empty()) board.entries.push_back({_("网卡"), {}, _("没有"), ui::Tone::danger});
        return board;
    }

    void on(const Event& event) override {
        check_.on(event);
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen || chosen->id != "check") return;
        interfaces_ = networkInterfaces();
        check_.ask();
    }

private:
    ui::BoardEntry lastCheck() const {
        if (check_.underway()) return {_("这次检查"), {}, _("正在问平台"), ui::Tone::primary};
        auto& result = *check_.result();
        ui::BoardEntry entry{_("这次检查"), {}, filled(_("{} 毫秒"), result.took.count()), ui::Tone::success};
        if (!result.reached) return {_("这次检查"), {_("查网线、路由器，再问平台管理员。")}, _("连不上"), ui::Tone::danger};
        if (result.clockOff) {
            auto clock = judgeClock(*result.clockOff);
            entry.lines.push_back(filled(_("时钟：{}，{}"), verdictWords(clock.verdict), findingWords(clock.what, clock.number)));
        }
        return entry;
    }
    ui::BoardEntry platform(ui::Language language) const {
        bool online = bench_.results.health().online();
        auto last = bench_.watch.lastContact();
        return {_("平台"), {bench_.desk.config.platform.url, last ? filled(_("上次联系 {}"), timeWords(*last, language)) : _("开机后还没有联系上")},
                online ? _("网络正常") : _("网络中断"), online ? ui::Tone::success : ui::Tone::danger};
    }
    ui::BoardEntry certificate(ui::Language language) const {
        if (!certificateEnd_) return {_("本机证书"), {bench_.desk.config.platform.certificate.string()}, _("读不了"), ui::Tone::danger};
        auto left = std::chrono::floor<std::chrono::days>(*certificateEnd_ - bench_.desk.time.now).count();
        auto tone = left < 0 ? ui::Tone::danger : left < certificateWarning.count() ? ui::Tone::warning : ui::Tone::success;
        return {_("本机证书"), {filled(_("到 {} 为止"), timeWords(*certificateEnd_, language))},
                left < 0 ? std::string(_("过期了")) : filled(_("还有 {} 天"), left), tone};
    }
    ui::BoardEntry outbox() const {
        auto rows = bench_.desk.journal.waiting();
        auto found = judgeOutbox(rows, bench_.desk.time.now, bench_.desk.config.deadlines.outboxAlarm);
        return {_("待上传的申请"), {findingWords(found.what, found.number)}, filled(_("{} 件"), rows.size()), toneOf(found.verdict)};
    }
    static ui::BoardEntry cable(const NetworkInterface& one) {
        ui::BoardEntry entry{filled(_("网卡 {}"), one.name), one.addresses, one.up ? _("已连接") : _("没有连接"), one.up ? ui::Tone::success : ui::Tone::warning};
        if (one.addresses.empty()) entry.lines = {_("没有地址")};
        return entry;
    }

    Bench& bench_;
    PlatformCheck check_;
    std::vector<NetworkInterface> interfaces_;
    std::optional<Instant> certificateEnd_;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeNetworkPage(Bench& bench) { return std::make_unique<NetworkPage>(bench); }

}  // namespace kiosk
