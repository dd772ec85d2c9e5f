#include "ui/speech/spoken.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <regex>

#include "ui/speech/numerals.h"
#include "ui/text.h"

namespace ui {
namespace {

using Match = std::match_results<std::string_view::const_iterator>;

std::int64_t numberIn(const std::string& digits) {
    std::int64_t number = 0;
    for (const char c : digits)
        if (c != ',') number = number * 10 + (c - '0');
    return number;
}

// A group of digits each, with a breath between.
std::string groups(const std::vector<std::string>& all, Language language) {
    std::string said;
    for (auto& group : all) said += (said.empty() ? "" : language == Language::zh ? "，" : ", ") + digitsOneByOne(group, language);
    return said;
}

std::vector<std::string> inFours(const std::string& text) {
    std::vector<std::string> all(1);
    for (const char c : text) {
        if (c == ' ' || c == '-') { if (!all.back().empty()) all.emplace_back(); continue; }
        if (all.back().size() == 4) all.emplace_back();
        all.back() += c;
    }
    return all;
}

std::string cardinal(const std::string& digits, Language language) {
    return language == Language::zh ? chineseNumber(numberIn(digits)) : digits;
}

std::string money(const Match& m, Language language) {
    const auto yuan = numberIn(m[1]);
    const std::string cents = m[2].matched ? (m[2].str() + "0").substr(0, 2) : "00";
    const int jiao = cents[0] - '0', fen = cents[1] - '0';
    if (language == Language::en) return std::to_string(yuan) + " yuan" + (cents == "00" ? "" : fmt::format(" {}", std::stoi(cents)));
    if (jiao == 0 && fen == 0) return chineseNumber(yuan) + "元";
    std::string said = yuan > 0 ? chineseNumber(yuan) + "元" : "";
    if (jiao > 0) said += chineseNumber(jiao) + "角";
    else if (yuan > 0) said += "零";
    return said + (fen > 0 ? chineseNumber(fen) + "分" : "");
}

std::string day(const std::string& year, const std::string& month, const std::string& dayOfMonth, Language language) {
    static constexpr std::array months{"January", "February", "March", "April", "May", "June", "July", "August", "September",
                                       "October", "November", "December"};
    const auto which = static_cast<std::size_t>(numberIn(month));
    if (language == Language::zh)
        return chineseDigits(year, One::yi) + "年" + chineseNumber(static_cast<int>(which)) + "月" + cardinal(dayOfMonth, language) + "日";
    return fmt::format("{} {} {}", numberIn(dayOfMonth), which >= 1 && which <= 12 ? months[which - 1] : month.c_str(), year);
}

std::string clock(const std::string& hours, const std::string& minutes, Language language) {
    const auto hour = numberIn(hours), minute = numberIn(minutes);
    if (language == Language::en) return minute == 0 ? fmt::format("{} o'clock", hour) : fmt::format("{} {}", hour, minutes[0] == '0' ? "oh " + minutes.substr(1) : minutes);
    const std::string said = (hour == 2 ? "两" : chineseNumber(hour)) + "点";
    return minute == 0 ? said : said + (minute < 10 ? "零" : "") + chineseNumber(minute) + "分";
}

std::string to(Language language) { return language == Language::zh ? "到" : " to "; }

std::string masked(const Match& m, Language language) {
    const std::string hidden = fmt::format(fmt::runtime(_("中间 {} 位不显示")), m[2].length());
    const char* breath = language == Language::zh ? "，" : ", ";
    return digitsOneByOne(m[1].str(), language) + breath + spokenForm(hidden, language) + breath + digitsOneByOne(m[3].str(), language);
}

std::string plain(const Match& m, Language language) {
    const std::string digits = m[1];
    const std::string unit = m[2];
    if (unit.empty() && (digits.size() > 4 || (digits.size() > 1 && digits[0] == '0'))) return digitsOneByOne(digits, language);
    if (digits.size() > 1 && digits[0] == '0') return digitsOneByOne(digits, language) + unit;
    if (language == Language::en) return digits + (unit.empty() ? "" : " " + unit);
    // 两 stands before what is counted, 二 before the names of days and months.
    return (digits == "2" && !unit.empty() && unit != "月" && unit != "日" && unit != "元" ? "两" : chineseNumber(numberIn(digits))) + unit;
}

struct Rule { std::regex shape; std::function<std::string(const Match&, Language)> say; };

// The first that fits wins.
const std::vector<Rule>& rules() {
    const auto rule = [](const char* shape, std::function<std::string(const Match&, Language)> say) {
        return Rule{std::regex(shape, std::regex::ECMAScript | std::regex::optimize), std::move(say)};
    };
    static const std::vector<Rule> all{
        rule("(?:¥|￥) ?([0-9][0-9,]*)(?:\\.([0-9]{1,2}))?", money),
        rule("([0-9]{4})年", [](const Match& m, Language l) { return l == Language::zh ? chineseDigits(m[1].str(), One::yi) + "年" : m[1].str(); }),
        rule("([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])", [](const Match& m, Language l) { return day(m[1], m[2], m[3], l); }),
        rule("([0-9]{1,2}):([0-9]{2}) ?(?:–|—|-|~) ?([0-9]{1,2}):([0-9]{2})",
             [](const Match& m, Language l) { return clock(m[1], m[2], l) + to(l) + clock(m[3], m[4], l); }),
        rule("([0-9]{1,2}):([0-9]{2})", [](const Match& m, Language l) { return clock(m[1], m[2], l); }),
        rule("([0-9]+)(\\*{2,})([0-9]*X?)", masked),
        rule("\\*+", [](const Match&, Language l) { return std::string(l == Language::zh ? "某" : " blank "); }),
        rule("([0-9]{6})([0-9]{8})([0-9]{3}[0-9X])(?![0-9])", [](const Match& m, Language l) { return groups({m[1], m[2], m[3]}, l); }),
        rule("(1[0-9]{2}) ?([0-9]{4}) ?([0-9]{4})(?![0-9 ]*[0-9])", [](const Match& m, Language l) { return groups({m[1], m[2], m[3]}, l); }),
        // Case numbers in fours (1244 1500 4T34 …) or in one, stored numbers, the keeper's telephone.
        rule("[0-9][0-9A-Z]{3}(?: [0-9A-Z]{1,4})+(?![0-9A-Za-z])|[0-9]+(?:-[0-9]+)+|[0-9]{2}[0-9A-Z]{10,}",
             [](const Match& m, Language l) { return groups(inFours(m.str()), l); }),
        rule("第 ?([0-9]+) ?", [](const Match& m, Language l) { return "第" + cardinal(m[1], l); }),
        rule("([0-9]+) ?/ ?([0-9]+)", [](const Match& m, Language l) {
                 return l == Language::zh ? cardinal(m[1], l) + "，共" + cardinal(m[2], l) : m[1].str() + " of " + m[2].str(); }),
        rule("([0-9]{1,4}) ?(?:–|—|~) ?([0-9]{1,4})", [](const Match& m, Language l) { return cardinal(m[1], l) + to(l) + cardinal(m[2], l); }),
        rule("([0-9]+)(?:\\.([0-9]+))?%", [](const Match& m, Language l) {
                 if (l == Language::en) return m.str();
                 return "百分之" + cardinal(m[1], l) + (m[2].matched ? "点" + chineseDigits(m[2].str(), One::yi) : ""); }),
        rule("([0-9]+)\\.([0-9]+)", [](const Match& m, Language l) {
                 return l == Language::zh ? cardinal(m[1], l) + "点" + chineseDigits(m[2].str(), One::yi) : m.str(); }),
        rule("([0-9]+)(?: ?(个|张|份|页|次|位|项|件|天|种|条|小时|分钟|秒|步|人|岁|元|年|月|日))?", plain),
        rule("→|·|\\||/", [](const Match&, Language l) { return std::string(l == Language::zh ? "，" : ", "); }),
    };
    return all;
}

std::optional<std::pair<std::string, std::size_t>> atStart(std::string_view text, Language language) {
    for (auto& rule : rules()) {
        Match m;
        if (std::regex_search(text.begin(), text.end(), m, rule.shape, std::regex_constants::match_continuous))
            return std::pair{rule.say(m, language), static_cast<std::size_t>(m.length())};
    }
    return std::nullopt;
}

// Bytes that a rule can begin with; the rest is copied.
bool mayBegin(char c) { return (c >= '0' && c <= '9') || c == '*' || c == '|' || c == '/' || c == '\xC2' || c == '\xE2' ||
                                    c == '\xE7' || c == '\xEF'; }

std::size_t bytesOf(char lead) { return (lead & 0x80) == 0 ? 1 : (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4; }

bool latin(std::string_view c) { return c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= 'A' && c[0] <= 'Z')); }
// U+2E80 and above: what is written in China, with its punctuation; U+3000 to U+9FFF begin with E3 to E9.
bool chinese(std::string_view c) { return (c.size() == 3 && c[0] >= '\xE3' && c[0] <= '\xE9') || c.size() == 4; }
// The voice's dictionary ends with the Unified Ideographs' first block; it would read out the code point.
bool rare(std::string_view c) { return c.size() == 4 || (c.size() == 3 && c >= "\xE3\x90\x80" && c < "\xE4\xB8\x80"); }

Language voiceOf(std::string_view c, Language before, Language main) {
    if (chinese(c)) return Language::zh;
    if (latin(c)) return Language::en;
    return main == Language::en ? (c.size() == 1 && c[0] != ' ' ? Language::en : before) : before;
}

}  // namespace

std::string spokenForm(std::string_view shown, Language language) {
    std::string said;
    while (!shown.empty()) {
        if (mayBegin(shown[0])) {
            if (auto found = atStart(shown, language)) {
                said += found->first;
                shown.remove_prefix(found->second);
                continue;
            }
        }
        const std::size_t length = std::min(bytesOf(shown[0]), shown.size());
        said += shown.substr(0, length);
        shown.remove_prefix(length);
    }
    return said;
}

std::vector<Phrase> phrases(std::string_view shown, Language language) {
    const std::string whole = spokenForm(shown, language);
    std::vector<Phrase> all;
    Language voice = language;
    for (std::string_view rest = whole; !rest.empty();) {
        const std::string_view c = rest.substr(0, bytesOf(rest[0]));
        rest.remove_prefix(c.size());
        voice = voiceOf(c, voice, language);
        if (all.empty() || all.back().voice != voice) all.push_back({voice, {}});
        all.back().words += rare(c) ? std::string_view("生僻字") : c;
    }
    return all;
}

}  // namespace ui
