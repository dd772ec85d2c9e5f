#include "kiosk/home.h"
#include "kiosk/steps/guide_view.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 办事指南: all 36 elements, before anything is asked. Of an item that cannot be done here it is nearly all there is: a place at
// the counter can be booked where the office takes bookings, and 12345 asked.
class GuideStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        view_.begin(desk, draft);
        agencies_ = draft.item.elements.intermediary.value_or(false) ? desk.itemNamed(intermediariesItem) : std::nullopt;
        books_ = draft.item.bookable() && desk.health.working(drivers::Role::cardReader);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        auto page = view_.prompt(draft);
        if (agencies_) page.buttons.push_back({"intermediaries", _("查中介机构"), ui::Tone::plain, ui::Icon::list});
        page.confirm = draft.item.guideOnly() ? _("看完了") : _("开始办理");
        if (!draft.item.guideOnly()) return page;
        if (books_) page.buttons.push_back({"book", _("预约到窗口办"), ui::Tone::primary, ui::Icon::clock});
        page.buttons.push_back({callHotline, _("问 12345"), ui::Tone::plain, ui::Icon::phone});
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        view_.on(event, desk, draft);
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "book" && books_ && !view_.busy()) return Next{};
        if (chosen && chosen->id == "intermediaries" && agencies_ && !view_.busy()) return Instead{*agencies_};
        if (!as<ui::Confirmed>(event) || view_.busy()) return Stay{};
        if (draft.item.guideOnly()) return End{"done"};
        return Next{};
    }

    bool busy() const override { return view_.busy(); }

private:
    GuideView view_{GuideView::About::guide};
    bool books_ = false;
    std::optional<ServiceItem> agencies_;            // 中介服务: the list of who does what this item needs beforehand
};

}  // namespace

std::unique_ptr<Step> makeGuide() { return std::make_unique<GuideStep>(); }

}  // namespace kiosk
