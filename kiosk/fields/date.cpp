#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

class DateField final : public OpenField {
public:
    DateField(FieldSpec field, std::chrono::year_month_day today) : field_(std::move(field)), today_(today) {}

    ui::Prompt prompt(const Draft& draft) const override {
        auto date = asked(draft);
        if (tried_) date.error = fieldError(field_, draft, today_);
        return date;
    }

    bool on(const Event& event, const Desk& desk, Draft& draft) override {
        today_ = dateOf(desk.time.now);
        if (auto* typed = as<ui::Typed>(event)) {
            draft.form[field_.id] = typed->text;
            draft.form[field_.id] = ui::settled(asked(draft));     // only what is possible
            tried_ = false;
        }
        if (!as<ui::Confirmed>(event)) return false;
        tried_ = !fieldError(field_, draft, today_).empty();
        return !tried_;
    }

    // Out of it with a whole date; else part by part, and half a date is none.
    bool back(Draft& draft) override {
        if (valueOf(field_.id, draft).size() == 8) return false;
        auto before = ui::before(asked(draft));
        draft.form[field_.id] = before.value_or("");
        return before.has_value();
    }

    std::size_t page(const Draft& draft) const override { return static_cast<std::size_t>(ui::asked(asked(draft))); }

private:
    ui::Date asked(const Draft& draft) const {
        auto range = daysOf(field_, today_);
        return {field_.label.in(draft.language), field_.hint.in(draft.language), valueOf(field_.id, draft), range.earliest, range.latest, {}, _("填好了")};
    }

    FieldSpec field_;
    std::chrono::year_month_day today_;
    bool tried_ = false;
};

}  // namespace

std::unique_ptr<OpenField> openDate(const FieldSpec& field, const Desk& desk) { return std::make_unique<DateField>(field, dateOf(desk.time.now)); }

}  // namespace kiosk
