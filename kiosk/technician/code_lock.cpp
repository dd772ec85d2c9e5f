#include "kiosk/technician/code_lock.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "kiosk/technician/code.h"

namespace kiosk {

using std::chrono::milliseconds;

namespace {

constexpr const char* wrongCodes = "wrong_codes";

int numberOf(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

// A power cut shortens no pause: it begins anew.
CodeLock::CodeLock(Journal& journal, const TechnicianConfig& config, milliseconds now) : journal_(journal), config_(config) {
    if (auto wrong = numberOf(journal.setting(wrongCodes).value_or("0")); wrong > 0) count(wrong, now);
}

bool CodeLock::opens(const std::string& code, milliseconds now) {
    if (closedFor(now) > milliseconds{0}) return false;
    if (codeFits(code, config_.code)) {
        if (std::exchange(wrong_, 0) > 0) journal_.keepSetting(wrongCodes, {});
        return true;
    }
    count(wrong_ + 1, now);
    journal_.keepSetting(wrongCodes, std::to_string(wrong_));
    return false;
}

milliseconds CodeLock::closedFor(milliseconds now) const { return std::max(until_ - now, milliseconds{0}); }

void CodeLock::count(int wrong, milliseconds now) {
    wrong_ = wrong;
    auto pause = config_.lockoutFirst;
    for (int i = 1; i < wrong && pause < config_.lockoutLongest; ++i) pause *= 2;
    until_ = now + std::min(pause, config_.lockoutLongest);
}

}  // namespace kiosk
