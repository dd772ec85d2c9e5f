#include "platform/server/money_words.h"

#include <regex>

#include <fmt/format.h>

namespace platform {

std::string yuanText(std::int64_t fen) {
    if (fen < 0) return "-" + yuanText(-fen);
    auto digits = std::to_string(fen / 100);
    for (auto at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return fmt::format("{}.{:02} 元", digits, fen % 100);
}

std::optional<std::int64_t> fenFrom(const std::string& yuan) {
    std::smatch parts;
    if (!std::regex_match(yuan, parts, std::regex(R"(([0-9]{1,7})(?:\.([0-9]{1,2}))?)"))) return std::nullopt;
    auto cents = parts[2].str();
    cents.resize(2, '0');
    return std::stoll(parts[1].str()) * 100 + std::stoll(cents);
}

}  // namespace platform
