#include "kiosk/takeaway.h"

#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using ui::_;

ui::Button Takeaway::button() { return {"to_phone", _("发到手机"), ui::Tone::plain, ui::Icon::phone}; }

void Takeaway::begin(Desk& desk, Draft& draft, platform::OpenTakeaway what) {
    what_ = std::move(what);
    open_ = true;
    state_ = State::waiting;
    seconds_ = 0;
    pause_ = desk.config.deadlines.loginPoll;
    asking_.clear();
    opening_.say(_("正在准备"), _("正在准备发到手机的码，请稍等。"), ui::Icon::phone);
    opening_.begin(desk, draft, Inquiry::Needs::session, [what = what_](const Draft& asked) {
        auto wanted = what;
        wanted.token = asked.token;
        return wanted;
    }, desk.freshKey("takeaway"));
}

void Takeaway::stop(Desk& desk) {
    opening_.stop(desk);
    if (!asking_.empty()) desk.platform.forget(asking_);
    open_ = false;
}

bool Takeaway::back(Desk& desk) {
    if (!open_) return false;
    stop(desk);
    return true;
}

ui::Prompt Takeaway::prompt() const {
    if (auto instead = opening_.prompt()) return *instead;
    if (state_ != State::received) return code();
    return ui::Outcome{ui::Tone::success, _("手机收到了"), _("文件带电子印章，存在您的手机上。"), {}, {_("这里不会留下，码也不能再用。")}, {}, {}, _("知道了")};
}

ui::PhoneCode Takeaway::code() const {
    ui::PhoneCode page;
    page.title = _("发到手机");
    page.explanation = _("不用打印，文件存到您的手机");
    page.steps = {_("打开手机微信或浏览器，扫这个码。"), _("在手机上点“存到手机”。"), _("存好了，这里会自己显示。")};
    page.code = link_.url;
    page.seconds = seconds_;
    page.total = link_.seconds;
    page.expired = _("这个码过期了");
    if (state_ == State::opened) page.message = _("手机已经打开，请在手机上点“存到手机”。");
    if (seconds_ == 0) page.confirm = _("换一个新码");
    return page;
}

void Takeaway::on(const Event& event, Desk& desk, Draft& draft) {
    if (auto* said = opening_.on(event, desk, draft)) opened(*said, desk);
    if (opening_.prompt()) return;
    if (as<ui::Confirmed>(event)) {
        if (state_ == State::received) stop(desk);
        else if (seconds_ == 0) begin(desk, draft, what_);
        return;
    }
    if (as<Tick>(event)) tick(desk, draft);
    auto* reply = std::get_if<platform::Reply>(&event);
    if (!reply || asking_.empty() || reply->key != asking_) return;
    asking_.clear();
    auto* stands = std::get_if<platform::HandoverState>(&reply->what);
    if (!stands) return;                             // asked again after the pause
    state_ = stands->state;
    if (state_ == State::expired) until_ = desk.time.steady;
}

void Takeaway::opened(const platform::Said& said, const Desk& desk) {
    if (auto* link = std::get_if<platform::HandoverOpened>(&said)) link_ = *link;
    seconds_ = link_.seconds;
    until_ = desk.time.steady + seconds{link_.seconds};
    next_ = desk.time.steady + pause_;
}

void Takeaway::tick(Desk& desk, const Draft& draft) {
    if (state_ == State::received) return;
    seconds_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(until_ - desk.time.steady).count()));
    if (seconds_ == 0 || !asking_.empty() || desk.time.steady < next_) return;
    next_ = desk.time.steady + pause_;
    asking_ = desk.freshKey("takeaway");
    desk.platform.ask(asking_, platform::AskTakeaway{draft.token, link_.id});
}

}  // namespace kiosk
