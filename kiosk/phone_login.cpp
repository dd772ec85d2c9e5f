#include "kiosk/phone_login.h"

#include <algorithm>

#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using State = platform::LoginStands::State;
using ui::_;

namespace {

constexpr int total = 180;

// What the number itself says (GB 11643); nothing that only a card knows.
drivers::IdCard cardOf(const platform::Person& person) {
    drivers::IdCard card;
    card.name = person.name;
    card.number = person.idNumber;
    if (person.idType == "553") card.kind = drivers::IdCard::Kind::foreigner2023;
    if (person.idType == "554") card.kind = drivers::IdCard::Kind::hkMoTwPermit;
    if (person.idNumber.size() != 18) return card;
    card.birthDate = person.idNumber.substr(6, 8);
    card.sexCode = (person.idNumber[16] - '0') % 2 ? "1" : "2";
    return card;
}

}  // namespace

void identify(Draft& draft, const platform::Identified& identified) {
    draft.card = cardOf(identified.person);
    draft.token = identified.token;
}

void PhoneLogin::begin(Desk& desk) {
    site_ = desk.config.site;
    at_ = At::starting;
    trouble_.reset();
    asking_ = true;
    giveUp_ = desk.time.steady + desk.config.deadlines.query;
    key_ = desk.freshKey("login");
    desk.platform.ask(key_, platform::StartLogin{});
}

void PhoneLogin::stop(Desk& desk) {
    if (key_.empty()) return;
    if (asking_) desk.platform.forget(key_);
    desk.platform.ask("", platform::DropLogin{key_});    // nobody may confirm it for whoever comes next
    key_.clear();
}

bool PhoneLogin::on(const Event& event, Desk& desk, Draft& draft) {
    if (key_.empty()) return false;
    if (as<Tick>(event)) passes(desk);
    bool again = as<ui::Confirmed>(event) || (as<ui::Chosen>(event) && as<ui::Chosen>(event)->id == "retry");
    if (again && (at_ == At::over || at_ == At::declined || at_ == At::failed)) {
        stop(desk);
        begin(desk);
        return false;
    }
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || reply->key != key_) return false;
    asking_ = false;
    ask_ = desk.time.steady + desk.config.deadlines.loginPoll;
    if (auto* started = std::get_if<platform::LoginStarted>(&reply->what)) {
        at_ = At::showing;
        url_ = started->url;
        until_ = desk.time.steady + seconds{started->secondsLeft};
    } else if (auto* said = std::get_if<platform::LoginStands>(&reply->what)) {
        if (said->identified) return identify(draft, *said->identified), true;
        stands(*said);
    } else if (auto* no = std::get_if<platform::Refused>(&reply->what); no && platformFailure(*no) == Failure::holderDeceased) {
        at_ = At::failed;
        trouble_ = refusedTrouble(*no, site_);
    } else if (at_ == At::starting) {
        at_ = At::failed;
        auto* why = std::get_if<platform::Unreachable>(&reply->what);
        trouble_ = why ? unreachableTrouble(*why, site_) : failurePage(Failure::identityRefused, site_);
    }
    return false;
}

void PhoneLogin::stands(const platform::LoginStands& said) {
    if (said.state == State::over) at_ = At::over;
    else if (said.state == State::declined) at_ = At::declined;
    else at_ = said.state == State::opened ? At::opened : At::showing;
}

void PhoneLogin::passes(Desk& desk) {
    auto now = desk.time.steady;
    secondsLeft_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(until_ - now).count()));
    bool shows = at_ == At::showing || at_ == At::opened;
    if (shows && secondsLeft_ == 0) at_ = At::over;
    if (asking_ && now >= giveUp_) {
        desk.platform.forget(key_);
        asking_ = false;
        if (at_ == At::starting) at_ = At::failed, trouble_ = unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_);
    }
    if (!shows || asking_ || now < ask_) return;
    asking_ = true;
    giveUp_ = now + desk.config.deadlines.query;
    desk.platform.ask(key_, platform::AskLogin{key_});
}

ui::Prompt PhoneLogin::prompt() const {
    if (at_ == At::failed) return *trouble_;
    if (at_ == At::starting) return ui::Working{_("正在准备登录码"), _("马上就好。"), 0, 0, ui::Icon::phone, {}};
    bool gone = at_ == At::over || at_ == At::declined;
    ui::PhoneCode shown{_("请用手机扫码登录"), _("只能您自己用，用一次就作废。"),
                        {_("打开手机，点“扫一扫”。"), _("对准屏幕上的码。"), _("在手机上点“确认登录”。")},
                        url_, gone ? 0 : std::max(1, secondsLeft_), total, at_ == At::declined ? _("手机上拒绝了登录。") : _("登录码到时间了。"), {}, ui::Tone::primary, {}, {}};
    if (at_ == At::opened) shown.message = _("手机已经打开，请在手机上确认。");
    if (gone) shown.confirm = _("换一个新的码");
    return shown;
}

}  // namespace kiosk
