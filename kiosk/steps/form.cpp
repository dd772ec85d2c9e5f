#include <fmt/format.h>

#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/draft_keeping.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/parties.h"
#include "kiosk/peek.h"
#include "kiosk/phone_writing.h"
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
    bool fillsIn() const override { return true; }
    void enter(Desk& desk, Draft& draft) override {
        today_ = dateOf(desk.time.now);
        prefill(draft);
        site_ = desk.config.site;
        if (asksAccount(draft)) account_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) { return platform::AskAccount{asked.token}; }, {}, {"holder_deceased"});
    }
    void leave(Desk& desk, Draft&) override {
        account_.stop(desk);
        writing_.stop(desk);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (deceased_) return failurePage(Failure::holderDeceased, site_);
        if (writing_.open()) return writing_.prompt(draft);
        return open_ ? open_->prompt(draft) : ui::Prompt{form(draft)};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        peeking_.on(event, desk);
        today_ = dateOf(desk.time.now);
        if (auto* said = account_.on(event, desk, draft)) know(*said, draft);
        if (deceased_) return Stay{};
        if (writing_.open()) return writing_.on(event, desk, draft), Stay{};
        if (!open_) return onForm(event, desk, draft);
        if (open_->on(event, desk, draft)) open_.reset();
        return Stay{};
    }

    bool back(Desk& desk, Draft& draft) override {
        if (writing_.back(desk)) return true;
        if (!open_) return false;
        if (!open_->back(draft)) open_.reset();
        return true;
    }

    std::size_t page(const Draft& draft) const override { return writing_.open() ? whileWriting : open_ ? 1 + open_->page(draft) : 0; }
    bool patient() const override { return writing_.waits(); }

private:
    static constexpr std::size_t whileWriting = 1000;    // no field has so many screens

    // The account is of who identified themselves: an agent's is nobody's business here. Nobody waits for it: without an answer
    // the form is filled in by hand.
    static bool asksAccount(const Draft& draft) {
        return draft.card && !draft.account && !actsForAnother(draft) &&
               std::ranges::any_of(draft.item.fields, [](auto& field) { return field.prefill.starts_with("account."); });
    }

    void know(const platform::Said& said, Draft& draft) {
        deceased_ = std::holds_alternative<platform::Refused>(said);
        auto* known = std::get_if<platform::Account>(&said);
        if (!known) return;
        draft.account = *known;
        if (!open_) prefill(draft);                  // nothing appears under a finger that has begun to write
    }

    Move onForm(const Event& event, Desk& desk, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto* field : askedFields(draft))
                if (field->id == chosen->id) open_ = openField(*field, desk, draft);
        if (auto* field = PhoneWriting::chosen(event, draft)) writing_.begin(desk, draft, *field);
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        for (auto* field : askedFields(draft))
            if (!fieldError(*field, draft, today_).empty()) return Stay{};
        forgetOthers(draft);
        return Next{};
    }

    // Filled in before another answer made it needless: it is not sent.
    static void forgetOthers(Draft& draft) {
        const auto asked = askedFields(draft);
        for (auto& field : draft.item.fields)
            if (std::ranges::count(asked, &field) == 0) draft.form.erase(field.id);
    }

    static std::string title(const std::vector<const FieldSpec*>& asked) {
        const auto needed = static_cast<std::size_t>(std::ranges::count_if(asked, [](auto* field) { return field->required; }));
        if (needed == 0 || needed == asked.size()) return fmt::format(fmt::runtime(_("请填写 {} 项")), asked.size());
        return fmt::format(fmt::runtime(_("请填写 {} 项，另 {} 项可不填")), needed, asked.size() - needed);
    }

    ui::Form form(const Draft& draft) const {
        ui::Form form;
        const auto asked = askedFields(draft);
        form.title = title(asked);
        bool masked = !peeking_.open();
        if (draft.card) {
            auto person = applicantOf(draft);
            form.known.push_back({_("姓名"), masked ? maskName(person.name) : person.name, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.known.push_back({_("证件号码"), masked ? maskNumber(person.idNumber) : person.idNumber, _("已核对"), ui::Tone::success, ui::Aloud::privately});
            form.canPeek = true;
        }
        for (auto* field : asked) {
            auto error = fieldError(*field, draft, today_);
            form.fields.push_back({field->id, field->label.in(draft.language), field->hint.in(draft.language), fieldShown(*field, draft, masked),
                                   tried_ ? error : "", !valueOf(field->id, draft).empty() && error.empty()});
        }
        form.confirm = _("继续");
        for (auto* field : asked)
            if (field->byPhone) form.buttons.push_back(PhoneWriting::button(*field, draft));
        if (DraftKeeping::possible(draft)) form.buttons.push_back(DraftKeeping::button());
        return form;
    }

    std::unique_ptr<OpenField> open_;
    PhoneWriting writing_;
    Inquiry account_;
    SiteConfig site_;
    std::chrono::year_month_day today_{};
    bool deceased_ = false;                          // whose card it is: nothing can be applied for with it
    bool tried_ = false;                             // errors are shown once somebody tried to go on
    Peeking peeking_;
};

}  // namespace

std::unique_ptr<Step> makeForm() { return std::make_unique<FormStep>(); }

}  // namespace kiosk
