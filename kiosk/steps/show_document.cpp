#include <fmt/format.h>

#include <utility>

#include "kiosk/settlement.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// Asks for the right to print once, checks the seal (the client did), shows the pages. What is not printed is given back.
class ShowDocument final : public Step {
public:
    bool wanted(const Draft& draft) const override { return !draft.collection; }   // else it is handed over otherwise

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        draft.grant.reset();
        pages_.clear();
        ask(desk, draft);
    }

    void leave(Desk& desk, Draft& draft) override {
        if (toPrinter_ || draft.printKey.empty()) return;   // a grant that comes later is given back all the same
        desk.settlement.givenBack(draft.printKey);
        draft.printKey.clear();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (trouble_ && guide_) return offlineGuide(site_);
        if (trouble_) return *trouble_;
        if (!draft.grant) return ui::Working{_("正在取回结果"), _("正在取回并验证电子印章，请稍等。"), 0, 0, ui::Icon::document, {}};
        auto& grant = *draft.grant;
        ui::Document document{grant.title, pages_, {}, {}, fmt::format(fmt::runtime(_("打印 {} 页")), pages_.size()), {}};
        document.rows.push_back({_("电子印章"), grant.sealer, _("验证通过"), ui::Tone::success});
        if (grant.reprint) document.note = fmt::format(fmt::runtime(_("这是第 {} 次补打，纸上会注明“补打”。")), grant.copyNumber);
        return document;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (trouble_) return onTrouble(event, desk, draft);
        if (as<Tick>(event) && !draft.grant && desk.time.steady >= giveUp_) trouble_ = unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_);
        auto* reply = std::get_if<platform::Reply>(&event);
        if (reply && (reply->key == draft.printKey || reply->key == sessionKey_) && !draft.grant) take(*reply, desk, draft);
        if (!as<ui::Confirmed>(event) || !draft.grant) return Stay{};
        trouble_ = objection(desk.health);
        return trouble_ ? Move{Stay{}} : print();
    }

private:
    void ask(Desk& desk, Draft& draft) {
        trouble_.reset();
        toPrinter_ = guide_ = renewed_ = false;
        draft.printKey = desk.freshKey("document");
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        desk.journal.open(draft.printKey, IntentKind::document, draft.chosen->caseNumber, desk.time.now);
        request(desk, draft);
    }

    void request(Desk& desk, const Draft& draft) {
        if (!draft.token.empty()) return desk.platform.ask(draft.printKey, platform::RequestPrint{draft.token, draft.chosen->caseNumber});
        sessionKey_ = desk.freshKey("session");
        desk.platform.ask(sessionKey_, platform::OpenSession{personOf(*draft.card)});
    }

    // Before a page is printed: what is not begun costs nobody a copy.
    std::optional<ui::Trouble> objection(const Health& health) const {
        auto role = Role::documentPrinter;
        if (!health.working(role)) return failurePage(Failure::printerNotReady, site_, {{"why", failureTitle(deviceFailure(role, health.faultOf(role)))}});
        // A printer says "low" while there are some sheets left; how many it does not say.
        if (health.devices().at(role).paperLow && pages_.size() > 1) return failurePage(Failure::paperTooLow, site_, {{"pages", std::to_string(pages_.size())}});
        return std::nullopt;
    }

    Move print() {
        toPrinter_ = true;
        return Next{};
    }

    Move onTrouble(const Event& event, Desk& desk, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "guide") guide_ = true;
        if (as<ui::Confirmed>(event)) guide_ = false;
        if (chosen && chosen->id == "print_anyway") return print();
        if (!chosen || chosen->id != "retry") return Stay{};
        if (draft.grant) trouble_.reset();           // the printer was not ready; the grant is still ours
        else {
            leave(desk, draft);
            ask(desk, draft);
        }
        return Stay{};
    }

    void take(const platform::Reply& reply, Desk& desk, Draft& draft) {
        if (auto* opened = std::get_if<platform::SessionOpened>(&reply.what)) {
            draft.token = opened->token;
            request(desk, draft);
        } else if (auto* granted = std::get_if<platform::PrintGranted>(&reply.what)) {
            draft.grant = *granted;
            for (auto& page : draft.grant->pages)    // moved: a page is large
                pages_.push_back({page.width, page.height, std::make_shared<const std::vector<std::uint32_t>>(std::move(page.pixels))});
        } else if (auto* refused = std::get_if<platform::Refused>(&reply.what)) {
            bool ranOut = platformFailure(*refused) == Failure::identityExpired;
            if (ranOut) draft.token.clear();
            if (ranOut && !std::exchange(renewed_, true)) request(desk, draft);
            else trouble_ = refusedTrouble(*refused, site_);
        } else if (auto* why = std::get_if<platform::Unreachable>(&reply.what)) trouble_ = unreachableTrouble(*why, site_);
    }

    SiteConfig site_;
    std::vector<ui::Picture> pages_;
    std::optional<ui::Trouble> trouble_;
    std::chrono::milliseconds giveUp_{};
    std::string sessionKey_;                         // the platform's session had run out and is being opened again
    bool toPrinter_ = false, guide_ = false, renewed_ = false;
};

}  // namespace

std::unique_ptr<Step> makeShowDocument() { return std::make_unique<ShowDocument>(); }

}  // namespace kiosk
