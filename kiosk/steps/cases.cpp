#include "kiosk/case_query.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The resident's cases, newest first; a single one is opened at once.
class Cases final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        // Coming back from a single case would open it again: go one further back instead.
        if (std::exchange(opened_, false) && draft.cases.size() == 1) { goBack_ = true; return; }
        draft.chosen.reset();
        query_.begin(desk, draft);
    }
    void leave(Desk& desk, Draft&) override { query_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = query_.prompt()) return *instead;
        if (draft.cases.empty()) return failurePage(Failure::noRecord, site_, {{"office", site_.place}});
        ui::Choice choice{_("您的办件"), _("点一件看进度"), {}, {}};
        for (auto& one : draft.cases)
            choice.options.push_back({one.caseNumber, one.taskName, longDate(one.applyTime, draft.language), one.statusText, caseTone(one), ui::Icon::document});
        return choice;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (std::exchange(goBack_, false)) return kiosk::Back{};
        if (query_.on(event, desk, draft)) {
            withoutMembers(draft);
            if (draft.cases.size() == 1) return open(draft, draft.cases.front());
        }
        if (query_.prompt()) return Stay{};
        if (draft.cases.empty()) return as<ui::Confirmed>(event) ? Move{Served{"nothing_found"}} : Move{Stay{}};
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto& one : draft.cases)
                if (one.caseNumber == chosen->id) return open(draft, one);
        return Stay{};
    }

private:
    // Those of a package stand in its own progress, a line each; who holds the number of one alone sees that one.
    static void withoutMembers(Draft& draft) {
        if (draft.caseAsked.empty()) std::erase_if(draft.cases, [](auto& one) { return !one.packageNumber.empty(); });
    }

    Move open(Draft& draft, const platform::Case& one) {
        draft.chosen = one;
        opened_ = true;
        return Next{};
    }

    CaseQuery query_;
    SiteConfig site_;
    bool opened_ = false, goBack_ = false;
};

}  // namespace

std::unique_ptr<Step> makeCases() { return std::make_unique<Cases>(); }

}  // namespace kiosk
