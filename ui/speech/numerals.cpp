#include "ui/speech/numerals.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array digitNames{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

// 1 to 9999; `leads`: nothing stands before it, so that 12 is 十二 and not 一十二.
std::string belowTenThousand(int number, bool leads) {
    static constexpr std::array<std::pair<int, const char*>, 4> places{{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
    std::string said;
    bool gap = false;
    for (auto [unit, name] : places) {
        const int digit = number / unit % 10;
        if (digit == 0) { gap = !said.empty(); continue; }
        if (gap) said += digitNames[0];
        gap = false;
        const bool bareTen = unit == 10 && digit == 1 && leads && said.empty();
        said += std::string(bareTen ? "" : digitNames[static_cast<std::size_t>(digit)]) + name;
    }
    return said;
}

}  // namespace

std::string chineseNumber(std::int64_t number) {
    if (number < 0) return "负" + chineseNumber(-number);
    if (number == 0) return digitNames[0];
    static constexpr std::array<std::pair<std::int64_t, const char*>, 3> steps{{{100'000'000, "亿"}, {10'000, "万"}, {1, ""}}};
    std::string said;
    for (auto [unit, name] : steps) {
        const std::int64_t part = unit == 100'000'000 ? number / unit : number / unit % 10'000;
        if (part == 0) continue;
        if (!said.empty() && part < 1000) said += digitNames[0];
        said += (part < 10'000 ? belowTenThousand(static_cast<int>(part), said.empty()) : chineseNumber(part)) + name;
    }
    return said;
}

// Characters that no stroke turns into another number.
std::string formalNumber(std::int64_t number) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 12> formal{{{"一", "壹"}, {"二", "贰"}, {"三", "叁"}, {"四", "肆"},
        {"五", "伍"}, {"六", "陆"}, {"七", "柒"}, {"八", "捌"}, {"九", "玖"}, {"十", "拾"}, {"百", "佰"}, {"千", "仟"}}};
    const std::string usual = chineseNumber(number);
    std::string written = usual.starts_with("十") ? "壹" : "";
    for (std::size_t at = 0; at < usual.size(); at += 3) {                     // every character of a number has three bytes
        const std::string_view one = std::string_view{usual}.substr(at, 3);
        const auto found = std::find_if(formal.begin(), formal.end(), [&](auto& pair) { return pair.first == one; });
        written += found == formal.end() ? one : found->second;
    }
    return written;
}

namespace {

std::string englishBelowThousand(int number) {
    static constexpr std::array ones{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                                     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::array tens{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    const auto name = [](const auto& names, int which) { return std::string{names[static_cast<std::size_t>(which)]}; };
    if (number >= 100) {
        const std::string rest = englishBelowThousand(number % 100);
        return name(ones, number / 100) + " hundred" + (rest.empty() ? "" : " and " + rest);
    }
    if (number < 20) return name(ones, number);
    return name(tens, number / 10) + (number % 10 ? "-" + name(ones, number % 10) : "");
}

}  // namespace

std::string englishNumber(std::int64_t number) {
    if (number < 0) return "minus " + englishNumber(-number);
    if (number == 0) return "zero";
    static constexpr std::array<std::pair<std::int64_t, const char*>, 4> steps{{{1'000'000'000, " billion"}, {1'000'000, " million"}, {1'000, " thousand"}, {1, ""}}};
    std::string said;
    for (auto [unit, name] : steps) {
        const auto part = static_cast<int>(number / unit % 1000);
        if (part == 0) continue;
        if (!said.empty()) said += unit == 1 && part < 100 ? " and " : " ";
        said += englishBelowThousand(part) + name;
    }
    return said;
}

std::string chineseDigits(std::string_view digits, One one) {
    std::string said;
    for (const char c : digits) {
        if (c < '0' || c > '9') said += c;
        else said += c == '1' && one == One::yao ? "幺" : digitNames[static_cast<std::size_t>(c - '0')];
    }
    return said;
}

std::string englishDigits(std::string_view digits) {
    std::string said;
    for (const char c : digits) said += std::string(said.empty() ? "" : " ") + c;
    return said;
}

std::string digitsOneByOne(std::string_view digits, Language language) {
    return language == Language::zh ? chineseDigits(digits, One::yao) : englishDigits(digits);
}

}  // namespace ui
