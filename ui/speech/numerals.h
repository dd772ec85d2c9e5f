#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/prompt.h"

// How numbers are said. Pure.
namespace ui {

std::string chineseNumber(std::int64_t);             // 1005 → 一千零五, 20 → 二十, 12 → 十二
std::string formalNumber(std::int64_t);               // 贰拾, 壹仟零伍: as it stands on bills
std::string englishNumber(std::int64_t);              // one thousand and five, twenty
// Years are read with 一. Telephone and ID numbers are read with 幺, as operators, banks and police do: over a
// loudspeaker 一 (yī) is easily taken for 七 (qī).
enum class One { yi, yao };
std::string chineseDigits(std::string_view digits, One);
std::string englishDigits(std::string_view digits);  // "1 3 8"
std::string digitsOneByOne(std::string_view digits, Language);   // 幺三八 or 1 3 8; letters stay

}  // namespace ui
