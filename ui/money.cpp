#include <fmt/format.h>

#include "ui/prompts/pay.h"
#include "ui/speech/numerals.h"

// Money as people write and say it.
namespace ui {

namespace {

constexpr std::int64_t most = 100'000'000LL * 100;

std::int64_t yuan(Fen amount) { return amount.count / 100; }
int jiao(Fen amount) { return static_cast<int>(amount.count / 10 % 10); }
int fen(Fen amount) { return static_cast<int>(amount.count % 10); }

// As on a cheque (Rules for Payment and Settlement, annex 1): 零 where a place is skipped, 整 after yuan or jiao.
std::string chineseAmount(Fen amount) {
    if (amount.count == 0) return "零元整";
    std::string words = yuan(amount) > 0 ? formalNumber(yuan(amount)) + "元" : "";
    if (jiao(amount) > 0) words += formalNumber(jiao(amount)) + "角";
    else if (fen(amount) > 0 && !words.empty()) words += "零";
    return words + (fen(amount) > 0 ? formalNumber(fen(amount)) + "分" : "整");
}

std::string englishAmount(Fen amount) {
    const auto cents = amount.count % 100;
    return englishNumber(yuan(amount)) + " yuan" + (cents > 0 ? " " + englishNumber(cents) : "");
}

}  // namespace

std::optional<Charges> Charges::of(std::vector<Charge> lines, Fen sum) {
    if (sum.count < 0 || sum.count > most) return std::nullopt;
    std::int64_t all = 0;
    for (const Charge& line : lines) {
        if (line.amount.count > most || line.amount.count < -most) return std::nullopt;
        all += line.amount.count;
    }
    if (all != sum.count) return std::nullopt;
    return Charges{std::move(lines), sum};
}

std::string amountText(Fen amount) { return amount.count < 0 ? "-" + amountText({-amount.count}) : "¥" + amountDigits(amount); }

std::string amountDigits(Fen amount) {
    if (amount.count < 0) return "-" + amountDigits({-amount.count});
    std::string digits = std::to_string(yuan(amount));
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return fmt::format("{}.{}{}", digits, jiao(amount), fen(amount));
}

std::string amountInWords(Fen amount, Language language) {
    return language == Language::zh ? chineseAmount(amount) : englishAmount(amount);
}

}  // namespace ui
