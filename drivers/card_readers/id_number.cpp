#include "drivers/card_readers/id_number.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace drivers {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int numberIn(std::string_view digits) {
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool dateExists(std::string_view yyyymmdd) {
    using namespace std::chrono;
    return year_month_day{year{numberIn(yyyymmdd.substr(0, 4))}, month(static_cast<unsigned>(numberIn(yyyymmdd.substr(4, 2)))),
                          day(static_cast<unsigned>(numberIn(yyyymmdd.substr(6, 2))))}.ok();
}

// GB 11643-1999, 4.3: weights and check characters.
char checkCharacter(std::string_view number) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (number[i] - '0');
    return "10X98765432"[sum % 11];
}

}  // namespace

bool validIdNumber(std::string_view number) {
    return number.size() == 18 && std::all_of(number.begin(), number.begin() + 17, isDigit) &&
           dateExists(number.substr(6, 8)) && number[17] == checkCharacter(number);
}

}  // namespace drivers
