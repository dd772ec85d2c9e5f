#include "platform/server/uscc.h"

namespace platform {

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
