#include "kiosk/items/eligibility.h"

#include <charconv>

namespace kiosk {
namespace {

int yearsBetween(std::chrono::year_month_day birth, std::chrono::year_month_day today) {
    const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
    const auto birthday = std::pair{birth.month(), birth.day()}, now = std::pair{today.month(), today.day()};
    return now < birthday ? years - 1 : years;
}

// With an age, a sex says for whom the rule counts; alone, it is the rule.
bool met(const EligibleSpec& rule, const Applicant& applicant, std::chrono::year_month_day today) {
    const bool hasAge = rule.ageFrom >= 0 || rule.ageTo >= 0, sameSex = rule.sex.empty() || rule.sex == applicant.sex;
    if (!hasAge) return sameSex;
    const int age = yearsBetween(applicant.birth, today);
    return !sameSex || (age >= rule.ageFrom && (rule.ageTo < 0 || age <= rule.ageTo));
}

}  // namespace

std::optional<Localised> refusalOf(const ServiceItem& item, const Answers& answers) {
    for (auto& question : item.scenarios) {
        auto given = answers.find(question.id);
        if (given == answers.end() || !holds(question.showIf, answers)) continue;
        for (auto& option : question.options)
            if (option.id == given->second && !option.refusal.zh.empty()) return option.refusal;
    }
    return std::nullopt;
}

std::optional<Applicant> applicantOf(const drivers::IdCard& card) {
    int number = 0;
    auto [end, error] = std::from_chars(card.birthDate.data(), card.birthDate.data() + card.birthDate.size(), number);
    if (card.birthDate.size() != 8 || error != std::errc{}) return std::nullopt;
    using namespace std::chrono;
    year_month_day birth{year{number / 10000}, month{unsigned(number / 100 % 100)}, day{unsigned(number % 100)}};
    if (!birth.ok()) return std::nullopt;
    return Applicant{birth, card.sexCode == "1" ? "male" : card.sexCode == "2" ? "female" : ""};   // GB/T 2261.1
}

std::optional<Localised> ineligible(const ServiceItem& item, const Answers& answers, const Applicant& applicant, std::chrono::year_month_day today) {
    for (auto& rule : item.eligible)
        if (holds(rule.when, answers) && !met(rule, applicant, today)) return rule.reason;
    return std::nullopt;
}

}  // namespace kiosk
