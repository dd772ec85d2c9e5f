#include <fmt/format.h>

#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 一次性告知: everything that is needed, on one page, before anything is asked.
class NoticeStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        now_ = desk.time.now;
        opens_ = opensNext(draft.item.hours, desk.calendar, now_);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        auto& item = draft.item;
        ui::Notice notice{item.title.in(draft.language), item.noticeLead.in(draft.language), {}, _("开始办理"), {}};
        if (opens_) notice.sections.push_back(closed(draft));
        for (auto& section : item.notice) {
            ui::Section shown{section.heading.in(draft.language), {}, iconNamed(section.icon)};
            for (auto& line : section.lines) shown.lines.push_back(line.in(draft.language));
            notice.sections.push_back(std::move(shown));
        }
        return notice;
    }

    Move on(const Event& event, Desk&, Draft&) override {
        if (as<ui::Confirmed>(event)) return Next{};
        return Stay{};
    }

private:
    // Nobody is kept from applying; but nobody shall wait for an office that sleeps.
    ui::Section closed(const Draft& draft) const {
        const auto when = openingText(*opens_, now_, draft.language);
        return {_("现在是下班时间"), {fmt::format(fmt::runtime(_("现在可以提交，{} {} 上班后办理。")), draft.item.officeName.in(draft.language), when)}, ui::Icon::clock};
    }

    Instant now_{};
    std::optional<Instant> opens_;
};

}  // namespace

std::unique_ptr<Step> makeNotice() { return std::make_unique<NoticeStep>(); }

}  // namespace kiosk
