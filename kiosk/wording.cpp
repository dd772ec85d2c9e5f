#include "kiosk/wording.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <vector>

#include "kiosk/utf8.h"

namespace kiosk {
namespace {

using namespace std::chrono;

struct Local { year_month_day date; hh_mm_ss<minutes> time; unsigned weekday; };

Local local(Instant at) {
    auto shifted = at + hours{8};
    auto day = floor<days>(shifted);
    return {year_month_day{day}, hh_mm_ss{floor<minutes>(shifted - day)}, weekday{day}.c_encoding()};
}

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> all;
    eachCharacter(text, [&](std::string_view one) { all.emplace_back(one); });
    return all;
}

std::string maskMiddle(std::string_view text, std::size_t head, std::size_t tail) {
    if (text.size() <= head + tail) return std::string(text.size(), '*');
    return std::string(text.substr(0, head)) + std::string(text.size() - head - tail, '*') + std::string(text.substr(text.size() - tail));
}

std::string dayOf(int year, unsigned month, unsigned day, ui::Language language) {
    static constexpr std::array months{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    if (language == ui::Language::en && month >= 1 && month <= 12) return fmt::format("{} {} {}", day, months[month - 1], year);
    return fmt::format("{}年{}月{}日", year, month, day);
}

}  // namespace

std::string clockText(Instant at) {
    auto now = local(at);
    return fmt::format("{:02}:{:02}", now.time.hours().count(), now.time.minutes().count());
}

std::string dateText(Instant at, ui::Language language) {
    static constexpr std::array zh{"日", "一", "二", "三", "四", "五", "六"};
    static constexpr std::array en{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto now = local(at);
    auto month = unsigned(now.date.month()), day = unsigned(now.date.day());
    if (language == ui::Language::en) return fmt::format("{} {} {}", en[now.weekday], day, months[month - 1]);
    return fmt::format("{}月{}日 周{}", month, day, zh[now.weekday]);
}

std::string timeStamp(Instant at) {
    auto now = local(at);
    return fmt::format("{:04}-{:02}-{:02}T{}:{:02}+08:00", int(now.date.year()), unsigned(now.date.month()), unsigned(now.date.day()), clockText(at),
                       floor<seconds>(at.time_since_epoch()).count() % 60);
}

std::string longDate(sys_seconds at, ui::Language language) {
    auto now = local(time_point_cast<milliseconds>(at));
    return dayOf(int(now.date.year()), unsigned(now.date.month()), unsigned(now.date.day()), language) + (language == ui::Language::en ? ", " : " ") +
           clockText(time_point_cast<milliseconds>(at));
}

std::string cardDate(std::string_view date, ui::Language language) {
    if (date.size() != 8 || date.find_first_not_of("0123456789") != date.npos) return std::string(date);
    auto number = [&](std::size_t from, std::size_t count) { return std::stoi(std::string(date.substr(from, count))); };
    return dayOf(number(0, 4), static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)), language);
}

std::string yyyymmdd(Instant at) {
    return yyyymmdd(dateOf(at));
}

std::string yyyymmdd(year_month_day day) { return fmt::format("{:04}{:02}{:02}", int(day.year()), unsigned(day.month()), unsigned(day.day())); }

year_month_day dateOf(Instant at) { return local(at).date; }

std::string maskName(std::string_view name) {
    auto all = characters(name);
    if (all.size() < 2) return std::string(name);
    if (all.size() == 2) return all[0] + "*";
    std::string masked = all[0];
    for (std::size_t i = 1; i + 1 < all.size(); ++i) masked += "*";
    return masked + all.back();
}

std::string maskNumber(std::string_view number) { return maskMiddle(number, 4, 4); }
std::string maskPhone(std::string_view phone) { return maskMiddle(phone, 3, 4); }

constexpr std::size_t shownOfWords = 3;              // characters: enough to know one's own again

std::string maskWords(std::string_view words) {
    bool number = words.size() >= 8 && std::ranges::all_of(words, [](unsigned char c) { return std::isalnum(c); });
    if (number) return words.size() == 11 ? maskPhone(words) : maskNumber(words);
    auto head = upTo(std::string{words}, shownOfWords);
    return head == words ? maskName(words) : head + "***";
}

std::string groupDigits(std::string_view number) {
    std::string grouped;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += ' ';
        grouped += number[i];
    }
    return grouped;
}

std::string lastDigits(std::string_view number) {
    constexpr std::size_t said = 8, tooLong = 24;
    return groupDigits(number.size() > tooLong ? number.substr(number.size() - said) : number);
}

std::string sha256Hex(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

std::string receiptCode(std::string_view number) {
    return fmt::format("JJ1:{}:{}", number, sha256Hex(number).substr(0, 4));
}

std::optional<std::string> numberFromCode(std::string_view scanned) {
    if (!scanned.starts_with("JJ1:")) return std::nullopt;
    auto colon = scanned.rfind(':');
    if (colon < 4 || colon > 4 + 64) return std::nullopt;
    std::string number(scanned.substr(4, colon - 4));
    for (char c : number)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-') return std::nullopt;
    if (number.empty() || receiptCode(number) != scanned) return std::nullopt;
    return number;
}

}  // namespace kiosk
