#include "kiosk/phone_page.h"

#include <algorithm>

#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using ui::_;

void PhonePage::begin(Desk& desk, Draft& draft, std::string name, std::string preparing, Inquiry::Needs needs, Inquiry::Make opens, Ask asks) {
    name_ = std::move(name);
    preparing_ = std::move(preparing);
    needs_ = needs;
    opens_ = std::move(opens);
    asks_ = std::move(asks);
    open_ = true;
    make(desk, draft);
}

void PhonePage::make(Desk& desk, Draft& draft) {
    state_ = State::waiting;
    seconds_ = 0;
    asking_.clear();
    opening_.whenOffline(Failure::phonePageOffline);
    opening_.say(_("正在准备"), preparing_, ui::Icon::phone);
    opening_.begin(desk, draft, needs_, opens_, desk.freshKey(name_.c_str()));
}

void PhonePage::stop(Desk& desk) {
    opening_.stop(desk);
    if (!asking_.empty()) desk.platform.forget(asking_);
    open_ = false;
}

bool PhonePage::back(Desk& desk) {
    if (!open_) return false;
    stop(desk);
    return true;
}

ui::PhoneCode PhonePage::code() const {
    ui::PhoneCode code;
    code.code = link_.url;
    code.seconds = seconds_;
    code.total = link_.seconds;
    code.expired = _("这个码过期了");
    if (seconds_ == 0) code.confirm = _("换一个新码");
    return code;
}

std::optional<platform::HandoverState> PhonePage::on(const Event& event, Desk& desk, Draft& draft) {
    if (auto* said = opening_.on(event, desk, draft)) opened(*said, desk);
    if (opening_.prompt() || state_ == State::received) return std::nullopt;
    if (as<ui::Confirmed>(event) && seconds_ == 0) make(desk, draft);
    if (as<Tick>(event)) tick(desk, draft);
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || asking_.empty() || reply->key != asking_) return std::nullopt;
    asking_.clear();
    auto* stands = std::get_if<platform::HandoverState>(&reply->what);
    if (!stands) return std::nullopt;                // asked again after the pause
    state_ = stands->state;
    if (state_ == State::expired) until_ = desk.time.steady;
    return *stands;
}

void PhonePage::opened(const platform::Said& said, const Desk& desk) {
    if (auto* link = std::get_if<platform::HandoverOpened>(&said)) link_ = *link;
    seconds_ = link_.seconds;
    until_ = desk.time.steady + seconds{link_.seconds};
    next_ = desk.time.steady + desk.config.deadlines.loginPoll;
}

void PhonePage::tick(Desk& desk, const Draft& draft) {
    seconds_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(until_ - desk.time.steady).count()));
    if (seconds_ == 0 || !asking_.empty() || desk.time.steady < next_) return;
    next_ = desk.time.steady + desk.config.deadlines.loginPoll;
    asking_ = desk.freshKey(name_.c_str());
    desk.platform.ask(asking_, asks_(draft, link_.id));
}

}  // namespace kiosk
