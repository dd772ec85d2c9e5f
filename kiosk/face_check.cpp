#include "kiosk/face_check.h"

#include "kiosk/failures.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;

constexpr int youngest = 14;                         // below it a guardian would have to agree (人脸识别技术应用安全管理办法)

bool oldEnough(const drivers::IdCard& card, Instant now) {
    const auto today = yyyymmdd(now);
    return card.birthDate.size() == 8 && std::stoi(today) - std::stoi(card.birthDate) >= youngest * 10'000;
}

drivers::CardPhoto photoOf(const drivers::Image& image) {
    drivers::CardPhoto photo{image.width, image.height, {}};
    photo.rgb.reserve(image.pixels->size() * 3);
    for (auto pixel : *image.pixels)
        for (int shift : {16, 8, 0}) photo.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
    return photo;
}

}  // namespace

bool FaceCheck::offered(const Desk& desk, const Draft& draft) {
    return draft.item.face && !desk.config.face.command.empty() && draft.face.empty() && desk.devices.camera && desk.health.working(Role::camera) &&
           draft.card && !draft.card->photo.rgb.empty() && oldEnough(*draft.card, desk.time.now);
}

void FaceCheck::begin(Desk& desk) {
    site_ = desk.config.site;
    threshold_ = desk.config.face.threshold;
    at_ = At::asking;
}

void FaceCheck::stop(Desk& desk) {
    if (desk.devices.camera && at_ != At::asking) desk.devices.camera->stop();
    comparison_.reset();
    seen_ = {};
    at_ = At::asking;
}

bool FaceCheck::back(Desk& desk) {
    if (at_ == At::asking) return false;
    stop(desk);
    return true;
}

ui::Prompt FaceCheck::prompt() const {
    if (at_ == At::failed) return failurePage(Failure::faceNotMatched, site_);
    if (at_ == At::comparing) return ui::Working{_("正在比对"), _("马上就好。"), 0, 0, ui::Icon::person, {}};
    if (at_ == At::looking) {
        ui::Camera camera;
        camera.title = _("请看摄像头");
        camera.explanation = _("脸对着摄像头，看清楚了就点“比对”。");
        camera.picture = {seen_.width, seen_.height, seen_.pixels};
        camera.confirm = seen_.pixels ? _("比对") : "";
        camera.buttons.push_back({"without", _("不刷脸，接着办"), ui::Tone::plain, ui::Icon::check});
        return camera;
    }
    ui::Notice notice{_("可以刷脸，也可以不刷"), _("身份证已经核对过。刷脸只是多核对一次，不刷也能办。"), {}, _("不刷脸，接着办"), {}};
    notice.sections.push_back({_("您同意刷脸的话"), {_("摄像头看到的脸，和身份证里的照片比一比。"), _("只在本机比，比完就删，不保存，不上传。")}, ui::Icon::person});
    notice.buttons.push_back({"face", _("同意，刷脸"), ui::Tone::plain, ui::Icon::person});
    return notice;
}

bool FaceCheck::on(const Event& event, Desk& desk, Draft& draft) {
    auto* chosen = as<ui::Chosen>(event);
    if (chosen && chosen->id == "without") return ends(at_ == At::failed ? "unmatched" : "declined", desk, draft);
    if (as<ui::Confirmed>(event) && at_ == At::asking) return ends("declined", desk, draft);
    if (chosen && ((chosen->id == "face" && at_ == At::asking) || (chosen->id == "again" && at_ == At::failed))) look(desk);
    if (auto* seen = as<drivers::PreviewSeen>(event); seen && at_ == At::looking) seen_ = seen->image;
    if (at_ == At::looking && !desk.health.working(Role::camera)) at_ = At::failed;
    if (as<ui::Confirmed>(event) && at_ == At::looking && seen_.pixels) compare(desk, draft);
    if (at_ != At::comparing || !comparison_->over()) return false;
    const auto score = comparison_->score();
    comparison_.reset();
    if (score && *score >= threshold_) return ends("matched", desk, draft);
    at_ = At::failed;
    return false;
}

void FaceCheck::look(Desk& desk) {
    at_ = At::looking;
    seen_ = {};
    if (desk.devices.camera) desk.devices.camera->accept();
}

void FaceCheck::compare(Desk& desk, const Draft& draft) {
    desk.devices.camera->stop();
    comparison_ = std::make_unique<FaceComparison>(desk.config.face, draft.card->photo, photoOf(seen_));
    seen_ = {};
    at_ = At::comparing;
}

bool FaceCheck::ends(const char* how, Desk& desk, Draft& draft) {
    stop(desk);
    draft.face = how;
    desk.journal.event({0, desk.clock.at(desk.time), draft.item.id, {}, "face", how, {}});
    return true;
}

}  // namespace kiosk
