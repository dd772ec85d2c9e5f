#include <fmt/format.h>

#include "kiosk/case_query.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The resident's cases, newest first; a single one is opened at once. Where there are more than one list holds it says so, and the
// years are asked for one by one.
class Cases final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        // Coming back from a single case would open it again: go one further back instead.
        if (std::exchange(opened_, false) && draft.cases.size() == 1 && year_ == 0) { goBack_ = true; return; }
        draft.chosen.reset();
        query_.begin(desk, draft, year_);
    }
    void leave(Desk& desk, Draft&) override { query_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = query_.prompt()) return *instead;
        if (draft.cases.empty()) return failurePage(Failure::noRecord, site_, {{"office", site_.place}});
        if (choosing_) return years(draft);
        ui::Choice choice{_("您的办件"), heading(draft), {}, {}};
        if (!draft.caseYears.empty()) choice.options.push_back(yearTile());
        for (auto& one : draft.cases)
            choice.options.push_back({one.caseNumber, one.taskName, longDate(one.applyTime, draft.language), one.statusText, caseTone(one), ui::Icon::document});
        return choice;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (std::exchange(goBack_, false)) return kiosk::Back{};
        if (query_.on(event, desk, draft)) {
            withoutMembers(draft);
            if (draft.cases.size() == 1 && year_ == 0) return open(draft, draft.cases.front());
        }
        if (query_.prompt()) return Stay{};
        if (draft.cases.empty()) return as<ui::Confirmed>(event) ? Move{Served{"nothing_found"}} : Move{Stay{}};
        auto* chosen = as<ui::Chosen>(event);
        return chosen ? choose(chosen->id, desk, draft) : Move{Stay{}};
    }

    // From the years to the list, and from one year to all of them.
    bool back(Desk& desk, Draft& draft) override {
        if (std::exchange(choosing_, false)) return true;
        if (std::exchange(year_, 0) == 0) return false;
        query_.stop(desk);
        query_.begin(desk, draft);
        return true;
    }
    std::size_t page(const Draft&) const override { return choosing_ ? 1 : std::size_t(year_); }

private:
    static ui::Tile yearTile() {
        auto& way = entryOf(Failure::tooManyRecords).ways.front();
        return {way.id, _(way.label), {}, {}, way.tone, way.icon};
    }

    std::string heading(const Draft& draft) const {
        if (year_ != 0) return fmt::format(fmt::runtime(_("{} 年申请的，点一件看进度")), year_);
        return draft.caseYears.empty() ? _("点一件看进度") : failureWords(Failure::tooManyRecords);
    }

    ui::Choice years(const Draft& draft) const {
        ui::Choice choice{_("看哪一年的"), {}, {}, year_ ? std::to_string(year_) : ""};
        for (int year : draft.caseYears) choice.options.push_back({std::to_string(year), fmt::format(fmt::runtime(_("{} 年")), year), {}, {}, ui::Tone::plain, ui::Icon::document});
        return choice;
    }

    Move choose(const std::string& id, Desk& desk, Draft& draft) {
        if (id == yearTile().id && !draft.caseYears.empty()) choosing_ = true;
        for (auto& one : draft.cases)
            if (one.caseNumber == id && !choosing_) return open(draft, one);
        for (int year : draft.caseYears)
            if (choosing_ && std::to_string(year) == id) {
                choosing_ = false;
                year_ = year;
                query_.begin(desk, draft, year_);
            }
        return Stay{};
    }

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
    bool opened_ = false, goBack_ = false, choosing_ = false;
    int year_ = 0;                                   // whose cases are listed; 0: the newest
};

}  // namespace

std::unique_ptr<Step> makeCases() { return std::make_unique<Cases>(); }

}  // namespace kiosk
