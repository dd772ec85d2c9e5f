#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/instant.h"
#include "ui/prompt.h"

// How people write dates, numbers and masked names. Pure; times are shown in Asia/Shanghai (UTC+8, no summer time since 1991).
namespace kiosk {


std::string clockText(Instant);                     // 09:41
std::string dateText(Instant, ui::Language);        // 11月21日 周六
std::string longDate(std::chrono::sys_seconds, ui::Language);   // 2026年11月21日 09:41, 21 November 2026, 09:41
std::string cardDate(std::string_view yyyymmdd, ui::Language);  // 2031年5月6日, 6 May 2031; 长期 stays
std::string timeStamp(Instant);                      // 2026-11-21T09:41:03+08:00, for programs
std::string yyyymmdd(Instant);                      // 20261121
std::string yyyymmdd(std::chrono::year_month_day);
std::chrono::year_month_day dateOf(Instant);          // in Shanghai

std::string maskName(std::string_view name);         // 王小明 → 王*明, 王明 → 王*
std::string maskNumber(std::string_view number);     // first 4, last 4
std::string maskWords(std::string_view words);        // whatever it is: a name, a number, an address
std::string maskPhone(std::string_view phone);       // 138****5678
std::string groupDigits(std::string_view number);    // a case number in groups of four, to be read out and compared
// What of a case number of 43 characters is said aloud: day and serial, which tell one's cases apart. A short number: all of it.
std::string lastDigits(std::string_view number);     // 1126 0001

// The code on a receipt: "JJ1:<number>:<check>"; the check is four hex digits of SHA-256 against misreading.
std::string receiptCode(std::string_view number);
std::optional<std::string> numberFromCode(std::string_view scanned);

std::string sha256Hex(std::string_view text);

}  // namespace kiosk
