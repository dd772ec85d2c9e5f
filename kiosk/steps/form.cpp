#include <fmt/format.h>

#include "kiosk/answers.h"
#include "kiosk/peek.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Only what the state does not know yet. A field opens as a screen of its own: a keypad or a list.
class FormStep final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        if (!open_) return form(draft);
        return open_->kind == FieldSpec::Kind::choice ? ui::Prompt{choice(draft)} : ui::Prompt{typing(draft)};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        peeking_.on(event, desk);
        return open_ ? onField(event, draft) : onForm(event, draft);
    }

    bool back(Desk&, Draft&) override {
        bool wasOpen = open_.has_value();
        open_.reset();
        return wasOpen;
    }

private:
    Move onForm(const Event& event, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event)) open(chosen->id, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        for (auto& field : draft.item.fields)
            if (!fieldError(field, draft.form[field.id]).empty()) return Stay{};
        return Next{};
    }

    Move onField(const Event& event, Draft& draft) {
        auto& value = draft.form[open_->id];
        if (auto* typed = as<ui::Typed>(event)) {
            value = upTo(typed->text, longestOf(*open_));
            fieldTried_ = false;
        }
        if (auto* chosen = as<ui::Chosen>(event)) {
            value = chosen->id;
            open_.reset();
        } else if (as<ui::Confirmed>(event)) {
            fieldTried_ = !fieldError(*open_, value).empty();
            if (!fieldTried_) open_.reset();
        }
        return Stay{};
    }

    void open(const std::string& id, const Draft& draft) {
        for (auto& field : draft.item.fields)
            if (field.id == id) open_ = field;
        fieldTried_ = false;
    }

    std::string valueOf(const Draft& draft, const std::string& id) const {
        auto found = draft.form.find(id);
        return found == draft.form.end() ? std::string{} : found->second;
    }

    ui::Form form(const Draft& draft) const {
        ui::Form form;
        form.title = fmt::format(fmt::runtime(_("请填写 {} 项")), draft.item.fields.size());
        bool masked = !peeking_.open();
        if (draft.card) {
            auto person = personOf(*draft.card);
            form.known.push_back({_("姓名"), masked ? maskName(person.name) : person.name, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.known.push_back({_("证件号码"), masked ? maskNumber(person.idNumber) : person.idNumber, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.canPeek = true;
        }
        for (auto& field : draft.item.fields) {
            auto value = valueOf(draft, field.id);
            auto error = fieldError(field, value);
            form.fields.push_back({field.id, field.label.in(draft.language), field.hint.in(draft.language),
                fieldShown(field, value, draft.language, masked), tried_ ? error : "", !value.empty() && error.empty()});
        }
        form.confirm = _("下一步");
        return form;
    }

    ui::Typing typing(const Draft& draft) const {
        auto value = valueOf(draft, open_->id);
        return {open_->label.in(draft.language), open_->hint.in(draft.language), value, {}, keypadOf(open_->kind),
                longestOf(*open_), fieldTried_ ? fieldError(*open_, value) : "", _("填好了"), open_->words};
    }

    ui::Choice choice(const Draft& draft) const {
        ui::Choice choice{open_->label.in(draft.language), {}, {}, valueOf(draft, open_->id)};
        for (auto& option : open_->options) choice.options.push_back({option.id, option.label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::none});
        return choice;
    }

    std::optional<FieldSpec> open_;
    bool tried_ = false, fieldTried_ = false;        // errors are shown once somebody tried to go on
    Peeking peeking_;
};

}  // namespace

std::unique_ptr<Step> makeForm() { return std::make_unique<FormStep>(); }

}  // namespace kiosk
