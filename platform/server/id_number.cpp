#include "platform/server/id_number.h"

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

}  // namespace platform
