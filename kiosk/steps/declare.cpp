#include "kiosk/signature.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 告知承诺: read to its end, agreed to, signed by finger. What was agreed to is kept by the hash of its Chinese text. Who
// cannot sign (without sight, without a steady hand) confirms in person: the card has said who it is, and no signature is
// made up.
class Declare final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        auto& item = draft.item;
        if (at_ == At::confirming) return confirmation();
        if (at_ == At::signing) return ui::Signature{_("请用手指签名"), _("在白框里写您的名字"), draft.signature, _("签好了"), _("重写"),
                                                  {{"cannot_sign", _("不方便签名"), ui::Tone::plain, ui::Icon::none}}};
        ui::Reading reading{item.declarationTitle.in(draft.language), {}, _("我同意并承诺"), _("不同意")};
        for (auto& paragraph : item.declaration) reading.paragraphs.push_back(paragraph.in(draft.language));
        return reading;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (at_ == At::reading) {
            if (as<ui::Declined>(event)) return End{"declined"};
            if (as<ui::Confirmed>(event)) at_ = At::signing;
            return Stay{};
        }
        if (at_ == At::confirming) return as<ui::Confirmed>(event) ? agreed({}, desk, draft) : Move{Stay{}};
        if (auto* drawn = as<ui::Drawn>(event)) draft.signature = drawn->strokes;
        if (as<ui::Declined>(event)) draft.signature.clear();
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "cannot_sign") {
            draft.signature.clear();
            at_ = At::confirming;
        }
        if (!as<ui::Confirmed>(event) || draft.signature.empty()) return Stay{};
        return agreed(signaturePng(draft.signature), desk, draft);
    }

    bool back(Desk&, Draft& draft) override {
        draft.signature.clear();
        return std::exchange(at_, at_ == At::confirming ? At::signing : At::reading) != At::reading;
    }

private:
    enum class At { reading, signing, confirming };

    static ui::Notice confirmation() {
        ui::Notice notice{_("不签名，本人确认"), _("您的身份证已经核对。确认以后，就算您同意刚才的承诺。"), {}, _("本人确认"), {}};
        notice.sections.push_back({_("怎样记录"), {_("记为“本人确认，未签名”。工作人员可能打电话向您核实。")}, ui::Icon::info});
        return notice;
    }

    static Move agreed(std::vector<std::uint8_t> signature, const Desk& desk, Draft& draft) {
        auto now = std::chrono::floor<std::chrono::seconds>(desk.time.now);
        draft.consent = platform::Consent{textHash(draft.item), now, std::move(signature)};
        return Next{};
    }

    static std::string textHash(const ServiceItem& item) {
        std::string text = item.declarationVersion + "\n" + item.declarationTitle.zh;
        for (auto& paragraph : item.declaration) text += "\n" + paragraph.zh;
        return sha256Hex(text);
    }

    At at_ = At::reading;
};

}  // namespace

std::unique_ptr<Step> makeDeclare() { return std::make_unique<Declare>(); }

}  // namespace kiosk
