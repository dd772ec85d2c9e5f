#include "platform/check_digits.h"

#include <algorithm>
#include <cctype>

namespace platform {

bool rightIdNumber(std::string_view number) {
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (number.size() != 18 || !std::all_of(number.begin(), number.end() - 1, [](unsigned char c) { return std::isdigit(c); })) return false;
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += (number[i] - '0') * weights[i];
    return number[17] == "10X98765432"[sum % 11];
}

// The weights are the powers of 3, modulo 31.
bool rightUscc(std::string_view code) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (code.size() != 18) return false;
    std::size_t sum = 0, weight = 1;
    for (std::size_t i = 0; i < 17; ++i) {
        const auto value = alphabet.find(code[i]);
        if (value == alphabet.npos) return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.find(code[17]) == (31 - sum % 31) % 31;
}

}  // namespace platform
