#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/way_choice.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Before it is handed in: of the ways that the item offers one is chosen.
class ResultWay final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override { return choice_.prompt(question(draft), draft); }
    Move on(const Event& event, Desk& desk, Draft& draft) override { return choice_.on(event, question(draft), desk, draft) ? Move{Next{}} : Move{Stay{}}; }
    bool back(Desk&, Draft& draft) override { return choice_.back(draft); }
    std::size_t page(const Draft& draft) const override { return choice_.page(draft); }

private:
    static WayChoice::Question question(const Draft& draft) {
        auto& result = draft.item.results.front();
        return {_("办好后怎么取"), result.title.in(draft.language), draft.item, result.ways};
    }

    WayChoice choice_;
};

}  // namespace

std::unique_ptr<Step> makeResultWay() { return std::make_unique<ResultWay>(); }

}  // namespace kiosk
