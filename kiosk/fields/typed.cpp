#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

class TypedField final : public OpenField {
public:
    explicit TypedField(FieldSpec field) : field_(std::move(field)) {}

    ui::Prompt prompt(const Draft& draft) const override {
        return ui::Typing{field_.label.in(draft.language), field_.hint.in(draft.language), valueOf(field_.id, draft), {}, keypadOf(field_),
                          longestOf(field_), tried_ ? fieldError(field_, draft) : "", _("填好了"), field_.words};
    }

    bool on(const Event& event, const Desk&, Draft& draft) override {
        if (auto* typed = as<ui::Typed>(event)) {
            draft.form[field_.id] = upTo(typed->text, longestOf(field_));
            tried_ = false;
        }
        if (!as<ui::Confirmed>(event)) return false;
        tried_ = !fieldError(field_, draft).empty();
        return !tried_;
    }

private:
    FieldSpec field_;
    bool tried_ = false;                             // what is wrong is said once somebody tried to go on
};

}  // namespace

std::unique_ptr<OpenField> openTyped(const FieldSpec& field) { return std::make_unique<TypedField>(field); }

}  // namespace kiosk
