#include "kiosk/signature.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 告知承诺: read to its end, agreed to, signed by finger. What was agreed to is kept by the hash of its Chinese text.
class Declare final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        auto& item = draft.item;
        if (signing_) return ui::Signature{_("请用手指签名"), _("在白框里写您的名字"), draft.signature, _("签好了"), _("重写")};
        ui::Reading reading{item.declarationTitle.in(draft.language), {}, _("我同意并承诺"), _("不同意")};
        for (auto& paragraph : item.declaration) reading.paragraphs.push_back(paragraph.in(draft.language));
        return reading;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (!signing_) {
            if (as<ui::Declined>(event)) return End{"declined"};
            if (as<ui::Confirmed>(event)) signing_ = true;
            return Stay{};
        }
        if (auto* drawn = as<ui::Drawn>(event)) draft.signature = drawn->strokes;
        if (as<ui::Declined>(event)) draft.signature.clear();
        if (!as<ui::Confirmed>(event) || draft.signature.empty()) return Stay{};
        draft.consent = platform::Consent{textHash(draft.item), std::chrono::floor<std::chrono::seconds>(desk.time.now), signaturePng(draft.signature)};
        return Next{};
    }

    bool back(Desk&, Draft& draft) override {
        draft.signature.clear();
        return std::exchange(signing_, false);
    }

private:
    static std::string textHash(const ServiceItem& item) {
        std::string text = item.declarationVersion + "\n" + item.declarationTitle.zh;
        for (auto& paragraph : item.declaration) text += "\n" + paragraph.zh;
        return sha256Hex(text);
    }

    bool signing_ = false;
};

}  // namespace

std::unique_ptr<Step> makeDeclare() { return std::make_unique<Declare>(); }

}  // namespace kiosk
