#include "kiosk/inquiry.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// An order by its number, typed or scanned from its slip: how it stands is nobody's name, so no card is asked for.
class FindOrderStep final : public Step {
public:
    void enter(Desk& desk, Draft&) override {
        if (desk.devices.codes && desk.health.working(Role::barcodeReader)) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.codes) desk.devices.codes->stop();
        inquiry_.stop(desk);
    }

    ui::Prompt prompt(const Draft&) const override {
        if (auto instead = inquiry_.prompt()) return *instead;
        return ui::Typing{_("请输入订单号"), _("16 位数字。也可以扫凭条上的二维码。"), number_, {}, ui::Keypad::number, 16, error_, _("查询"), {}};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = inquiry_.on(event, desk, draft)) return take(*said, desk, draft);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "again") inquiry_.clear();
        if (inquiry_.prompt()) return Stay{};
        if (auto* typed = as<ui::Typed>(event)) number_ = upTo(typed->text, 16), error_.clear();
        if (auto* scanned = as<drivers::BarcodeRead>(event)) number_ = numberFromCode(scanned->text).value_or(scanned->text);
        if (as<ui::Confirmed>(event) || as<drivers::BarcodeRead>(event)) ask(desk, draft);
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return inquiry_.clear(); }
    std::size_t page(const Draft&) const override { return inquiry_.prompt() ? 1 : 0; }

private:
    void ask(Desk& desk, Draft& draft) {
        bool looksRight = number_.size() == 16 && number_.find_first_not_of("0123456789") == std::string::npos;
        error_ = looksRight ? "" : _("订单号是 16 位数字，请再看一看。");
        if (!looksRight) return;
        inquiry_.say(_("正在查询"), _("正在查付款结果，请稍等。"));
        inquiry_.begin(desk, draft, Inquiry::Needs::nothing, [number = number_](const Draft&) { return platform::FindOrder{number}; }, {}, {"order_unknown"});
    }

    Move take(const platform::Said& said, Desk& desk, Draft& draft) {
        if (auto* found = std::get_if<platform::Order>(&said)) {
            draft.order = *found;
            return Next{};
        }
        inquiry_.fails(failurePage(Failure::billNotFound, desk.config.site));
        return Stay{};
    }

    std::string number_, error_;
    Inquiry inquiry_;
};

}  // namespace

std::unique_ptr<Step> makeFindOrder() { return std::make_unique<FindOrderStep>(); }

}  // namespace kiosk
