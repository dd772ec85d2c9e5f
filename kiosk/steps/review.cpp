#include <fmt/format.h>

#include "kiosk/answers.h"
#include "kiosk/items/item_words.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/materials/words.h"
#include "kiosk/parties.h"
#include "kiosk/peek.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Everything once more before it leaves.
class ReviewStep final : public Step {
public:
    void enter(Desk&, Draft& draft) override { giveWhatIsKnown(draft); }

    ui::Prompt prompt(const Draft& draft) const override {
        bool masked = !peeking_.open();
        ui::Review review{_("请核对，没有错再提交"), {}, _("提交后打印凭条，凭条上有办件编号。"), _("确认提交"), true};
        review.rows.push_back({_("办理事项"), draft.item.title.in(draft.language), {}, ui::Tone::plain});
        if (draft.card) {
            auto person = applicantOf(draft);
            review.rows.push_back({_("姓名"), masked ? maskName(person.name) : person.name, {}, ui::Tone::plain, ui::Aloud::privately});
            review.rows.push_back({_("证件号码"), masked ? maskNumber(person.idNumber) : person.idNumber, {}, ui::Tone::plain, ui::Aloud::privately});
        }
        addParties(review, draft, masked);
        for (auto* field : askedFields(draft)) {
            if (!valueOf(field->id, draft).empty())
                review.rows.push_back({field->label.in(draft.language), fieldShown(*field, draft, masked), {}, ui::Tone::plain, ui::Aloud::privately});
        }
        addMaterials(review, draft);
        if (draft.consent) review.rows.push_back({_("承诺书"), draft.consent->signaturePng.empty() ? _("已阅读，本人确认，未签名") : _("已阅读并签名"), {}, ui::Tone::success});
        for (auto& fee : chargedFees(draft)) review.rows.push_back({_("费用"), feeWords(fee, Speech{draft.language}), {}, ui::Tone::plain});
        if (!draft.item.officeName.zh.empty()) review.rows.push_back({_("办理单位"), draft.item.officeName.in(draft.language), {}, ui::Tone::plain});
        review.buttons.push_back({"change", _("有错，去改"), ui::Tone::plain, ui::Icon::none});
        return review;
    }

    Move on(const Event& event, Desk& desk, Draft&) override {
        peeking_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "change") return Change{};
        if (as<ui::Confirmed>(event)) return Next{};
        return Stay{};
    }

private:
    static void addParties(ui::Review& review, const Draft& draft, bool masked) {
        if (draft.agent && actsForAnother(draft)) {
            auto& agent = draft.agent->person;
            review.rows.push_back({_("代办人"), masked ? maskName(agent.name) : agent.name, _("委托声明已签"), ui::Tone::plain, ui::Aloud::privately});
        }
        if (auto* place = decidingPlace(draft)) review.rows.push_back({_("由哪里办"), place->name.in(draft.language), {}, ui::Tone::plain});
        if (!draft.item.members.empty()) review.rows.push_back({_("一起办"), memberNames(draft), {}, ui::Tone::plain});
    }

    static void addMaterials(ui::Review& review, const Draft& draft) {
        for (auto& sent : draft.materials)
            if (auto* material = draft.item.material(sent.id))
                review.rows.push_back({material->name.in(draft.language), materialShown(sent), {}, sent.way == "later" ? ui::Tone::warning : ui::Tone::plain});
        for (auto& name : needlessNames(draft)) review.rows.push_back({name, _("您的情况不需要"), {}, ui::Tone::plain});
        if (!draft.resultWay.empty()) review.rows.push_back({_("办好后"), resultWayWords(draft.resultWay), {}, ui::Tone::plain});
    }

    Peeking peeking_;
};

}  // namespace

std::unique_ptr<Step> makeReview() { return std::make_unique<ReviewStep>(); }

}  // namespace kiosk
