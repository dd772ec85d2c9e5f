#include <fmt/format.h>

#include <algorithm>

#include "kiosk/agreement.h"
#include "kiosk/draft_keeping.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/materials/words.h"
#include "kiosk/parties.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using drivers::Role;
using ui::_;
using Source = MaterialSpec::Source;

// 申请材料: all that is needed on one list, each by a way of its own; what may follow is undertaken with a signature. Where there is
// nothing to hand in nobody is shown an empty list: the review names what goes along by itself.
class Materials final : public Step {
public:
    bool wanted(const Draft& draft) const override { return std::ranges::any_of(neededMaterials(draft), [](auto* material) { return isAskedFor(*material); }); }

    void enter(Desk& desk, Draft& draft) override {
        camera_ = desk.devices.camera && desk.health.working(Role::camera);
        tried_ = undertaking_ = false;
        giveWhatIsKnown(draft);
    }

    void leave(Desk& desk, Draft& draft) override {
        if (open_) open_->leave(desk, draft);
        open_.reset();
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (open_) return open_->prompt(draft);
        if (undertaking_) return agreement_.prompt(undertaking(draft), draft);
        if (choosing_) return ways(draft);
        return list(draft);
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        camera_ = desk.devices.camera && desk.health.working(Role::camera);
        if (open_) {
            if (open_->on(event, desk, draft) == OpenMaterial::Done::yes) leave(desk, draft);
            return Stay{};
        }
        if (undertaking_) return undertaken(event, desk, draft);
        if (choosing_) return onWay(event, desk, draft);
        return onList(event, desk, draft);
    }

    bool back(Desk& desk, Draft& draft) override {
        if (open_) return leave(desk, draft), true;
        if (undertaking_) {
            if (!agreement_.back(draft)) undertaking_ = false;
            return true;
        }
        return std::exchange(choosing_, nullptr) != nullptr;
    }

    bool patient() const override { return open_ && open_->patient(); }
    std::vector<Role> needs() const override { return open_ ? open_->needs() : std::vector<Role>{}; }
    std::size_t page(const Draft&) const override { return open_ ? 10 + open_->page() : undertaking_ ? 2 : choosing_ ? 1 : 0; }

private:
    static bool later(const MaterialSpec& material, const Draft& draft) {
        auto* one = sentOf(material.id, draft);
        return one && one->way == "later";
    }

    ui::Form list(const Draft& draft) const {
        ui::Form form;
        form.confirm = _("继续");
        int count = 0;
        for (auto* material : neededMaterials(draft)) {
            auto name = material->name.in(draft.language);
            if (!isAskedFor(*material)) {
                form.known.push_back({name, cardWasRead(*material, draft) ? _("已读身份证") : _("系统已有"), _("不用交"), ui::Tone::success});
                continue;
            }
            ++count;
            auto* one = sentOf(material->id, draft);
            form.fields.push_back({material->id, name, hint(*material), one ? materialShown(*one) : "", tried_ && !one ? _("请点开，选一种办法") : "", one != nullptr});
        }
        for (auto& name : needlessNames(draft)) form.known.push_back({name, _("您的情况不需要"), _("不用交"), ui::Tone::success});
        form.title = fmt::format(fmt::runtime(_("请交 {} 份材料")), count);
        if (DraftKeeping::possible(draft)) form.buttons.push_back(DraftKeeping::button());
        return form;
    }

    static std::string hint(const MaterialSpec& material) {
        if (material.need == MaterialSpec::Need::tolerable) return fmt::format(fmt::runtime(_("可以先办，{} 个工作日内补")), material.tolerance);
        return _("点一下，选怎么交");
    }

    ui::Choice ways(const Draft& draft) const {
        auto& material = *choosing_;
        ui::Choice choice{_("这份材料怎么交"), material.name.in(draft.language), {}, {}};
        if (material.comes(Source::camera) && !camera_) choice.explanation = fmt::format(fmt::runtime(_("{}。本机现在不能拍照，没有手机的请到窗口办。")), choice.explanation);
        auto add = [&](const char* id, std::string title, std::string explanation, ui::Icon icon) {
            choice.options.push_back({id, std::move(title), std::move(explanation), {}, ui::Tone::plain, icon});
        };
        if (material.comes(Source::certificate) && mayUseCertificate(material.certificate, draft)) add("certificate", _("用电子证照"), _("系统里有的，不用拍"), ui::Icon::licence);
        if (material.comes(Source::camera) && camera_) add("camera", _("现在拍"), _("放在高拍仪下面拍"), ui::Icon::document);
        if (material.comes(Source::phone)) add("phone", _("用手机传"), _("手机里有照片的"), ui::Icon::phone);
        if (material.comes(Source::window)) add("window", _("到窗口交原件"), {}, ui::Icon::building);
        if (material.comes(Source::post)) add("post", _("邮寄原件"), _("提交后给您寄件码"), ui::Icon::package);
        if (auto* one = sentOf(material.id, draft); one && !one->hashes.empty()) add("drop", _("删掉，重新交"), materialShown(*one), ui::Icon::again);
        if (material.need == MaterialSpec::Need::tolerable)
            add("later", _("以后补"), fmt::format(fmt::runtime(_("{} 个工作日内补，要签承诺")), material.tolerance), ui::Icon::clock);
        return choice;
    }

    Move onList(const Event& event, Desk&, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto* material : neededMaterials(draft))
                if (material->id == chosen->id && isAskedFor(*material)) choosing_ = material;
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        bool postponed = false;
        for (auto* material : neededMaterials(draft)) {
            if (isAskedFor(*material) && !sentOf(material->id, draft)) return Stay{};
            postponed = postponed || later(*material, draft);
        }
        draft.undertaking.reset();
        if (!postponed) return Next{};
        undertaking_ = true;
        agreement_ = {};
        return Stay{};
    }

    Move onWay(const Event& event, Desk& desk, Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return Stay{};
        if (chosen->id == "drop") return dropped(draft, choosing_->id), Stay{};
        const MaterialSpec material = *std::exchange(choosing_, nullptr);
        if (chosen->id == "certificate") open_ = openCertificates(material);
        if (chosen->id == "camera" && camera_) open_ = openCamera(material);
        if (chosen->id == "phone") open_ = openPhone(material);
        if (chosen->id == "later" || chosen->id == "window" || chosen->id == "post") sent(draft, material.id, chosen->id);
        if (open_) open_->enter(desk, draft);
        return Stay{};
    }

    Move undertaken(const Event& event, Desk& desk, Draft& draft) {
        switch (agreement_.on(event, undertaking(draft), desk, draft)) {
            case Agreement::Outcome::declined: undertaking_ = false; break;
            case Agreement::Outcome::agreed:
                draft.undertaking = agreement_.consent();
                draft.signature.clear();
                undertaking_ = false;
                return Next{};
            case Agreement::Outcome::open: break;
        }
        return Stay{};
    }

    // 容缺受理: which papers follow, until when, and what happens otherwise.
    static AgreementText undertaking(const Draft& draft) {
        AgreementText text{_("容缺受理承诺书"), {_("下面的材料我现在没有，请先受理，我以后补交：")}, "容缺受理承诺书"};
        int days = 0;
        for (auto* material : neededMaterials(draft)) {
            if (!later(*material, draft)) continue;
            text.paragraphs.push_back("· " + material->name.in(draft.language));
            text.kept += "\n" + material->name.zh;
            days = days == 0 ? material->tolerance : std::min(days, material->tolerance);
        }
        text.paragraphs.push_back(fmt::format(fmt::runtime(_("我承诺在 {} 个工作日内补齐，在任一自助终端、窗口或邮寄都可以。")), days));
        text.paragraphs.push_back(_("到期没有补齐，或者补的材料不合要求，这次申请就会退回。"));
        text.kept += fmt::format("\n{} 个工作日内补齐，否则退回", days);
        return text;
    }

    const MaterialSpec* choosing_ = nullptr;         // of the draft's item
    std::unique_ptr<OpenMaterial> open_;
    Agreement agreement_;
    bool undertaking_ = false, tried_ = false, camera_ = false;
};

}  // namespace

std::unique_ptr<Step> makeMaterials() { return std::make_unique<Materials>(); }

}  // namespace kiosk
