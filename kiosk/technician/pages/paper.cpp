#include <fmt/format.h>

#include "kiosk/technician/page.h"
#include "kiosk/technician/self_test.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Role;
using ui::_;

namespace {

// Paper into one of the printers: what to do, whether the printer is content, a test page, and the count begins anew.
class PaperPage final : public TechnicianPage {
public:
    explicit PaperPage(Bench& bench) : bench_(bench) {
        if (printers().size() == 1) printer_ = printers().front();
    }

    ui::Prompt prompt(ui::Language language) const override {
        if (!printer_) return choice(language);
        if (test_) return *test_->prompt();
        if (changed_) return done();
        return guide();
    }

    void on(const Event& event) override {
        if (test_) return testSays(event);
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && !printer_)
            if (auto role = roleOfPart(chosen->id)) printer_ = *role, ++place_;
        if (!as<ui::Confirmed>(event) || !printer_) return;
        if (changed_) over_ = true;
        else print();
    }

    bool back() override {
        if (test_) return true;                      // the page is on its way
        if (changed_ || printers().size() < 2 || !printer_) return false;
        printer_.reset();
        refusal_.clear();
        ++place_;
        return true;
    }
    bool over() const override { return over_; }
    int place() const override { return place_; }

private:
    std::vector<Role> printers() const {
        std::vector<Role> all;
        for (auto role : {Role::receiptPrinter, Role::documentPrinter})
            if (bench_.desk.config.devices.contains(role)) all.push_back(role);
        return all;
    }

    ui::Prompt choice(ui::Language language) const {
        ui::Choice choice{_("换纸"), _("给哪台打印机装纸？"), {}, {}};
        for (auto role : printers()) {
            auto counted = bench_.desk.journal.counted(roleName(role));
            auto& device = bench_.results.health().devices().at(role);
            ui::Tile tile{roleName(role), partName(roleName(role)), fmt::format(fmt::runtime(_("打了 {} 张")), counted.papers), {}, ui::Tone::plain, ui::Icon::printer};
            if (counted.since) tile.explanation += "  " + fmt::format(fmt::runtime(_("上次装纸 {}")), timeWords(*counted.since, language));
            tile.badge = device.paperLow ? _("纸快用完了") : statusMeaning(device.status);
            tile.tone = device.paperLow ? ui::Tone::warning : toneOf(device.status);
            choice.options.push_back(tile);
        }
        if (choice.options.empty()) choice.explanation = _("本机没有配置打印机。");
        return choice;
    }

    ui::Prompt guide() const {
        bool roll = *printer_ == Role::receiptPrinter;
        auto& device = bench_.results.health().devices().at(*printer_);
        ui::Board board{_("换纸") + std::string("  ") + partName(roleName(*printer_)), {}, {}, {}, _("装好了，打测试页")};
        if (!refusal_.empty()) board.entries.push_back({_("还不能结束"), {refusal_}, _("警告"), ui::Tone::warning});
        board.entries.push_back({_("打印机现在"), device.fault ? std::vector{advice(*device.fault)} : std::vector<std::string>{},
                                 device.fault ? faultMeaning(device.fault->kind) : statusMeaning(device.status), toneOf(device.status)});
        board.entries.push_back({roll ? _("1. 打开打印机盖子，取出纸芯") : _("1. 拉出纸盒"), {}});
        board.entries.push_back({roll ? _("2. 装上 80 毫米热敏纸，纸头朝外") : _("2. 放入 A4 纸，压住卡扣"), {}});
        board.entries.push_back({roll ? _("3. 拉出一截纸，关好盖子") : _("3. 推回纸盒，推到底"), {}});
        return board;
    }

    ui::Prompt done() const {
        return ui::Outcome{ui::Tone::success, _("换好了"), _("测试页打印好了，重新从 0 计数。"), {}, {}, {}, {}, _("完成")};
    }

    // Nothing is printed, nothing is counted anew while the printer itself says that something is missing.
    void print() {
        auto& device = bench_.results.health().devices().at(*printer_);
        refusal_.clear();
        if (!bench_.results.health().answering(*printer_)) return refuse(device.fault ? faultMeaning(device.fault->kind) : statusMeaning(device.status));
        ++place_;
        test_ = makeSelfTest(roleName(*printer_), bench_);
        if (auto found = test_->begin()) ended(*found);
    }

    void testSays(const Event& event) {
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "skip") {
            test_.reset();
            ++place_;
            refusal_ = _("测试页没有打完。");
            return;
        }
        if (auto found = test_->on(event)) ended(*found);
    }

    void ended(const Finding& found) {
        test_.reset();
        ++place_;
        auto now = bench_.desk.time.now;
        bench_.results.keep(roleName(*printer_), found, now);
        if (found.verdict == Verdict::failed) return refuse(findingWords(found.what, found.number));
        changed_ = true;
        bench_.desk.journal.countAnew(roleName(*printer_), now);
        logIncident(Incident::paperChanged, roleName(*printer_));
        bench_.desk.journal.note(Incident::paperChanged, roleName(*printer_), now);
    }

    void refuse(const std::string& why) { refusal_ = fmt::format(fmt::runtime(_("打印机报告：{}")), why); }

    Bench& bench_;
    std::optional<Role> printer_;
    std::unique_ptr<SelfTest> test_;
    std::string refusal_;
    bool changed_ = false, over_ = false;
    int place_ = 0;
};

}  // namespace

std::unique_ptr<TechnicianPage> makePaperPage(Bench& bench) { return std::make_unique<PaperPage>(bench); }

}  // namespace kiosk
