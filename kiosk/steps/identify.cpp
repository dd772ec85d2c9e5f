#include "kiosk/card_check.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The resident's identity card. The card need not stay once it has been read.
class Identify final : public Step {
public:
    void enter(Desk& desk, Draft&) override {
        card_.begin(desk);
        withoutCard_ = false;
        site_ = desk.config.site;
        desk.devices.cards->accept();
    }
    void leave(Desk& desk, Draft&) override { if (desk.devices.cards) desk.devices.cards->stop(); }
    std::vector<drivers::Role> needs() const override { return {drivers::Role::cardReader}; }

    ui::Prompt prompt(const Draft& draft) const override {
        if (withoutCard_) return failurePage(Failure::noCard, site_);
        ui::Present present{_("请放身份证"), _("平放在读卡区，先不要拿开。"), true, false, card_.message(draft.language), ui::Tone::warning, {}};
        present.buttons.push_back({"no_card", _("没带身份证"), ui::Tone::plain, ui::Icon::info});
        return present;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (card_.on(event, desk, draft)) return Next{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "no_card") withoutCard_ = true;
        if (as<ui::Confirmed>(event)) withoutCard_ = false;
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(withoutCard_, false); }

private:
    CardTaking card_;
    SiteConfig site_;
    bool withoutCard_ = false;
};

}  // namespace

std::unique_ptr<Step> makeIdentify() { return std::make_unique<Identify>(); }

}  // namespace kiosk
