#include "kiosk/agreement.h"
#include "kiosk/answers.h"
#include "kiosk/failures.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/items/eligibility.h"
#include "kiosk/parties.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

Localised inBoth(const char* words) { return {words, words}; }

std::vector<FieldSpec> principalFields() {
    FieldSpec name, number;
    name.kind = FieldSpec::Kind::text;
    name.id = "principal_name";
    name.label = inBoth(_("对方的姓名"));
    name.hint = inBoth(_("请写身份证上的名字"));
    name.longest = 20;
    number.kind = FieldSpec::Kind::code;
    number.id = "principal_number";
    number.label = inBoth(_("对方的证件号码"));
    number.hint = inBoth(_("18 位"));
    number.pattern = "idNumber";
    return {name, number};
}

// 代办: the agent's card has been read; now for whom they act, and the declaration that they may, signed by them.
class PrincipalStep final : public Step {
public:
    bool wanted(const Draft& draft) const override { return actsForAnother(draft); }

    void enter(Desk& desk, Draft&) override {
        site_ = desk.config.site;
        today_ = dateOf(desk.time.now);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (refusal_) return failurePage(Failure::notEligible, site_, {{"why", refusal_->in(draft.language)}});
        if (declaring_) return agreement_.prompt(declaration(draft), draft);
        return open_ ? open_->prompt(draft) : ui::Prompt{form(draft)};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (refusal_) return as<ui::Confirmed>(event) ? (refusal_.reset(), Move{Stay{}}) : Move{Stay{}};
        if (declaring_) return declared(event, desk, draft);
        if (!open_) return onForm(event, desk, draft);
        if (open_->on(event, desk, draft)) open_.reset();
        return Stay{};
    }

    bool back(Desk&, Draft& draft) override {
        if (refusal_) return refusal_.reset(), true;
        if (declaring_) {
            if (!agreement_.back(draft)) declaring_ = false;
            return true;
        }
        if (open_ && !open_->back(draft)) return open_.reset(), true;
        return open_ != nullptr;
    }

    std::size_t page(const Draft& draft) const override { return refusal_ ? 90 : declaring_ ? 80 : open_ ? 1 + open_->page(draft) : 0; }

private:
    ui::Form form(const Draft& draft) const {
        ui::Form form;
        form.title = _("您替谁办？");
        form.confirm = _("继续");
        if (draft.card) form.known.push_back({_("代办人"), maskName(personOf(*draft.card).name), _("已核对"), ui::Tone::success, ui::Aloud::privately});
        for (auto& field : fields_) {
            auto error = fieldError(field, draft, today_);
            form.fields.push_back({field.id, field.label.zh, field.hint.zh, fieldShown(field, draft, true), tried_ ? error : "", error.empty()});
        }
        return form;
    }

    Move onForm(const Event& event, const Desk& desk, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto& field : fields_)
                if (field.id == chosen->id) open_ = openField(field, desk, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        for (auto& field : fields_)
            if (!fieldError(field, draft, today_).empty()) return Stay{};
        draft.principal = {valueOf(fields_[0].id, draft), "111", valueOf(fields_[1].id, draft), {}, {}, valueOf(fields_[1].id, draft).substr(6, 8), {}};
        refusal_ = unfit(draft);
        declaring_ = !refusal_;
        agreement_ = {};
        return Stay{};
    }

    // The rules of the item are about whom it is for, not about who has come. Their number says when they were born.
    std::optional<Localised> unfit(const Draft& draft) const {
        drivers::IdCard card;
        card.birthDate = draft.principal.birthDate;
        card.sexCode = (draft.principal.idNumber[16] - '0') % 2 ? "1" : "2";     // GB 11643: odd for men
        auto applicant = applicantOf(card);
        return applicant ? ineligible(draft.item, answersOf(draft), *applicant, today_) : std::nullopt;
    }

    AgreementText declaration(const Draft& draft) const {
        auto& agency = *draft.item.agency;
        AgreementText text{agency.title.in(draft.language), {}, agency.version + "\n" + agency.title.zh};
        for (auto& paragraph : agency.paragraphs) {
            text.paragraphs.push_back(paragraph.in(draft.language));
            text.kept += "\n" + paragraph.zh;
        }
        return text;
    }

    Move declared(const Event& event, Desk& desk, Draft& draft) {
        switch (agreement_.on(event, declaration(draft), desk, draft)) {
            case Agreement::Outcome::declined: return End{"declined"};
            case Agreement::Outcome::open: return Stay{};
            case Agreement::Outcome::agreed: break;
        }
        if (draft.card) draft.agent = {personOf(*draft.card), agreement_.consent()};
        draft.signature.clear();
        declaring_ = false;
        return Next{};
    }

    std::vector<FieldSpec> fields_ = principalFields();
    std::unique_ptr<OpenField> open_;
    Agreement agreement_;
    std::optional<Localised> refusal_;
    SiteConfig site_;
    std::chrono::year_month_day today_{};
    bool declaring_ = false, tried_ = false;
};

}  // namespace

std::unique_ptr<Step> makePrincipal() { return std::make_unique<PrincipalStep>(); }

}  // namespace kiosk
