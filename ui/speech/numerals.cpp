#include "ui/speech/numerals.h"

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
