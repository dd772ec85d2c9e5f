#include "kiosk/paper_text.h"

#include "kiosk/wording.h"

namespace kiosk {

using drivers::Receipt;
using Size = Receipt::Size;

PaperText::PaperText(const Draft& draft, const Config& config, const std::string& title)
    : config_(config), english_(draft.language == ui::Language::en) {
    text(config.site.name, Align::centre);
    add(Receipt::Text{title, Align::centre, Size::large, true});
    add(Receipt::Rule{});
}

void PaperText::text(std::string words, Align align, bool bold) { add(Receipt::Text{std::move(words), align, Size::normal, bold}); }
void PaperText::row(std::string label, std::string value) { add(Receipt::Row{std::move(label), std::move(value)}); }
void PaperText::rule() { add(Receipt::Rule{}); }

void PaperText::code(std::string data, std::string caption, std::string englishCaption) {
    code_ = {std::move(data), std::move(caption), std::move(englishCaption)};
}

Receipt PaperText::end(Instant now) {
    rule();
    row("打印时间", longDate(std::chrono::floor<std::chrono::seconds>(now), ui::Language::zh));
    row("终端", config_.terminal);
    row("地点", config_.site.place);
    if (code_) {
        add(Receipt::Qr{(*code_)[0]});
        text((*code_)[1], Align::centre);
        english((*code_)[2], Align::centre);
    }
    rule();
    text("咨询投诉 " + config_.site.hotline, Align::centre);
    text("管理员 " + config_.site.keeperPhone, Align::centre);
    text("演示数据", Align::centre);
    return std::move(receipt_);
}

Receipt PaperText::finish(const std::string& number, Instant now, const char* scan, const char* inEnglish) {
    if (scan) code(receiptCode(number), scan, inEnglish);
    return end(now);
}

}  // namespace kiosk
