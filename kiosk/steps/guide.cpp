#include "kiosk/steps/guide_view.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 办事指南: all 36 elements, before anything is asked. Of an item that cannot be done here it is all there is.
class GuideStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override { view_.begin(desk, draft); }

    ui::Prompt prompt(const Draft& draft) const override {
        auto page = view_.prompt(draft);
        page.confirm = draft.item.guideOnly() ? _("看完了") : _("开始办理");
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        view_.on(event, desk, draft);
        if (!as<ui::Confirmed>(event) || view_.busy()) return Stay{};
        if (draft.item.guideOnly()) return End{"done"};
        return Next{};
    }

    bool busy() const override { return view_.busy(); }

private:
    GuideView view_{GuideView::About::guide};
};

}  // namespace

std::unique_ptr<Step> makeGuide() { return std::make_unique<GuideStep>(); }

}  // namespace kiosk
