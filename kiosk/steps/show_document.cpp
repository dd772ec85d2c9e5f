#include <fmt/format.h>

#include <utility>

#include "kiosk/inquiry.h"
#include "kiosk/settlement.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/takeaway.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// Asks for the right to print once, checks the seal (the client did), shows the pages of a result. A record was read before,
// masked, and its paper is seen by who takes it. What is not printed is given back.
class ShowDocument final : public Step {
public:
    bool wanted(const Draft& draft) const override { return !draft.collection; }   // else it is handed over otherwise

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        draft.grant.reset();
        pages_.clear();
        objection_.reset();
        refusal_.reset();
        toPrinter_ = false;
        ask(desk, draft);
    }

    void leave(Desk& desk, Draft& draft) override {
        inquiry_.stop(desk);
        takeaway_.stop(desk);
        if (toPrinter_ || draft.printKey.empty()) return;   // a grant that comes later is given back all the same
        desk.settlement.givenBack(draft.printKey);
        draft.printKey.clear();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (takeaway_.open()) return takeaway_.prompt();
        if (refusal_) return *refusal_;
        if (objection_) return objected(draft);
        if (auto instead = inquiry_.prompt()) return *instead;
        auto& grant = *draft.grant;
        ui::Document document{grant.title, pages_, {}, {}, fmt::format(fmt::runtime(_("打印 {} 页")), pages_.size()), {}};
        document.rows.push_back({_("电子印章"), grant.sealer, _("验证通过"), ui::Tone::success});
        if (grant.reprint) document.note = fmt::format(fmt::runtime(_("这是第 {} 次补打，纸上会注明“补打”。")), grant.copyNumber);
        return document;
    }

    bool back(Desk& desk, Draft&) override { return takeaway_.back(desk); }
    bool patient() const override { return takeaway_.waits(); }
    std::size_t page(const Draft&) const override { return takeaway_.open() ? takeaway_.page() : 0; }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (takeaway_.open()) return takeaway_.on(event, desk, draft), Stay{};
        if (refusal_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (objection_) {
            auto* chosen = as<ui::Chosen>(event);
            if (chosen && chosen->id == "print_anyway") return print();
            if (chosen && chosen->id == "to_phone" && sendable(draft)) takeaway_.begin(desk, draft, {{}, draft.item.id, draft.record->year});
            if (!chosen || chosen->id != "retry") return Stay{};
            objection_.reset();                      // the printer was not ready; the grant is still ours
            if (draft.chosen) return Stay{};
        }
        if (auto* said = inquiry_.on(event, desk, draft)) take(*said, draft);
        bool unseen = draft.grant && !draft.chosen;
        if (!unseen && (!as<ui::Confirmed>(event) || !draft.grant)) return Stay{};
        objection_ = objection(desk.health);
        return objection_ ? Move{Stay{}} : print();
    }

private:
    void ask(Desk& desk, Draft& draft) {
        draft.printKey = desk.freshKey("document");
        desk.journal.open(draft.printKey, IntentKind::document, draft.chosen ? draft.chosen->caseNumber : "", desk.time.now);
        inquiry_.say(_("正在取回结果"), _("正在取回并验证电子印章，请稍等。"), ui::Icon::document);
        inquiry_.allowLonger();
        auto needs = draft.resumeCode.empty() ? Inquiry::Needs::session : Inquiry::Needs::nothing;
        inquiry_.begin(desk, draft, needs, question, draft.printKey, {"quota_used", "resume_unknown", "resume_expired", "certificate_unknown", "certificate_invalid"});
    }

    static platform::Question question(const Draft& draft) {
        if (!draft.resumeCode.empty()) return platform::ResumePrint{draft.resumeCode};
        if (draft.certificate) return platform::RequestCopy{draft.token, draft.certificate->id, draft.purpose};
        if (draft.record) return platform::RequestRecordPrint{draft.token, draft.item.id, draft.record->year};
        return platform::RequestPrint{draft.token, draft.chosen->caseNumber};
    }

    static Failure failureOf(const std::string& refused) {
        if (refused == "quota_used") return Failure::quotaUsed;
        if (refused.starts_with("certificate_")) return Failure::certificateOver;   // since it was listed
        return refused == "resume_expired" ? Failure::resumeTooLate : Failure::resumeUnknown;
    }

    void take(const platform::Said& said, Draft& draft) {
        if (auto* refused = std::get_if<platform::Refused>(&said)) {
            refusal_ = failurePage(failureOf(refused->code), site_, {{"office", site_.place}, {"title", draft.certificate ? draft.certificate->title : ""}});
        } else if (auto* granted = std::get_if<platform::PrintGranted>(&said)) {
            draft.grant = *granted;
            for (auto& page : draft.grant->pages)    // moved: a page is large
                pages_.push_back({page.width, page.height, std::make_shared<const std::vector<std::uint32_t>>(std::move(page.pixels))});
        }
    }

    // Before a page is printed: what is not begun costs nobody a copy.
    std::optional<ui::Trouble> objection(const Health& health) const {
        auto role = Role::documentPrinter;
        if (!health.working(role)) return failurePage(Failure::printerNotReady, site_, {{"why", failureTitle(deviceFailure(role, health.faultOf(role)))}});
        // A printer says "low" while there are some sheets left; how many it does not say.
        if (health.devices().at(role).paperLow && pages_.size() > 1) return failurePage(Failure::paperTooLow, site_, {{"pages", std::to_string(pages_.size())}});
        return std::nullopt;
    }

    // What no printer can do now, a phone can.
    static bool sendable(const Draft& draft) { return draft.record && !draft.certificate && draft.resumeCode.empty(); }

    ui::Trouble objected(const Draft& draft) const {
        auto page = *objection_;
        if (sendable(draft)) page.buttons.push_back(Takeaway::button());
        return page;
    }

    Move print() {
        toPrinter_ = true;
        return Next{};
    }

    SiteConfig site_;
    Inquiry inquiry_;
    Takeaway takeaway_;
    std::vector<ui::Picture> pages_;
    std::optional<ui::Trouble> objection_, refusal_;
    bool toPrinter_ = false;
};

}  // namespace

std::unique_ptr<Step> makeShowDocument() { return std::make_unique<ShowDocument>(); }

}  // namespace kiosk
