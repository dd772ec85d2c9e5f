#include <fmt/format.h>

#include <algorithm>

#include "kiosk/case_query.h"
#include "kiosk/collecting.h"
#include "kiosk/collection_query.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using platform::CollectionState;
using platform::HandOver;
using ui::_;

// The results that are ready: of this person, each with its way, or the one of a pickup code.
class Results final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        now_ = desk.time.now;
        draft.chosen.reset();
        draft.collection.reset();
        casesKnown_ = !draft.pickupCode.empty();     // a code is for what lies there, not for the cases of anybody
        if (casesKnown_) collections_.begin(desk, draft);
        else cases_.begin(desk, draft);
    }
    void leave(Desk& desk, Draft&) override {
        cases_.stop(desk);
        collections_.stop(desk);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = casesKnown_ ? collections_.prompt() : cases_.prompt()) return *instead;
        ui::Choice choice{_("请选要取的结果"), {}, {}, {}};
        for (auto& one : draft.collections)
            if (one.state != CollectionState::delivered || one.way == HandOver::post) choice.options.push_back(tile(one, draft.language));
        for (auto& one : draft.cases)
            if (isPrinted(one, draft)) choice.options.push_back(tile(one, draft.language));
        if (!choice.options.empty()) return choice;
        return failurePage(Failure::nothingReady, site_, {{"office", site_.place}, {"why", notYet(draft)}});
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        bool guide = collections_.guides();
        if (casesKnown_ && collections_.wrongCode()) return as<ui::Chosen>(event) ? Move{Back{}} : Move{Stay{}};
        if (!casesKnown_ && cases_.on(event, desk, draft)) {
            casesKnown_ = true;
            collections_.begin(desk, draft);
        } else if (casesKnown_) {
            collections_.on(event, desk, draft);
        }
        if (casesKnown_ ? collections_.prompt() : cases_.prompt()) return as<ui::Confirmed>(event) && casesKnown_ && !guide ? Move{Served{"nothing_ready"}} : Move{Stay{}};
        if (as<ui::Confirmed>(event)) return Served{"nothing_ready"};
        auto* chosen = as<ui::Chosen>(event);
        return chosen ? choose(chosen->id, draft) : Move{Stay{}};
    }

private:
    // A result that is handed over otherwise, or was asked for otherwise, is not printed besides.
    static bool isPrinted(const platform::Case& one, const Draft& draft) {
        const bool asked = one.resultWay.empty() || one.resultWay == "print";
        return one.resultReady && asked && std::ranges::none_of(draft.collections, [&](auto& other) { return other.caseNumber == one.caseNumber; });
    }

    static Move choose(const std::string& id, Draft& draft) {
        for (auto& one : draft.collections)
            if (one.caseNumber == id) {
                draft.collection = one;
                return Next{};
            }
        for (auto& one : draft.cases)
            if (isPrinted(one, draft) && one.caseNumber == id) {
                draft.chosen = one;
                return Next{};
            }
        return Stay{};
    }

    static ui::Tile tile(const platform::Case& one, ui::Language language) {
        bool printed = one.originalPrints > 0;
        return {one.caseNumber, one.taskName, longDate(one.applyTime, language), printed ? _("已打印过，再打为补打") : _("可以打印"),
                printed ? ui::Tone::warning : ui::Tone::success, ui::Icon::document};
    }

    static ui::Tile tile(const platform::Collection& one, ui::Language language) {
        ui::Tile tile{one.caseNumber, one.title, {}, {}, ui::Tone::success, ui::Icon::collect};
        if (one.way == HandOver::post) tile.badge = one.state == CollectionState::delivered ? _("已经送到") : _("已经寄出");
        else if (one.state == CollectionState::returned) tile.badge = _("存放时间到了"), tile.tone = ui::Tone::warning;
        else tile.badge = one.here ? _("点这里开柜门") : _("在别的终端"), tile.tone = one.here ? ui::Tone::success : ui::Tone::primary;
        if (one.until) tile.explanation = fmt::format(fmt::runtime(_("存放到 {}")), longDate(*one.until, language));
        return tile;
    }

    // Ready, and not for this machine, or not yet.
    static std::string onItsWay(const std::string& way, const Speech& say) {
        if (way == "locker") return _("已办好，还没有放进取件柜。放好后发短信告诉您取件码。");
        if (way == "post") return _("已办好，还没有寄出。寄出后发短信告诉您快递单号。");
        return readyWords(way, say) + _("。");
    }

    std::string notYet(const Draft& draft) const {
        for (auto& one : draft.cases)
            if (one.resultReady && !one.handedOver) return onItsWay(one.resultWay, Speech{draft.language});
        for (auto& one : draft.cases)
            if (one.status != platform::CaseStatus::finished)
                return one.awaitsAcceptance ? _("您有一件已提交，还没有受理。")
                       : now_ > one.dueTime ? _("您有一件过了承诺的时间还没有办好，监督部门已经看到。办好后随时来取，不用再申请。")
                                            : fmt::format(fmt::runtime(_("您有一件正在办理，{} 前办结。")), longDate(one.dueTime, draft.language));
        for (auto& one : draft.cases)
            if (one.decision == platform::Decision::returned) return _("您的申请被退回了，请在“我要查”看原因。");
        return failureTitle(Failure::noRecord) + _("。");
    }

    CaseQuery cases_;
    CollectionQuery collections_;
    SiteConfig site_;
    Instant now_{};
    bool casesKnown_ = false;
};

}  // namespace

std::unique_ptr<Step> makeResults() { return std::make_unique<Results>(); }

}  // namespace kiosk
