#include <algorithm>
#include <cctype>

#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr std::size_t digits = 10;                   // openapi.yaml: resumeCode

// The number that was given when a print stopped half way: whoever holds it gets the missing pages, and nothing else.
class ResumeCode final : public Step {
public:
    void enter(Desk&, Draft& draft) override { draft.resumeCode.clear(); }

    ui::Prompt prompt(const Draft& draft) const override {
        ui::Typing typing{_("请输入接着打的号码"), _("上次没打完时，屏幕上给过一个 10 位号码。"), draft.resumeCode, _("10 位数字"), ui::Keypad::number, digits, {}, _("继续")};
        if (tried_ && draft.resumeCode.size() != digits) typing.error = _("号码是 10 位数字，请核对。");
        return typing;
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        if (auto* typed = as<ui::Typed>(event)) {
            draft.resumeCode = typed->text.substr(0, digits);
            tried_ = false;
        }
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        bool whole = draft.resumeCode.size() == digits && std::ranges::all_of(draft.resumeCode, [](unsigned char c) { return std::isdigit(c); });
        return whole ? Move{Next{}} : Move{Stay{}};
    }

private:
    bool tried_ = false;
};

}  // namespace

std::unique_ptr<Step> makeResumeCode() { return std::make_unique<ResumeCode>(); }

}  // namespace kiosk
