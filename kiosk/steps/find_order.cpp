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

// An order by its number, typed or scanned from its slip: how it stands is nobody's name, so no card is asked for.
class FindOrderStep final : public Step {
public:
    void enter(Desk& desk, Draft&) override {
        site_ = desk.config.site;
        if (desk.devices.codes && desk.health.working(Role::barcodeReader)) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.codes) desk.devices.codes->stop();
        if (waiting_) desk.platform.forget(key_);
    }

    ui::Prompt prompt(const Draft&) const override {
        if (waiting_) return ui::Working{_("正在查询"), _("正在查付款结果，请稍等。"), 0, 0, ui::Icon::search, {}};
        if (trouble_ && guide_) return offlineGuide(site_);
        if (trouble_) return *trouble_;
        return ui::Typing{_("请输入订单号"), _("16 位数字。也可以扫凭条上的二维码。"), number_, {}, ui::Keypad::number, 16, error_, _("查询"), {}};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* reply = std::get_if<platform::Reply>(&event); reply && waiting_ && reply->key == key_) return take(reply->what, draft);
        if (as<Tick>(event) && waiting_ && desk.time.steady >= giveUp_) {
            desk.platform.forget(key_);
            waiting_ = false;
            trouble_ = unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_);
        }
        if (waiting_) return Stay{};
        if (trouble_) return onTrouble(event, desk);
        if (auto* typed = as<ui::Typed>(event)) number_ = upTo(typed->text, 16), error_.clear();
        if (auto* scanned = as<drivers::BarcodeRead>(event)) number_ = numberFromCode(scanned->text).value_or(scanned->text);
        if (as<ui::Confirmed>(event) || as<drivers::BarcodeRead>(event)) ask(desk);
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(trouble_, std::nullopt).has_value(); }
    std::size_t page(const Draft&) const override { return trouble_ ? 1 : 0; }

private:
    void ask(Desk& desk) {
        bool looksRight = number_.size() == 16 && number_.find_first_not_of("0123456789") == std::string::npos;
        error_ = looksRight ? "" : _("订单号是 16 位数字，请再看一看。");
        if (!looksRight) return;
        trouble_.reset();
        waiting_ = true;
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        key_ = desk.freshKey("order-query");
        desk.platform.ask(key_, platform::FindOrder{number_});
    }

    Move take(const platform::Said& said, Draft& draft) {
        waiting_ = false;
        if (auto* found = std::get_if<platform::Order>(&said)) {
            draft.order = *found;
            return Next{};
        }
        if (auto* refused = std::get_if<platform::Refused>(&said))
            trouble_ = refused->code == "order_unknown" ? failurePage(Failure::billNotFound, site_) : refusedTrouble(*refused, site_);
        if (auto* why = std::get_if<platform::Unreachable>(&said)) trouble_ = unreachableTrouble(*why, site_);
        return Stay{};
    }

    Move onTrouble(const Event& event, Desk& desk) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "guide") guide_ = true;
        if (chosen && chosen->id == "again") trouble_.reset();
        if (chosen && chosen->id == "retry") ask(desk);
        if (as<ui::Confirmed>(event)) guide_ = false;
        return Stay{};
    }

    SiteConfig site_;
    std::string number_, error_, key_;
    std::optional<ui::Trouble> trouble_;
    std::chrono::milliseconds giveUp_{};
    bool waiting_ = false, guide_ = false;
};

}  // namespace

std::unique_ptr<Step> makeFindOrder() { return std::make_unique<FindOrderStep>(); }

}  // namespace kiosk
