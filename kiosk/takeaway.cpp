#include "kiosk/takeaway.h"

#include "ui/text.h"

namespace kiosk {

using ui::_;

ui::Button Takeaway::button() { return {"to_phone", _("发到手机"), ui::Tone::plain, ui::Icon::phone}; }

void Takeaway::begin(Desk& desk, Draft& draft, platform::OpenTakeaway what) {
    page_.begin(desk, draft, "takeaway", _("正在准备发到手机的码，请稍等。"), Inquiry::Needs::session,
                [what = std::move(what)](const Draft& asked) {
                    auto wanted = what;
                    wanted.token = asked.token;
                    return wanted;
                },
                [](const Draft& asked, const std::string& id) { return platform::AskTakeaway{asked.token, id}; });
}

ui::Prompt Takeaway::prompt() const {
    if (auto instead = page_.preparing()) return *instead;
    if (received()) return ui::Outcome{ui::Tone::success, _("手机收到了"), _("文件带电子印章，存在您的手机上。"), {}, {_("这里不会留下，码也不能再用。")}, {}, {}, _("知道了")};
    auto code = page_.code();
    code.title = _("发到手机");
    code.explanation = _("不用打印，文件存到您的手机");
    code.steps = {_("打开手机微信或浏览器，扫这个码。"), _("在手机上点“存到手机”。"), _("存好了，这里会自己显示。")};
    if (page_.state() == PhonePage::State::opened) code.message = _("手机已经打开，请在手机上点“存到手机”。");
    return code;
}

void Takeaway::on(const Event& event, Desk& desk, Draft& draft) {
    if (received() && as<ui::Confirmed>(event)) return stop(desk);
    page_.on(event, desk, draft);
}

}  // namespace kiosk
