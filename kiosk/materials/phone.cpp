#include <fmt/format.h>

#include "drivers/pictures/jpeg.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/phone_page.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// The resident's phone opens a page of the platform by our code and uploads there; we ask now and then whether it has come.
class ByPhone final : public OpenMaterial {
public:
    explicit ByPhone(const MaterialSpec& material) : material_(material) {}

    void enter(Desk& desk, Draft& draft) override { open(desk, draft); }
    void leave(Desk& desk, Draft&) override { page_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = page_.preparing()) return *instead;
        if (seen_) return look(draft);
        auto code = page_.code();
        code.title = _("用手机传照片");
        code.explanation = asked(draft);
        code.steps = {_("打开手机微信或浏览器，扫这个码。"), _("拍照或选照片，点“上传”。"), _("传好了，这里会自己显示。")};
        if (page_.state() == PhonePage::State::opened) code.message = _("手机已经打开，请在手机上选照片。");
        return code;
    }

    Done on(const Event& event, Desk& desk, Draft& draft) override {
        if (seen_) return looked(event, desk, draft);
        const auto news = page_.on(event, desk, draft);
        if (!news || news->state != PhonePage::State::received) return Done::no;
        hashes_ = news->hashes;
        seen_ = pictureOf(news->preview);
        return seen_ ? Done::no : take(draft);
    }

    std::size_t page() const override { return seen_ ? 1 : 0; }
    bool patient() const override { return !seen_ && page_.waits(); }

private:
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
        seen_.reset();
        page_.begin(desk, draft, "handover", _("正在准备手机上传的码，请稍等。"), Inquiry::Needs::session,
                    [name = material_.name.zh](const Draft& asked) { return platform::OpenHandover{asked.token, name}; },
                    [](const Draft& asked, const std::string& id) { return platform::AskHandover{asked.token, id}; });
    }

    const MaterialSpec material_;
    PhonePage page_;
    std::vector<std::string> hashes_;                // what came
    std::optional<ui::Picture> seen_;                // the first of it: it is looked at before it is used
};

}  // namespace

std::unique_ptr<OpenMaterial> openPhone(const MaterialSpec& material) { return std::make_unique<ByPhone>(material); }

}  // namespace kiosk
