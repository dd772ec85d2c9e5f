#include "kiosk/answers.h"

#include <fmt/format.h>

#include "kiosk/day_limit.h"
#include "kiosk/items/patterns.h"
#include "kiosk/parties.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using Kind = FieldSpec::Kind;
using ui::_;

namespace {

// The village is known to all who stand here; the house is nobody's business.
std::string maskAddress(const std::string& address, const Draft& draft, const std::string& field) {
    auto place = draft.places.find(field);
    if (place == draft.places.end() || place->second.name.empty() || !address.starts_with(place->second.name)) return maskWords(address);
    return place->second.name + (address == place->second.name ? "" : "***");
}

bool digits(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

std::optional<std::chrono::year_month_day> dayIn(const std::string& date) {
    if (date.size() != 8 || !digits(date)) return std::nullopt;
    auto part = [&](std::size_t from, std::size_t count) { return std::stoi(date.substr(from, count)); };
    using namespace std::chrono;
    year_month_day day{year{part(0, 4)}, month{unsigned(part(4, 2))}, std::chrono::day{unsigned(part(6, 2))}};
    return day.ok() ? std::optional{day} : std::nullopt;
}

// Nothing of it that is not so: a day that there is, between its limits.
std::string dayError(const FieldSpec& field, const std::string& value, std::chrono::year_month_day today, ui::Language language) {
    auto day = dayIn(value);
    if (!day) return _("没有这一天，请再选");
    auto range = daysOf(field, today);
    auto say = [&](const char* words, std::chrono::year_month_day limit) { return fmt::format(fmt::runtime(words), cardDate(yyyymmdd(limit), language)); };
    if (*day < range.earliest) return say(_("不能早于 {}"), range.earliest);
    if (*day > range.latest) return say(_("不能晚于 {}"), range.latest);
    return {};
}

// Mobile numbers have eleven digits and begin with 13 to 19 (numbering plan of the Ministry of Industry).
bool mobile(const std::string& phone) { return phone.size() == 11 && digits(phone) && phone[0] == '1' && phone[1] >= '3'; }

}  // namespace

Answers answersOf(const Draft& draft) {
    Answers answers = draft.form;
    for (auto& [question, answer] : draft.answers) answers[question] = answer;
    return answers;
}

std::vector<const FieldSpec*> askedFields(const Draft& draft) {
    const auto answers = answersOf(draft);
    std::vector<const FieldSpec*> asked;
    for (auto& field : draft.item.fields)
        if (holds(field.showIf, answers)) asked.push_back(&field);
    return asked;
}

std::vector<FeeSpec> chargedFees(const Draft& draft) {
    auto all = draft.item.elements.fees.value_or(std::vector<FeeSpec>{});
    for (auto* member : wantedMembers(draft)) all.insert(all.end(), member->fees.begin(), member->fees.end());
    const auto answers = answersOf(draft);
    std::erase_if(all, [&](auto& fee) { return !holds(fee.when, answers); });
    return all;
}

void prefill(Draft& draft) {
    const auto person = applicantOf(draft);
    if (person.idNumber.empty()) return;
    std::map<std::string, std::string> known{{"card.name", person.name}, {"card.number", person.idNumber}, {"card.address", person.address},
                                                   {"card.birth", person.birthDate}, {"card.sex", person.sexCode}, {"card.nation", person.nationCode}};
    if (auto& account = draft.account; account && !actsForAnother(draft))
        known.insert({{"account.phone", account->phone}, {"account.address", account->address}, {"account.postcode", account->postcode}, {"account.bankCard", account->bankCard}});
    for (auto& field : draft.item.fields) {
        auto value = known.find(field.prefill);
        if (value != known.end() && !value->second.empty() && valueOf(field.id, draft).empty()) draft.form[field.id] = value->second;
    }
}

std::string valueOf(const std::string& field, const Draft& draft) {
    auto found = draft.form.find(field);
    return found == draft.form.end() ? std::string{} : found->second;
}

DayRange daysOf(const FieldSpec& field, std::chrono::year_month_day today) {
    using namespace std::chrono;
    return {dayLimit(field.earliest, today).value_or(year{1900} / 1 / 1), dayLimit(field.latest, today).value_or(year{2099} / 12 / 31)};
}

std::string fieldError(const FieldSpec& field, const Draft& draft, std::chrono::year_month_day today) {
    auto value = valueOf(field.id, draft);
    if (value.empty()) return field.required ? _("这一项要填") : "";
    if (auto error = partyError(field.id, draft); !error.empty()) return error;
    if (field.kind == Kind::phone && !mobile(value)) return _("手机号码是 11 位数字，以 1 开头");
    if (field.kind == Kind::date) return dayError(field, value, today, draft.language);
    if (field.kind == Kind::number && !digits(value)) return _("只能填数字");
    return fitsPattern(field.pattern, value) ? "" : patternError(field.pattern);
}

std::string fieldShown(const FieldSpec& field, const Draft& draft, bool masked) {
    auto value = valueOf(field.id, draft);
    if (value.empty()) return {};
    if (field.kind == Kind::choice)
        for (auto& option : field.options)
            if (option.id == value) return option.label.in(draft.language);
    if (field.kind == Kind::date) return cardDate(value, draft.language);
    if (field.kind == Kind::phone && masked) return maskPhone(value);
    if (field.kind == Kind::address && masked) return maskAddress(value, draft, field.id);
    if (masked && (field.pattern == "idNumber" || field.pattern == "bankCard")) return maskNumber(value);
    if (field.kind == Kind::text && masked) return maskWords(value);
    return value;
}

ui::Keypad keypadOf(const FieldSpec& field) {
    if (field.kind == Kind::phone) return ui::Keypad::phone;
    if (field.kind == Kind::text || field.kind == Kind::address) return ui::Keypad::chinese;
    if (field.pattern == "idNumber") return ui::Keypad::idNumber;
    if (field.kind == Kind::code) return ui::Keypad::letters;
    return ui::Keypad::number;
}

std::size_t longestOf(const FieldSpec& field) {
    if (field.kind == Kind::phone) return 11;
    return longestOfPattern(field.pattern).value_or(field.longest);
}

}  // namespace kiosk
