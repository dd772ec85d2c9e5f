#include "kiosk/answers.h"

#include <chrono>

#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using Kind = FieldSpec::Kind;
using ui::_;

namespace {

constexpr std::size_t shownOfText = 3;               // characters: enough to know one's own again

std::string maskText(const std::string& text) {
    auto head = upTo(text, shownOfText);
    return head == text ? maskName(text) : head + "***";
}

bool digits(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

bool realDate(const std::string& date) {
    if (date.size() != 8 || !digits(date)) return false;
    auto part = [&](std::size_t from, std::size_t count) { return std::stoi(date.substr(from, count)); };
    using namespace std::chrono;
    return year_month_day{year{part(0, 4)}, month{unsigned(part(4, 2))}, day{unsigned(part(6, 2))}}.ok() && part(0, 4) >= 1900;
}

// Mobile numbers have eleven digits and begin with 13 to 19 (numbering plan of the Ministry of Industry).
bool mobile(const std::string& phone) { return phone.size() == 11 && digits(phone) && phone[0] == '1' && phone[1] >= '3'; }

}  // namespace

std::string fieldError(const FieldSpec& field, const std::string& value) {
    if (value.empty()) return field.required ? _("这一项要填") : "";
    if (field.kind == Kind::phone && !mobile(value)) return _("手机号码是 11 位数字，以 1 开头");
    if (field.kind == Kind::date && !realDate(value)) return _("请按年月日填 8 位数字，例如 20261001");
    if (field.kind == Kind::number && !digits(value)) return _("只能填数字");
    return {};
}

std::string fieldShown(const FieldSpec& field, const std::string& value, ui::Language language, bool masked) {
    if (value.empty()) return {};
    if (field.kind == Kind::choice)
        for (auto& option : field.options)
            if (option.id == value) return option.label.in(language);
    if (field.kind == Kind::date) return cardDate(value, language);
    if (field.kind == Kind::phone && masked) return maskPhone(value);
    if (field.kind == Kind::text && masked) return maskText(value);
    return value;
}

ui::Keypad keypadOf(Kind kind) {
    if (kind == Kind::phone) return ui::Keypad::phone;
    if (kind == Kind::date) return ui::Keypad::date;
    if (kind == Kind::text) return ui::Keypad::chinese;
    return ui::Keypad::number;
}

std::size_t longestOf(const FieldSpec& field) {
    if (field.kind == Kind::phone) return 11;
    if (field.kind == Kind::date) return 8;
    return field.longest;
}

}  // namespace kiosk
