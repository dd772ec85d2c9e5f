#include "kiosk/inquiry.h"
#include "kiosk/materials/open_material.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using ui::_;

// The resident's phone opens a page of the platform by our code and uploads there; we ask now and then whether it has come.
class ByPhone final : public OpenMaterial {
public:
    explicit ByPhone(const MaterialSpec& material) : material_(material) {}

    void enter(Desk& desk, Draft& draft) override { open(desk, draft); }
    void leave(Desk& desk, Draft&) override {
        opening_.stop(desk);
        if (!asking_.empty()) desk.platform.forget(asking_);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = opening_.prompt()) return *instead;
        ui::PhoneCode code;
        code.title = _("用手机传照片");
        code.explanation = material_.name.in(draft.language);
        code.steps = {_("打开手机微信或浏览器，扫这个码。"), _("拍照或选照片，点“上传”。"), _("传好了，这里会自己显示。")};
        code.code = handover_.url;
        code.seconds = seconds_;
        code.total = handover_.seconds;
        code.expired = _("这个码过期了");
        if (state_ == State::opened) code.message = _("手机已经打开，请在手机上选照片。");
        if (seconds_ == 0) code.confirm = _("换一个新码");
        return code;
    }

    Done on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = opening_.on(event, desk, draft)) opened(*said, desk);
        if (opening_.prompt()) return Done::no;
        if (as<ui::Confirmed>(event) && seconds_ == 0) open(desk, draft);
        else if (as<Tick>(event)) tick(desk, draft);
        auto* reply = std::get_if<platform::Reply>(&event);
        if (!reply || reply->key != asking_) return Done::no;
        asking_.clear();
        auto* state = std::get_if<platform::HandoverState>(&reply->what);
        if (!state) return Done::no;                 // asked again with the next tick but one
        state_ = state->state;
        if (state_ == State::expired) until_ = desk.time.steady;
        if (state_ != State::received) return Done::no;
        sent(draft, material_.id, "phone", state->hashes);
        return Done::yes;
    }

private:
    using State = platform::HandoverState::State;
    static constexpr milliseconds pause{1500};       // between two questions whether it has come

    void open(Desk& desk, Draft& draft) {
        state_ = State::waiting;
        asking_.clear();
        opening_.say(_("正在准备"), _("正在准备手机上传的码，请稍等。"), ui::Icon::phone);
        opening_.begin(desk, draft, Inquiry::Needs::session,
                       [name = material_.name.zh](const Draft& asked) { return platform::OpenHandover{asked.token, name}; }, desk.freshKey("handover"));
    }

    void opened(const platform::Said& said, Desk& desk) {
        if (auto* handover = std::get_if<platform::HandoverOpened>(&said)) handover_ = *handover;
        until_ = desk.time.steady + seconds{handover_.seconds};
        next_ = desk.time.steady + pause;
        seconds_ = handover_.seconds;
    }

    void tick(Desk& desk, const Draft& draft) {
        seconds_ = static_cast<int>(std::max<long long>(0, ceil<seconds>(until_ - desk.time.steady).count()));
        if (seconds_ == 0 || !asking_.empty() || desk.time.steady < next_) return;
        next_ = desk.time.steady + pause;
        asking_ = desk.freshKey("handover");
        desk.platform.ask(asking_, platform::AskHandover{draft.token, handover_.id});
    }

    const MaterialSpec material_;
    Inquiry opening_;
    platform::HandoverOpened handover_;
    State state_ = State::waiting;
    std::string asking_;
    milliseconds until_{}, next_{};
    int seconds_ = 0;
};

}  // namespace

std::unique_ptr<OpenMaterial> openPhone(const MaterialSpec& material) { return std::make_unique<ByPhone>(material); }

}  // namespace kiosk
