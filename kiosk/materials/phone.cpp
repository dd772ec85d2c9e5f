#include <fmt/format.h>

#include "drivers/pictures/jpeg.h"
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
        if (seen_) return look(draft);
        ui::PhoneCode code;
        code.title = _("用手机传照片");
        code.explanation = asked(draft);
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
        if (seen_) return looked(event, desk, draft);
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
        hashes_ = state->hashes;
        seen_ = pictureOf(state->preview);
        return seen_ ? Done::no : take(draft);
    }

    std::size_t page() const override { return seen_ ? 1 : 0; }

private:
    using State = platform::HandoverState::State;
    static constexpr milliseconds pause{1500};       // between two questions whether it has come

    // What is wanted, and what it must be like.
    std::string asked(const Draft& draft) const {
        auto name = material_.name.in(draft.language);
        return material_.note.zh.empty() ? name : fmt::format(fmt::runtime(_("{}：{}")), name, material_.note.in(draft.language));
    }

    // What cannot be shown is not held back for that: the office sees it all the same.
    static std::optional<ui::Picture> pictureOf(const std::vector<std::uint8_t>& jpeg) try {
        if (jpeg.empty()) return std::nullopt;
        auto image = drivers::colourJpeg(jpeg);
        return ui::Picture{image.width, image.height, image.pixels};
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }

    ui::Camera look(const Draft& draft) const {
        ui::Camera page;
        page.title = material_.name.in(draft.language);
        page.explanation = hashes_.size() == 1 ? _("手机传来了这张，看看对不对、清不清楚。")
                                               : fmt::format(fmt::runtime(_("手机传来了 {} 张，这是第一张。看看对不对、清不清楚。")), hashes_.size());
        page.picture = *seen_;
        page.confirm = _("清楚，用这张");
        if (hashes_.size() > 1) page.confirm = _("清楚，都用");
        page.decline = _("重传");
        return page;
    }

    Done looked(const Event& event, Desk& desk, Draft& draft) {
        if (as<ui::Confirmed>(event)) return take(draft);
        if (as<ui::Declined>(event)) open(desk, draft);
        return Done::no;
    }

    Done take(Draft& draft) {
        sent(draft, material_.id, "phone", hashes_);
        return Done::yes;
    }

    void open(Desk& desk, Draft& draft) {
        state_ = State::waiting;
        seen_.reset();
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
    std::vector<std::string> hashes_;                // what came
    std::optional<ui::Picture> seen_;                // the first of it: it is looked at before it is used
    milliseconds until_{}, next_{};
    int seconds_ = 0;
};

}  // namespace

std::unique_ptr<OpenMaterial> openPhone(const MaterialSpec& material) { return std::make_unique<ByPhone>(material); }

}  // namespace kiosk
