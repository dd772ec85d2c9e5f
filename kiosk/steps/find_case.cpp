#include "kiosk/card_check.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// Two ways to a case: the card for all of one's own, or the code on a receipt for that one, without names.
class FindCase final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        draft.card.reset();
        draft.caseAsked.clear();
        taking_.begin(desk);
        foreignCode_ = false;
        accept(desk);
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.cards) desk.devices.cards->stop();
        if (desk.devices.codes) desk.devices.codes->stop();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (!card_ && !scan_) return deviceTrouble(Role::cardReader, site_);
        auto title = !scan_ ? _("请放身份证") : !card_ ? _("请扫凭条上的二维码") : _("请放身份证，或扫凭条上的二维码");
        return ui::Present{title, _("两种办法都可以，选一种就行。"), card_, scan_, message(draft.language), ui::Tone::warning, {}};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (as<drivers::StatusChanged>(event)) accept(desk);
        if (taking_.on(event, desk, draft)) return Next{};
        if (as<drivers::CardRefused>(event) || as<drivers::CardRead>(event)) foreignCode_ = false;
        if (auto* scanned = as<drivers::BarcodeRead>(event)) {
            if (auto number = numberFromCode(scanned->text)) {
                draft.caseAsked = *number;
                return Next{};
            }
            foreignCode_ = true;
        }
        return Stay{};
    }

private:
    void accept(Desk& desk) {
        site_ = desk.config.site;
        card_ = desk.devices.cards && desk.health.working(Role::cardReader);
        scan_ = desk.devices.codes && desk.health.working(Role::barcodeReader);
        if (card_) desk.devices.cards->accept();
        if (scan_) desk.devices.codes->accept();
    }

    std::string message(ui::Language language) const {
        return foreignCode_ ? failureWords(Failure::foreignCode) : taking_.message(language);
    }

    SiteConfig site_;
    CardTaking taking_;
    bool foreignCode_ = false;                       // the last try was a code that is none of ours
    bool card_ = false, scan_ = false;
};

}  // namespace

std::unique_ptr<Step> makeFindCase() { return std::make_unique<FindCase>(); }

}  // namespace kiosk
