#include "kiosk/items/patterns.h"

#include <map>
#include <regex>

#include "platform/check_digits.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;
using ui::marked;

// No area is refused: the invented people live in 000000.
bool idNumberFits(const std::string& number) {
    static const std::regex shape{R"(\d{6}(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX])"};
    return std::regex_match(number, shape) && platform::rightIdNumber(number);
}

bool usccFits(const std::string& code) { return platform::rightUscc(code); }

// ISO/IEC 7812: every second digit from the right counts twice.
bool bankCardFits(const std::string& number) {
    if (number.size() < 12 || number.size() > 19 || number.find_first_not_of("0123456789") != number.npos) return false;
    int sum = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        int digit = number[number.size() - 1 - i] - '0';
        if (i % 2) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

// The letter of the place, five or six (new energy) letters and digits without I and O (GA 36); the province's character may
// be asked for by a field of its own, as the keys have none.
bool plateFits(const std::string& plate) {
    static const std::regex shape{"(京|津|冀|晋|蒙|辽|吉|黑|沪|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|桂|琼|渝|川|贵|云|藏|陕|甘|青|宁|新)?[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6}"};
    return std::regex_match(plate, shape);
}

bool digitsFrom(const std::string& text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == text.npos;
}
bool householdFits(const std::string& number) { return digitsFrom(number, 6, 20); }
// 办件编号: whole, or the last eight digits of it, as it is said aloud.
bool caseNumberFits(const std::string& number) {
    return number.size() >= 8 && number.size() <= 50 && number.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == number.npos;
}
bool postcodeFits(const std::string& code) { return digitsFrom(code, 6, 6); }

struct Pattern { bool (*fits)(const std::string&); const char* error; std::size_t longest; };

const Pattern* patternNamed(const std::string& name) {
    static const std::map<std::string, Pattern> all{
        {"idNumber", {idNumberFits, marked("证件号码不对，请对着证件再看一遍"), 18}},
        {"uscc", {usccFits, marked("统一社会信用代码不对，请对着执照再看一遍"), 18}},
        {"plate", {plateFits, marked("车牌号不对，例如：F12345"), 9}},
        {"bankCard", {bankCardFits, marked("银行卡号不对，请对着卡再看一遍"), 19}},
        {"household", {householdFits, marked("户号是 6 到 20 位数字，缴费单上有"), 20}},
        {"caseNumber", {caseNumberFits, marked("办件编号至少填后 8 位，凭条上有"), 50}},
        {"postcode", {postcodeFits, marked("邮政编码是 6 位数字"), 6}},
    };
    auto found = all.find(name);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace

bool patternKnown(const std::string& name) { return patternNamed(name); }

bool fitsPattern(const std::string& name, const std::string& value) {
    auto* pattern = patternNamed(name);
    return !pattern || pattern->fits(value);
}

std::string patternError(const std::string& name) {
    auto* pattern = patternNamed(name);
    return pattern ? _(pattern->error) : "";
}

std::optional<std::size_t> longestOfPattern(const std::string& name) {
    auto* pattern = patternNamed(name);
    return pattern ? std::optional{pattern->longest} : std::nullopt;
}

}  // namespace kiosk
