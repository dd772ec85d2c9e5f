#include <fmt/format.h>

#include "kiosk/case_query.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The results that are ready for this person.
class Results final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        draft.chosen.reset();
        query_.begin(desk, draft);
    }
    void leave(Desk& desk, Draft&) override { query_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = query_.prompt()) return *instead;
        ui::Choice choice{_("请选要领取的结果"), {}, {}, {}};
        for (auto& one : draft.cases)
            if (one.resultReady) choice.options.push_back(tile(one, draft.language));
        if (!choice.options.empty()) return choice;
        return failurePage(Failure::nothingReady, site_, {{"office", site_.place}, {"why", notYet(draft)}});
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        query_.on(event, desk, draft);
        if (query_.prompt()) return Stay{};
        if (as<ui::Confirmed>(event)) return Served{"nothing_ready"};
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto& one : draft.cases)
                if (one.resultReady && one.caseNumber == chosen->id) {
                    draft.chosen = one;
                    return Next{};
                }
        return Stay{};
    }

private:
    static ui::Tile tile(const platform::Case& one, ui::Language language) {
        bool printed = one.originalPrints > 0;
        return {one.caseNumber, one.taskName, longDate(one.applyTime, language), printed ? _("已打印过，再打为补打") : _("可以打印"),
                printed ? ui::Tone::warning : ui::Tone::success, ui::Icon::document};
    }

    static std::string notYet(const Draft& draft) {
        for (auto& one : draft.cases)
            if (one.status != platform::CaseStatus::finished)
                return fmt::format(fmt::runtime(_("您有一件正在办理，{} 前办结。")), longDate(one.dueTime, draft.language));
        for (auto& one : draft.cases)
            if (one.decision == platform::Decision::returned) return _("您的申请被退回了，请在“我要查”看原因。");
        return failureTitle(Failure::noRecord) + _("。");
    }

    CaseQuery query_;
    SiteConfig site_;
};

}  // namespace

std::unique_ptr<Step> makeResults() { return std::make_unique<Results>(); }

}  // namespace kiosk
