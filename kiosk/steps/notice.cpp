#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 一次性告知: everything that is needed, on one page, before anything is asked.
class NoticeStep final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        auto& item = draft.item;
        ui::Notice notice{item.title.in(draft.language), item.noticeLead.in(draft.language), {}, _("开始办理"), {}};
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
};

}  // namespace

std::unique_ptr<Step> makeNotice() { return std::make_unique<NoticeStep>(); }

}  // namespace kiosk
