#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"

namespace kiosk {
namespace {

class ChoiceField final : public OpenField {
public:
    explicit ChoiceField(FieldSpec field) : field_(std::move(field)) {}

    ui::Prompt prompt(const Draft& draft) const override {
        ui::Choice choice{field_.label.in(draft.language), {}, {}, valueOf(field_.id, draft)};
        for (auto& option : field_.options) choice.options.push_back({option.id, option.label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::none});
        return choice;
    }

    bool on(const Event& event, const Desk&, Draft& draft) override {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen) draft.form[field_.id] = chosen->id;
        return chosen;
    }

private:
    FieldSpec field_;
};

}  // namespace

std::unique_ptr<OpenField> openChoice(const FieldSpec& field) { return std::make_unique<ChoiceField>(field); }

}  // namespace kiosk
