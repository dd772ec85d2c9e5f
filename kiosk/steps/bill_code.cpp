#include <regex>

#include "kiosk/failures.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// What stands on the paper that is to be paid: of which company, and its number, scanned or typed.
class BillCode final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        draft.billsAsked.kind = draft.item.bill->kind;
        at_ = draft.item.bill->companies.empty() || !draft.billsAsked.company.empty() ? At::code : At::company;
        if (at_ == At::code) accept(desk);
    }
    void leave(Desk& desk, Draft&) override { stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        auto& bill = *draft.item.bill;
        if (at_ == At::company) return companies(draft);
        if (at_ == At::typing)
            return ui::Typing{bill.label.in(draft.language), bill.hint.in(draft.language), draft.billsAsked.code, {}, ui::Keypad::number,
                              bill.longest, error_, _("查询"), {}};
        ui::Present present{_("请扫单子上的码"), bill.hint.in(draft.language), false, true, error_, ui::Tone::warning, {}};
        present.buttons.push_back({"type", _("输入号码"), ui::Tone::plain, ui::Icon::none});
        return present;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (at_ == At::company) return onCompany(event, desk, draft);
        if (auto* scanned = as<drivers::BarcodeRead>(event)) return take(scanned->text, draft);
        if (as<drivers::StatusChanged>(event) && !scans(desk)) at_ = At::typing;
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "type") at_ = At::typing;
        if (auto* typed = as<ui::Typed>(event)) {
            draft.billsAsked.code = upTo(typed->text, draft.item.bill->longest);
            error_.clear();
        }
        return as<ui::Confirmed>(event) && at_ == At::typing ? take(draft.billsAsked.code, draft) : Move{Stay{}};
    }

    bool back(Desk& desk, Draft& draft) override {
        error_.clear();
        if (at_ == At::typing && scans(desk)) return at_ = At::code, true;
        if (at_ == At::company || draft.item.bill->companies.empty()) return false;
        stop(desk);
        return at_ = At::company, true;
    }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { company, code, typing };

    static bool scans(const Desk& desk) { return desk.devices.codes && desk.health.working(Role::barcodeReader); }
    static void stop(const Desk& desk) { if (desk.devices.codes) desk.devices.codes->stop(); }

    void accept(const Desk& desk) {
        at_ = scans(desk) ? At::code : At::typing;
        if (at_ == At::code) desk.devices.codes->accept();
    }

    static ui::Choice companies(const Draft& draft) {
        ui::Choice choice{_("请选要缴的费用"), {}, {}, {}};
        for (auto& [id, label] : draft.item.bill->companies) choice.options.push_back({id, label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::utilities});
        return choice;
    }

    Move onCompany(const Event& event, const Desk& desk, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return Stay{};
        draft.billsAsked.company = chosen->id;
        draft.billsAsked.code.clear();
        accept(desk);
        return Stay{};
    }

    // What it looks like is the item's to say; whether there is one the platform knows.
    Move take(const std::string& code, Draft& draft) {
        draft.billsAsked.code = code;
        if (std::regex_match(code, std::regex(draft.item.bill->pattern))) return Next{};
        error_ = _("号码不对，请对照单子再看一看。");
        return Stay{};
    }

    At at_ = At::code;
    std::string error_;
};

}  // namespace

std::unique_ptr<Step> makeBillCode() { return std::make_unique<BillCode>(); }

}  // namespace kiosk
