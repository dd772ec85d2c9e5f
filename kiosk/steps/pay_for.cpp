#include "kiosk/failures.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using For = platform::AskBills::For;
using ui::_;

// Whose bills: one's own, the household's, or somebody else's who has agreed.
class PayFor final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        at_ = At::whom;
        draft.billsAsked.kind = draft.item.bill->kind;
        draft.billsAsked.other.reset();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        switch (at_) {
            case At::whom: return whom();
            case At::told: return failurePage(Failure::paymentForOther, site_);
            case At::name: return ui::Typing{_("对方的姓名"), _("要和身份证上的一样"), other_.name, {}, ui::Keypad::chinese, 30, error_, _("继续"), {}};
            case At::number: return ui::Typing{_("对方的身份证号码"), _("18 位"), other_.idNumber, {}, ui::Keypad::idNumber, 18, error_, _("继续"), {}};
            case At::relation: return relations();
            case At::consent: break;
        }
        return ui::Reading{_("替别人缴费的声明"), {draft.item.bill->consent.in(draft.language)}, _("对方同意，我来缴"), _("不缴了")};
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        if (auto* chosen = as<ui::Chosen>(event)) return chose(chosen->id, draft);
        if (auto* typed = as<ui::Typed>(event)) {
            error_.clear();
            if (at_ == At::name) other_.name = upTo(typed->text, 30);
            if (at_ == At::number) other_.idNumber = upTo(typed->text, 18);
        }
        if (as<ui::Declined>(event) && at_ == At::consent) return End{"declined"};
        return as<ui::Confirmed>(event) ? confirmed(draft) : Move{Stay{}};
    }

    bool back(Desk&, Draft&) override {
        error_.clear();
        if (at_ == At::whom) return false;
        at_ = at_ == At::told ? At::whom : At(static_cast<int>(at_) - 1);
        return true;
    }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { whom, told, name, number, relation, consent };

    static ui::Choice whom() {
        return {_("替谁缴？"), {}, {{"self", _("我自己"), {}, {}, ui::Tone::plain, ui::Icon::person},
                                   {"family", _("家里人"), _("登记在一个户里的"), {}, ui::Tone::plain, ui::Icon::family},
                                   {"other", _("别人"), _("要对方同意"), {}, ui::Tone::plain, ui::Icon::support}}, {}};
    }

    static ui::Choice relations() {
        return {_("您和对方是什么关系？"), {}, {{"spouse", _("夫妻"), {}}, {"child", _("对方是我的孩子"), {}}, {"parent", _("对方是我的父母"), {}}, {"other", _("其他"), {}}}, {}};
    }

    Move chose(const std::string& id, Draft& draft) {
        if (at_ == At::told && id == "enter") at_ = At::name;
        else if (at_ == At::relation) other_.relation = id, at_ = At::consent;
        if (at_ != At::whom) return Stay{};
        draft.billsAsked.whom = id == "self" ? For::self : id == "family" ? For::family : For::other;
        if (id != "other") return Next{};
        at_ = At::told;
        return Stay{};
    }

    Move confirmed(Draft& draft) {
        if (at_ == At::name) other_.name.empty() ? void(error_ = _("这一项要填")) : void(at_ = At::number);
        else if (at_ == At::number) other_.idNumber.size() != 18 ? void(error_ = _("身份证号码是 18 位")) : void(at_ = At::relation);
        if (at_ != At::consent) return Stay{};
        other_.consentHash = sha256Hex(draft.item.bill->consent.zh);
        draft.billsAsked.other = other_;
        return Next{};
    }

    SiteConfig site_;
    At at_ = At::whom;
    platform::AskBills::Other other_;
    std::string error_;
};

}  // namespace

std::unique_ptr<Step> makePayFor() { return std::make_unique<PayFor>(); }

}  // namespace kiosk
