#include "kiosk/answers.h"
#include "kiosk/delivery.h"
#include "kiosk/inquiry.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/parties.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/way_choice.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using ui::_;

// Into the journal first, then to the platform. No answer within the deadline: it is kept and goes up by itself later. Where the
// item does not permit that, the platform has to be there before anything is written down: what it may have heard of, once sent,
// is kept until it says so.
class Submit final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        trouble_.reset();
        giveWhatIsKnown(draft);
        if (draft.item.storable) return deliver(desk, draft);
        reached_.whenOffline(Failure::cannotStore);
        reached_.say(_("正在提交"), _("马上就好，请不要离开。"), ui::Icon::clock);
        reached_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) { return platform::AskAccount{asked.token}; });
    }
    void leave(Desk& desk, Draft&) override { reached_.stop(desk); }

    ui::Prompt prompt(const Draft&) const override {
        if (trouble_) return *trouble_;
        if (auto instead = reached_.prompt()) return *instead;
        return ui::Working{_("正在提交"), _("马上就好，请不要离开。"), 0, 0, ui::Icon::clock, {}};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (trouble_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (draft.storedNumber.empty()) {
            if (reached_.on(event, desk, draft)) deliver(desk, draft);
            return Stay{};
        }
        auto* said = delivery_.on(event, desk);
        if (!said) return Stay{};
        if (auto* no = std::get_if<platform::Refused>(said); no && platformFailure(*no) == Failure::holderDeceased) return trouble_ = refusedTrouble(*no, site_), Stay{};
        if (std::holds_alternative<platform::Refused>(*said)) return fail(Failure::submissionRefused, Incident::submissionRefused), Stay{};
        if (auto* accepted = std::get_if<platform::Accepted>(said)) draft.accepted = *accepted;
        return Next{};
    }

    bool busy() const override { return !trouble_ && (reached_.busy() || delivery_.sending()); }
    bool canBack(const Draft& draft) const override { return draft.storedNumber.empty(); }

private:
    void deliver(Desk& desk, Draft& draft) {
        bool kept = delivery_.begin(desk, Paper::receipt, [&](const std::string& key) { return platform::toJson(submission(key, desk, draft)); });
        if (!kept) return fail(Failure::notKept, Incident::journalUnwritable);
        draft.storedNumber = delivery_.key();
    }

    void fail(Failure failure, Incident incident) {
        trouble_ = failurePage(failure, site_);
        trouble_->code = code(incident);
    }

    static platform::Submission submission(const std::string& key, const Desk& desk, const Draft& draft) {
        platform::Submission sent;
        sent.key = key;
        sent.itemId = draft.item.id;
        sent.itemVersion = draft.item.version;
        sent.taskCode = draft.item.taskCode;
        sent.phone = valueOf("phone", draft);
        sent.form = draft.form;
        sent.form.erase("phone");
        sent.scenario = draft.answers;
        sent.materials = draft.materials;
        sent.undertaking = draft.undertaking;
        sent.resultWay = draft.resultWay;
        sent.post = postedTo(draft);
        for (auto* field : {"post_receiver", "post_phone", "post_address"}) sent.form.erase(field);
        addParties(sent, draft);
        sent.consent = draft.consent;
        sent.applyTime = floor<seconds>(desk.time.now);
        sent.acceptAreaCode = desk.config.areaCode;
        return sent;
    }

    SiteConfig site_;
    Inquiry reached_;
    Delivery delivery_;
    std::optional<ui::Trouble> trouble_;
};

}  // namespace

std::unique_ptr<Step> makeSubmit() { return std::make_unique<Submit>(); }

}  // namespace kiosk
