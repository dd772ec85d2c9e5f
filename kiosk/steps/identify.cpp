#include "kiosk/card_check.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The resident's identity card. The card need not stay once it has been read.
class Identify final : public Step {
public:
    void enter(Desk& desk, Draft&) override {
        message_.clear();
        withoutCard_ = false;
        site_ = desk.config.site;
        desk.devices.cards->accept();
    }
    void leave(Desk& desk, Draft&) override { if (desk.devices.cards) desk.devices.cards->stop(); }
    std::vector<drivers::Role> needs() const override { return {drivers::Role::cardReader}; }

    ui::Prompt prompt(const Draft&) const override {
        if (withoutCard_) {
            ui::Trouble page{ui::Tone::plain, _("没带身份证？"), {_("办这件事要核对本人身份。"), _("请带身份证再来，或到窗口请工作人员帮您办。")},
                             site_.keeperPhone, site_.hotline, {}, _("知道了"), {}};
            return page;
        }
        ui::Present present{_("请放身份证"), _("平放在读卡区，先不要拿开。"), true, false, message_, ui::Tone::warning, {}};
        present.buttons.push_back({"no_card", _("没带身份证"), ui::Tone::plain, ui::Icon::info});
        return present;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (takeCard(event, desk, draft, message_)) return Next{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "no_card") withoutCard_ = true;
        if (as<ui::Confirmed>(event)) withoutCard_ = false;
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(withoutCard_, false); }

private:
    std::string message_;
    SiteConfig site_;
    bool withoutCard_ = false;
};

}  // namespace

std::unique_ptr<Step> makeIdentify() { return std::make_unique<Identify>(); }

}  // namespace kiosk
