#include "kiosk/answers.h"
#include "kiosk/card_check.h"
#include "kiosk/face_check.h"
#include "kiosk/items/eligibility.h"
#include "kiosk/parties.h"
#include "kiosk/phone_login.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

// Who somebody is: their identity card, the electronic identity that their phone shows, or a login on their phone. The card need
// not stay once it has been read; what the phone said is good for this visit.
class Identify final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        card_.begin(desk);
        at_ = draft.anew && draft.card ? At::known : At::card;   // begun again in this visit: nobody puts the card down twice
        message_.clear();
        refusal_.reset();
        deceased_ = false;
        site_ = desk.config.site;
        offers_ = desk.config.identity;
        scans_ = offers_.codes && desk.devices.codes && desk.health.working(Role::barcodeReader);
        desk.devices.cards->accept();
        if (scans_) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.cards) desk.devices.cards->stop();
        if (desk.devices.codes) desk.devices.codes->stop();
        if (at_ == At::asking) desk.platform.forget(key_);
        login_.stop(desk);
        face_.stop(desk);
    }
    std::vector<Role> needs() const override { return {Role::cardReader}; }

    ui::Prompt prompt(const Draft& draft) const override {
        if (at_ == At::privacy) return privacyNotice();
        if (at_ == At::without) return failurePage(Failure::noCard, site_);
        if (deceased_) return failurePage(Failure::holderDeceased, site_);
        if (refusal_) return failurePage(Failure::notEligible, site_, {{"why", refusal_->in(draft.language)}});
        if (at_ == At::phone) return login_.prompt();
        if (at_ == At::face) return face_.prompt();
        if (at_ == At::asking || at_ == At::known) return ui::Working{_("正在核对身份"), _("马上就好。"), 0, 0, ui::Icon::person, {}};
        ui::Present present{_("请放身份证"), scans_ ? _("平放在读卡区，先不要拿开。也可以出示手机上的电子身份码。") : _("平放在读卡区，先不要拿开。"), true, scans_,
                            message_.empty() ? card_.message(draft.language) : message_, ui::Tone::warning, {}};
        if (offers_.phone) present.buttons.push_back({"phone_login", _("用手机登录"), ui::Tone::plain, ui::Icon::phone});
        present.buttons.push_back({"no_card", _("没带身份证"), ui::Tone::plain, ui::Icon::info});
        present.buttons.push_back({"privacy", _("我的信息怎么用"), ui::Tone::plain, ui::Icon::info});
        return present;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (deceased_) return Stay{};
        if (refusal_) return as<ui::Confirmed>(event) ? Move{End{"refused"}} : Move{Stay{}};
        if (at_ == At::face) return face_.on(event, desk, draft) ? Move{Next{}} : Move{Stay{}};
        if (at_ == At::known) return draft.anew = false, identified(desk, draft);
        if (login_.on(event, desk, draft)) return identified(desk, draft);
        if (at_ != At::asking && card_.on(event, desk, draft)) return identified(desk, draft);
        if (auto* scanned = as<drivers::BarcodeRead>(event); scanned && at_ == At::card) ask(scanned->text, desk);
        if (auto* reply = std::get_if<platform::Reply>(&event); reply && at_ == At::asking && reply->key == key_) return replied(reply->what, desk, draft);
        if (as<Tick>(event) && at_ == At::asking && desk.time.steady >= giveUp_) refuse(failureWords(Failure::queryOffline));
        if (auto* chosen = as<ui::Chosen>(event)) chose(chosen->id, desk);
        if (as<ui::Confirmed>(event) && (at_ == At::without || at_ == At::privacy)) at_ = At::card;
        return Stay{};
    }

    bool back(Desk& desk, Draft&) override {
        if (at_ == At::phone) login_.stop(desk);
        if (at_ == At::face && face_.back(desk)) return true;
        return std::exchange(at_, At::card) != At::card;
    }
    bool busy() const override { return at_ == At::asking || (at_ == At::face && face_.busy()); }
    bool patient() const override { return at_ == At::phone && login_.waits(); }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_) + (at_ == At::face ? 10 * face_.page() : 0); }

private:
    enum class At { card, without, phone, asking, known, face, privacy };

    // Before anything is read; putting the card down is the consent, and nobody is asked twice.
    static ui::Notice privacyNotice() {
        return {_("您的信息怎么用"), _("放上身份证，就是同意这样用。"), {
            {_("用来做什么"), {_("只用来办您选的这件事：核对您是谁，向办理单位查询或提交。")}, ui::Icon::person},
            {_("谁会看到"), {_("办理平台和办这件事的单位。屏幕上的号码平时遮住，离开时自动盖住。")}, ui::Icon::building},
            {_("本机留不留"), {_("不留。办完、退出或走开，马上清除。网络不通时提交的申请，加密存到上传为止。")}, ui::Icon::check},
            {_("不想用身份证"), {_("可以用手机登录，或到窗口办。有疑问打 12345。")}, ui::Icon::phone}}, _("知道了"), {}};
    }

    void chose(const std::string& id, Desk& desk) {
        if (id == "no_card") at_ = At::without;
        if (id == "privacy") at_ = At::privacy;
        if (id != "phone_login" || at_ == At::phone) return;
        at_ = At::phone;
        login_.begin(desk);
    }

    void ask(const std::string& code, Desk& desk) {
        if (!code.starts_with("JJE1:")) return refuse(failureWords(Failure::identityCodeWrong));
        at_ = At::asking;
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        key_ = desk.freshKey("identity");
        desk.platform.ask(key_, platform::OpenSessionByCode{code});
    }

    // Whoever it is may not be one who can apply: they are told before they fill in anything.
    Move identified(Desk& desk, const Draft& draft) {
        at_ = At::card;                              // nothing is awaited any more: whoever is refused can leave, and time goes on
        if (actsForAnother(draft)) return Next{};    // whom they act for is asked next
        if (auto applicant = draft.card ? applicantOf(*draft.card) : std::nullopt)
            refusal_ = ineligible(draft.item, answersOf(draft), *applicant, dateOf(desk.time.now));
        if (refusal_) return Stay{};
        if (!FaceCheck::offered(desk, draft)) return Next{};
        at_ = At::face;
        face_.begin(desk);
        return Stay{};
    }

    Move replied(const platform::Said& said, Desk& desk, Draft& draft) {
        if (auto* known = std::get_if<platform::Identified>(&said)) {
            identify(draft, *known);
            return identified(desk, draft);
        }
        auto* refused = std::get_if<platform::Refused>(&said);
        deceased_ = refused && platformFailure(*refused) == Failure::holderDeceased;
        if (deceased_) return at_ = At::card, Stay{};
        bool old = refused && (refused->code == "identity_code_old" || refused->code == "identity_code_used");
        refuse(failureWords(!refused ? Failure::queryOffline : old ? Failure::identityCodeOld : Failure::identityCodeWrong));
        return Stay{};
    }

    void refuse(std::string words) {
        at_ = At::card;
        message_ = std::move(words);
    }

    CardTaking card_;
    PhoneLogin login_;
    FaceCheck face_;
    SiteConfig site_;
    IdentityConfig offers_;
    At at_ = At::card;
    std::string key_, message_;
    std::chrono::milliseconds giveUp_{};
    bool scans_ = false, deceased_ = false;
    std::optional<Localised> refusal_;               // why this person cannot apply
};

}  // namespace

std::unique_ptr<Step> makeIdentify() { return std::make_unique<Identify>(); }

}  // namespace kiosk
