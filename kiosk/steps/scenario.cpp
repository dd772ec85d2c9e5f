#include <fmt/format.h>

#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/failures.h"
#include "kiosk/items/eligibility.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 情形: the questions that select what is needed, one after the other, before anything else is asked.
class Scenario final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        refusal_.reset();
        if (asked_.empty()) advance(draft);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (refusal_) return *refusal_;
        auto* question = open(draft);
        if (!question) return ui::Choice{};
        ui::Choice choice{question->question.in(draft.language), progress(draft.item), {}, answerOf(question->id, draft)};
        for (auto& option : question->options)
            choice.options.push_back({option.id, option.label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::none});
        return choice;
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        if (refusal_) {
            if (as<ui::Confirmed>(event)) refusal_.reset();
            return Stay{};
        }
        auto* question = open(draft);
        if (!question) return Next{};
        auto* chosen = as<ui::Chosen>(event);
        auto option = chosen ? std::ranges::find(question->options, chosen->id, &QuestionSpec::Option::id) : question->options.end();
        if (option == question->options.end()) return Stay{};
        auto answers = answersOf(draft);
        answers[question->id] = option->id;
        if (auto why = refusalOf(draft.item, answers)) {
            refusal_ = failurePage(Failure::notEligible, site_, {{"why", why->in(draft.language)}});
            return Stay{};
        }
        draft.answers[question->id] = option->id;
        return advance(draft) ? Move{Stay{}} : Move{Next{}};
    }

    bool back(Desk&, Draft& draft) override {
        if (std::exchange(refusal_, std::nullopt)) return true;
        if (asked_.size() < 2) return false;
        draft.answers.erase(asked_.back());
        asked_.pop_back();
        return true;
    }

    std::size_t page(const Draft&) const override { return asked_.size(); }

private:
    const QuestionSpec* open(const Draft& draft) const {
        for (auto& question : draft.item.scenarios)
            if (!asked_.empty() && question.id == asked_.back()) return &question;
        return nullptr;
    }

    // To the next one that counts with the answers so far; false: there is none.
    bool advance(const Draft& draft) {
        auto& all = draft.item.scenarios;
        auto from = asked_.empty() ? all.begin() : std::ranges::find(all, asked_.back(), &QuestionSpec::id) + 1;
        auto next = std::find_if(from, all.end(), [&](auto& one) { return holds(one.showIf, answersOf(draft)); });
        if (next == all.end()) return false;
        asked_.push_back(next->id);
        return true;
    }

    // Of one question nobody needs to know that it is the only one.
    std::string progress(const ServiceItem& item) const {
        const auto most = item.scenarios.size() + (item.crossRegion ? 1 : 0);
        return most < 2 ? std::string{} : fmt::format(fmt::runtime(_("先问几句，只问和您有关的：第 {} 问，最多 {} 问。")), asked_.size(), most);
    }

    static std::string answerOf(const std::string& id, const Draft& draft) {
        auto found = draft.answers.find(id);
        return found == draft.answers.end() ? std::string{} : found->second;
    }

    std::vector<std::string> asked_;                 // the last one is open
    SiteConfig site_;
    std::optional<ui::Trouble> refusal_;
};

}  // namespace

std::unique_ptr<Step> makeScenario() { return std::make_unique<Scenario>(); }

}  // namespace kiosk
