#include "kiosk/phone_writing.h"

#include <fmt/format.h>

#include "kiosk/answers.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

std::string buttonOf(const FieldSpec& field) { return "write_" + field.id; }

// A field is one paragraph, whatever has been sent.
std::string inOneParagraph(std::string text) {
    for (auto& byte : text)
        if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7f') byte = ' ';
    return text;
}

}  // namespace

// What stands there already is not shown to a phone, for anybody's can scan the code; so it is said that it is written anew.
ui::Button PhoneWriting::button(const FieldSpec& field, const Draft& draft) {
    auto* words = valueOf(field.id, draft).empty() ? _("用手机写“{}”") : _("用手机重写“{}”");
    return {buttonOf(field), fmt::format(fmt::runtime(words), field.label.in(draft.language)), ui::Tone::plain, ui::Icon::phone};
}

const FieldSpec* PhoneWriting::chosen(const Event& event, const Draft& draft) {
    auto* chosen = as<ui::Chosen>(event);
    if (!chosen) return nullptr;
    for (auto* field : askedFields(draft))
        if (field->byPhone && chosen->id == buttonOf(*field)) return field;
    return nullptr;
}

void PhoneWriting::begin(Desk& desk, Draft& draft, const FieldSpec& field) {
    field_ = field;
    page_.begin(desk, draft, "writing", _("正在准备用手机写的码，请稍等。"), Inquiry::Needs::nothing,
                [wanted = platform::OpenPhoneText{field.label.zh, int(longestOf(field))}](const Draft&) { return wanted; },
                [](const Draft&, const std::string& id) { return platform::AskPhoneText{id}; });
}

ui::Prompt PhoneWriting::prompt(const Draft& draft) const {
    if (auto instead = page_.preparing()) return *instead;
    auto code = page_.code();
    code.title = field_.label.in(draft.language);
    code.explanation = _("在手机上写，不用这里的键盘");
    code.steps = {_("打开手机微信或浏览器，扫这个码。"), _("在手机上写好，点“送到终端”。"), _("送到了，这里会自己显示。")};
    if (page_.state() == PhonePage::State::opened) code.message = _("手机已经打开，请在手机上写。");
    return code;
}

void PhoneWriting::on(const Event& event, Desk& desk, Draft& draft) {
    const auto news = page_.on(event, desk, draft);
    if (!news || news->state != PhonePage::State::received) return;
    draft.form[field_.id] = upTo(inOneParagraph(news->text), longestOf(field_));
    stop(desk);
}

}  // namespace kiosk
