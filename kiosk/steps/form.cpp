#include <fmt/format.h>

#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/peek.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Only what the state does not know yet. A field opens as a screen of its own.
class FormStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        today_ = dateOf(desk.time.now);
        for (auto& field : draft.item.fields)
            if (auto known = knownByCard(field, draft); !known.empty() && valueOf(field, draft).empty()) draft.form[field.id] = known;
    }

    ui::Prompt prompt(const Draft& draft) const override { return open_ ? open_->prompt(draft) : ui::Prompt{form(draft)}; }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        peeking_.on(event, desk);
        today_ = dateOf(desk.time.now);
        if (!open_) return onForm(event, desk, draft);
        if (open_->on(event, desk, draft)) open_.reset();
        return Stay{};
    }

    bool back(Desk&, Draft& draft) override {
        if (!open_) return false;
        if (!open_->back(draft)) open_.reset();
        return true;
    }

    std::size_t page(const Draft& draft) const override { return open_ ? 1 + open_->page(draft) : 0; }

private:
    Move onForm(const Event& event, Desk& desk, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto* field : askedFields(draft))
                if (field->id == chosen->id) open_ = openField(*field, desk, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        for (auto* field : askedFields(draft))
            if (!fieldError(*field, draft, today_).empty()) return Stay{};
        for (auto& field : draft.item.fields)        // what was filled in before another answer made it needless
            if (!holds(field.showIf, draft.form)) draft.form.erase(field.id);
        return Next{};
    }

    static std::string knownByCard(const FieldSpec& field, const Draft& draft) {
        if (!draft.card) return {};
        auto& card = *draft.card;
        if (field.prefill == "card.name") return card.name;
        if (field.prefill == "card.number") return card.number;
        if (field.prefill == "card.nation") return card.nation;
        if (field.prefill == "card.birth") return card.birthDate;
        return field.prefill == "card.address" ? card.address : "";
    }

    ui::Form form(const Draft& draft) const {
        ui::Form form;
        form.title = fmt::format(fmt::runtime(_("请填写 {} 项")), askedFields(draft).size());
        bool masked = !peeking_.open();
        if (draft.card) {
            auto person = personOf(*draft.card);
            form.known.push_back({_("姓名"), masked ? maskName(person.name) : person.name, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.known.push_back({_("证件号码"), masked ? maskNumber(person.idNumber) : person.idNumber, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.canPeek = true;
        }
        for (auto* field : askedFields(draft)) {
            auto error = fieldError(*field, draft, today_);
            form.fields.push_back({field->id, field->label.in(draft.language), field->hint.in(draft.language), fieldShown(*field, draft, masked),
                                   tried_ ? error : "", !valueOf(*field, draft).empty() && error.empty()});
        }
        form.confirm = _("下一步");
        return form;
    }

    std::unique_ptr<OpenField> open_;
    std::chrono::year_month_day today_{};
    bool tried_ = false;                             // errors are shown once somebody tried to go on
    Peeking peeking_;
};

}  // namespace

std::unique_ptr<Step> makeForm() { return std::make_unique<FormStep>(); }

}  // namespace kiosk
