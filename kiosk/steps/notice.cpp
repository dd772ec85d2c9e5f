#include <fmt/format.h>

#include "kiosk/steps/guide_view.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 一次性告知: everything that is needed, on one page, before anything is asked. The whole guide lies behind it.
class NoticeStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        now_ = desk.time.now;
        opens_ = opensNext(draft.item.hours, desk.calendar, now_);
        notice_.begin(desk, draft);
        guide_.begin(desk, draft);
        guiding_ = false;
    }

    ui::Prompt prompt(const Draft& draft) const override {
        auto page = guiding_ ? guide_.prompt(draft) : notice_.prompt(draft);
        if (!guiding_) page.buttons.push_back({"guide", _("办事指南"), ui::Tone::plain, ui::Icon::list});
        if (!guiding_ && opens_) page.sections.insert(page.sections.begin(), closed(draft));
        page.confirm = _("开始办理");
        return page;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        (guiding_ ? guide_ : notice_).on(event, desk, draft);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "guide") guiding_ = !busy();
        if (as<ui::Confirmed>(event) && !busy()) return Next{};
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(guiding_, false); }
    std::size_t page(const Draft&) const override { return guiding_; }
    bool busy() const override { return notice_.busy() || guide_.busy(); }

private:
    // Nobody is kept from applying; but nobody shall wait for an office that sleeps.
    ui::Section closed(const Draft& draft) const {
        const auto when = openingText(*opens_, now_, draft.language);
        return {_("现在是下班时间"), {fmt::format(fmt::runtime(_("现在可以提交，{} {} 上班后办理。")), draft.item.officeName.in(draft.language), when)}, ui::Icon::clock};
    }

    Instant now_{};
    std::optional<Instant> opens_;
    GuideView notice_{GuideView::About::notice}, guide_{GuideView::About::guide};
    bool guiding_ = false;
};

}  // namespace

std::unique_ptr<Step> makeNotice() { return std::make_unique<NoticeStep>(); }

}  // namespace kiosk
