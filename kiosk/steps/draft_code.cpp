#include <algorithm>
#include <cctype>

#include "kiosk/draft_content.h"
#include "kiosk/inquiry.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr std::size_t codeDigits = 8;                // openapi.yaml: DraftKept

// 存单号: what somebody began elsewhere is gone on with here. Who they are was shown before; a code of anybody else is as unknown
// as one that there never was, so that nothing is said about whose it is.
class DraftCode final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        draft.draftCode.clear();
        problem_.reset();
        scans_ = desk.devices.codes && desk.health.working(drivers::Role::barcodeReader);
        if (scans_) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        inquiry_.stop(desk);
        if (desk.devices.codes) desk.devices.codes->stop();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (problem_) return failurePage(*problem_, site_);
        if (auto instead = inquiry_.prompt()) return *instead;
        ui::Typing typing{_("请输入存单号"), scans_ ? _("8 位号码，存的时候屏幕上有。也可以扫凭条上的码。") : _("上次存的时候，屏幕和凭条上有 8 位号码。"), draft.draftCode, _("8 位数字"), ui::Keypad::number, codeDigits, {}, _("继续")};
        if (tried_) typing.error = _("存单号是 8 位数字，请核对。");
        return typing;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (problem_) return onProblem(event, draft);
        if (auto* said = inquiry_.on(event, desk, draft)) return found(*said, desk, draft);
        if (inquiry_.prompt()) return Stay{};
        if (auto* typed = as<ui::Typed>(event)) {
            draft.draftCode = typed->text.substr(0, codeDigits);
            tried_ = false;
        }
        auto* scanned = as<drivers::BarcodeRead>(event);
        if (scanned) draft.draftCode = numberFromCode(scanned->text).value_or(scanned->text).substr(0, codeDigits + 1);   // too long: none of ours
        if (scanned || as<ui::Confirmed>(event)) ask(desk, draft);
        return Stay{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(problem_, std::nullopt).has_value(); }
    std::size_t page(const Draft&) const override { return problem_ ? 1 : 0; }

private:
    void ask(Desk& desk, Draft& draft) {
        tried_ = draft.draftCode.size() != codeDigits || !std::ranges::all_of(draft.draftCode, [](unsigned char c) { return std::isdigit(c); });
        if (tried_) return;
        inquiry_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) { return platform::FindDraftByCode{asked.token, asked.draftCode}; }, {}, {"draft_unknown"});
    }

    Move found(const platform::Said& said, const Desk& desk, Draft& draft) {
        auto* kept = std::get_if<platform::DraftFound>(&said);
        item_ = kept && desk.itemNamed ? desk.itemNamed(kept->itemId) : std::nullopt;
        if (!kept) problem_ = Failure::draftUnknown;
        else if (!item_) problem_ = Failure::draftElsewhere;
        else if (kept->itemVersion != item_->version || !takeContent(kept->content, draft)) problem_ = Failure::draftOutdated;
        return problem_ ? Move{Stay{}} : Move{Instead{*item_, true}};
    }

    Move onProblem(const Event& event, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "begin_anew" && item_) return Instead{*item_, false};
        if (chosen && chosen->id == "again") draft.draftCode.clear(), problem_.reset();
        if (as<ui::Confirmed>(event)) return End{"refused"};
        return Stay{};
    }

    SiteConfig site_;
    Inquiry inquiry_;
    std::optional<Failure> problem_;
    std::optional<ServiceItem> item_;                // whose draft it is
    bool tried_ = false, scans_ = false;
};

}  // namespace

std::unique_ptr<Step> makeDraftCode() { return std::make_unique<DraftCode>(); }

}  // namespace kiosk
