#include "kiosk/step.h"
#include "kiosk/steps/steps.h"

namespace kiosk {
namespace {

constexpr const char* kindField = "kind";

// 12345, its first page: a question, a complaint or a suggestion, which is the item's own field. The form asks for the rest.
class Hotline final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        ui::Choice choice;
        for (auto& field : draft.item.fields) {
            if (field.id != kindField) continue;
            choice.title = field.label.in(draft.language);
            choice.explanation = field.hint.in(draft.language);
            for (auto& option : field.options) choice.options.push_back({option.id, option.label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::phone});
        }
        return choice;
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return Stay{};
        for (auto& field : draft.item.fields)
            for (auto& option : field.options)
                if (field.id == kindField && option.id == chosen->id) {
                    draft.form[kindField] = option.id;
                    return Next{};
                }
        return Stay{};
    }
};

}  // namespace

std::unique_ptr<Step> makeHotline() { return std::make_unique<Hotline>(); }

}  // namespace kiosk
