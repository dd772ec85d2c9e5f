#include "kiosk/inquiry.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/page_advice.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

ui::Picture pictureOf(const drivers::Image& image) { return {image.width, image.height, image.pixels}; }

// The paper lies under the document camera: seen, taken, looked at, sent. The picture is nowhere afterwards but at the platform.
class ByCamera final : public OpenMaterial {
public:
    explicit ByCamera(const MaterialSpec& material) : material_(material) {}

    void enter(Desk& desk, Draft&) override {
        site_ = desk.config.site;
        desk.devices.camera->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.camera) desk.devices.camera->stop();
        upload_.stop(desk);
        forget();
    }
    std::vector<drivers::Role> needs() const override { return {drivers::Role::camera}; }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = upload_.prompt()) return *instead;
        if (failed_) return failurePage(Failure::photoUnclear, site_);
        ui::Camera camera;
        camera.title = material_.name.in(draft.language);
        if (taken_) {
            camera.explanation = _("看看字清不清楚。");
            camera.picture = pictureOf(taken_->preview);
            camera.advice = adviceWords(taken_->advice);
            camera.confirm = _("清楚，用这张");
            camera.decline = _("重拍");
            return camera;
        }
        camera.explanation = material_.note.zh.empty() ? _("请把纸平放在高拍仪下面。") : material_.note.in(draft.language);
        camera.paper = 1.414F;                       // A4: ISO 216
        camera.picture = pictureOf(seen_.image);
        for (auto& corner : seen_.outline) camera.outline.push_back({corner.x, corner.y});
        camera.advice = adviceWords(seen_.advice);
        camera.confirm = _("拍照");
        camera.busy = taking_;
        return camera;
    }

    Done on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = upload_.on(event, desk, draft)) return came(*said, draft);
        if (upload_.prompt()) return Done::no;
        if (auto* seen = as<drivers::PreviewSeen>(event)) seen_ = *seen;
        if (auto* page = as<drivers::PageTaken>(event); page && page->page == pageName()) {
            taken_ = *page;
            taking_ = false;
        }
        if (auto* page = as<drivers::PageFailed>(event); page && page->page == pageName()) {
            taking_ = false;
            failed_ = true;
        }
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "retake") failed_ = false;
        if (as<ui::Declined>(event)) forget();
        if (as<ui::Confirmed>(event)) confirmed(desk, draft);
        return Done::no;
    }

    std::size_t page() const override { return (taken_ ? 1 : 0) + (failed_ ? 2 : 0); }

private:
    std::string pageName() const { return material_.id + "-" + std::to_string(number_); }

    void confirmed(Desk& desk, Draft& draft) {
        if (taken_) {
            upload_.say(_("正在传送"), _("正在把这一页交给办理单位，请稍等。"), ui::Icon::document);
            upload_.allowLonger();
            return upload_.begin(desk, draft, Inquiry::Needs::session,
                                 [jpeg = taken_->jpeg](const Draft& asked) { return platform::UploadMaterial{asked.token, jpeg}; });
        }
        if (taking_ || failed_) return;
        ++number_;
        taking_ = true;
        desk.devices.camera->take(pageName());
    }

    Done came(const platform::Said& said, Draft& draft) {
        auto* uploaded = std::get_if<platform::Uploaded>(&said);
        if (!uploaded) return Done::no;
        sent(draft, material_.id, "camera", {uploaded->hash});
        forget();
        return Done::yes;
    }

    void forget() {
        if (taken_) std::fill(taken_->jpeg.begin(), taken_->jpeg.end(), std::uint8_t{0});
        taken_.reset();
    }

    const MaterialSpec material_;
    SiteConfig site_;
    Inquiry upload_;
    drivers::PreviewSeen seen_;
    std::optional<drivers::PageTaken> taken_;
    int number_ = 0;
    bool taking_ = false, failed_ = false;
};

}  // namespace

std::unique_ptr<OpenMaterial> openCamera(const MaterialSpec& material) { return std::make_unique<ByCamera>(material); }

}  // namespace kiosk
