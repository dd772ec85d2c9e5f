#include "kiosk/agreement.h"

#include <utility>

#include "kiosk/signature.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

ui::Notice confirmation() {
    ui::Notice notice{_("不签名，本人确认"), _("您的身份证已经核对。确认以后，就算您同意刚才的承诺。"), {}, _("本人确认"), {}};
    notice.sections.push_back({_("怎样记录"), {_("记为“本人确认，未签名”。工作人员可能打电话向您核实。")}, ui::Icon::info});
    return notice;
}

}  // namespace

ui::Prompt Agreement::prompt(const AgreementText& text, const Draft& draft) const {
    if (at_ == At::confirming) return confirmation();
    if (at_ == At::signing) return ui::Signature{_("请用手指签名"), _("在框里写您的名字"), draft.signature, _("签好了"), _("重写"),
                                              {{"cannot_sign", _("不方便签名"), ui::Tone::plain, ui::Icon::none}}};
    return ui::Reading{text.title, text.paragraphs, _("我同意并承诺"), _("不同意")};
}

Agreement::Outcome Agreement::on(const Event& event, const AgreementText& text, const Desk& desk, Draft& draft) {
    if (at_ == At::reading) {
        if (as<ui::Declined>(event)) return Outcome::declined;
        if (as<ui::Confirmed>(event)) at_ = At::signing;
        return Outcome::open;
    }
    if (at_ == At::confirming) return as<ui::Confirmed>(event) ? agreed({}, text, desk) : Outcome::open;
    if (auto* drawn = as<ui::Drawn>(event)) draft.signature = drawn->strokes;
    if (as<ui::Declined>(event)) draft.signature.clear();
    if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "cannot_sign") {
        draft.signature.clear();
        at_ = At::confirming;
    }
    if (!as<ui::Confirmed>(event) || draft.signature.empty()) return Outcome::open;
    return agreed(signaturePng(draft.signature), text, desk);
}

bool Agreement::back(Draft& draft) {
    draft.signature.clear();
    return std::exchange(at_, at_ == At::confirming ? At::signing : At::reading) != At::reading;
}

Agreement::Outcome Agreement::agreed(std::vector<std::uint8_t> signature, const AgreementText& text, const Desk& desk) {
    consent_ = {sha256Hex(text.kept), std::chrono::floor<std::chrono::seconds>(desk.time.now), std::move(signature)};
    return Outcome::agreed;
}

}  // namespace kiosk
