#include <utility>

#include "kiosk/card_check.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// Two ways to what lies ready: the card for all of one's own, or the pickup code, typed or scanned, for that one.
class Pickup final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        draft.card.reset();
        draft.pickupCode.clear();
        typing_ = false;
        taking_.begin(desk);
        accept(desk);
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.cards) desk.devices.cards->stop();
        if (desk.devices.codes) desk.devices.codes->stop();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (typing_)
            return ui::Typing{_("请输入取件码"), _("短信里的 8 位数字"), draft.pickupCode, {}, ui::Keypad::number, length, error_, _("查询"), {}};
        if (!card_ && !scan_) return deviceTrouble(Role::cardReader, site_);
        auto title = !card_ ? _("请扫取件码") : _("请放身份证，或用取件码");
        ui::Present present{title, _("放身份证可以看到您全部的结果。"), card_, scan_, error_.empty() ? taking_.message(draft.language) : error_, ui::Tone::warning, {}};
        present.buttons.push_back({"type", _("输入取件码"), ui::Tone::plain, ui::Icon::none});
        return present;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (as<drivers::StatusChanged>(event)) accept(desk);
        if (!typing_ && taking_.on(event, desk, draft)) return Next{};
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "type") typing_ = true;
        if (auto* typed = as<ui::Typed>(event)) draft.pickupCode = upTo(typed->text, length), error_.clear();
        if (auto* scanned = as<drivers::BarcodeRead>(event)) return take(scanned->text, draft);
        return as<ui::Confirmed>(event) && typing_ ? take(draft.pickupCode, draft) : Move{Stay{}};
    }

    bool back(Desk&, Draft& draft) override {
        draft.pickupCode.clear();
        error_.clear();
        return std::exchange(typing_, false);
    }
    std::size_t page(const Draft&) const override { return typing_ ? 1 : 0; }

private:
    static constexpr std::size_t length = 8;

    void accept(Desk& desk) {
        site_ = desk.config.site;
        card_ = desk.devices.cards && desk.health.working(Role::cardReader);
        scan_ = desk.devices.codes && desk.health.working(Role::barcodeReader);
        if (card_) desk.devices.cards->accept();
        if (scan_) desk.devices.codes->accept();
    }

    Move take(const std::string& code, Draft& draft) {
        bool looksRight = code.size() == length && code.find_first_not_of("0123456789") == std::string::npos;
        error_ = looksRight ? "" : _("取件码是 8 位数字，请再看一看。");
        if (!looksRight) return Stay{};
        draft.pickupCode = code;
        return Next{};
    }

    SiteConfig site_;
    CardTaking taking_;
    std::string error_;
    bool typing_ = false, card_ = false, scan_ = false;
};

}  // namespace

std::unique_ptr<Step> makePickup() { return std::make_unique<Pickup>(); }

}  // namespace kiosk
