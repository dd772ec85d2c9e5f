#include <fmt/format.h>

#include "kiosk/technician/page.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Role;
using drivers::SiteInput;
using ui::_;

namespace {

// What stands in a device's entry below its name.
class DeviceLines {
public:
    DeviceLines(const Bench& bench, Role role, ui::Language language) : bench_(bench), role_(role), language_(language) {}

    std::vector<std::string> all() {
        auto& device = bench_.results.health().devices().at(role_);
        if (device.fault) fault(*device.fault);
        if (auto since = bench_.watch.since(role_)) add(_("从 {} 起"), timeWords(*since, language_));
        if (device.paperLow) lines_.emplace_back(_("纸快用完了。"));
        papers();
        if (role_ == Role::site) site();
        selfTest();
        return std::move(lines_);
    }

private:
    template <class... Values> void add(const char* words, const Values&... values) {
        lines_.push_back(fmt::format(fmt::runtime(words), values...));
    }

    void fault(const drivers::Fault& fault) {
        if (fault.detail.empty()) add(_("故障：{}"), faultMeaning(fault.kind));
        else add(_("故障：{}（{}）"), faultMeaning(fault.kind), fault.detail);
        add(_("怎么办：{}"), advice(fault));
    }
    void papers() {
        if (role_ != Role::receiptPrinter && role_ != Role::documentPrinter) return;
        auto counted = bench_.desk.journal.counted(roleName(role_));
        if (counted.since) add(_("{} 装纸后，打了 {} 张"), timeWords(*counted.since, language_), counted.papers);
        else add(_("打了 {} 张，没有记过装纸"), counted.papers);
    }
    void site() {
        auto& site = bench_.results.health().surroundings();
        auto say = [&](SiteInput input, const char* on, const char* off) {
            if (auto found = site.inputs.find(input); found != site.inputs.end()) lines_.emplace_back(found->second ? on : off);
        };
        say(SiteInput::cabinetDoor, _("柜门开着"), _("柜门关着"));
        say(SiteInput::tamper, _("防拆开关报警"), _("防拆开关正常"));
        say(SiteInput::onBattery, _("停电了，正在用电池"), _("市电正常"));
        if (bench_.results.health().reads(SiteInput::batteryLow)) lines_.emplace_back(_("电池快用完了"));
        if (site.celsius) add(_("机柜里 {} 度"), static_cast<int>(*site.celsius));
    }
    void selfTest() {
        auto* record = bench_.results.of(roleName(role_));
        if (!record) return lines_.emplace_back(_("没有自检过")), void();
        add(_("自检：{}，{}，{}"), verdictWords(record->verdict), findingWords(record->finding, record->number), timeWords(record->time, language_));
    }

    const Bench& bench_;
    Role role_;
    ui::Language language_;
    std::vector<std::string> lines_;
};

// Each device with what it says of itself. The view is made anew with every event, so nothing has to be refreshed by hand.
class DeviceBoard final : public TechnicianPage {
public:
    explicit DeviceBoard(Bench& bench) : bench_(bench) {}

    ui::Prompt prompt(ui::Language language) const override {
        ui::Board board{_("设备"), {}, {}, {}, {}};
        std::string missing;
        for (auto role : drivers::roles) {
            if (bench_.desk.config.devices.contains(role)) board.entries.push_back(entry(role, language));
            else missing += (missing.empty() ? "" : "  ") + partName(roleName(role));
        }
        if (!missing.empty()) board.entries.push_back({_("没有配置的设备"), {missing}});
        return board;
    }

private:
    ui::BoardEntry entry(Role role, ui::Language language) const {
        auto& device = bench_.results.health().devices().at(role);
        ui::BoardEntry entry{partName(roleName(role)), DeviceLines(bench_, role, language).all(), statusMeaning(device.status), toneOf(device.status)};
        if (device.failedTest && bench_.results.health().answering(role)) entry.badge = _("自检没过"), entry.tone = ui::Tone::danger;
        return entry;
    }

    Bench& bench_;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeDeviceBoard(Bench& bench) { return std::make_unique<DeviceBoard>(bench); }

}  // namespace kiosk
