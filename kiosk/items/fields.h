#pragma once

#include <string>
#include <vector>

#include "kiosk/items/condition.h"
#include "kiosk/localised.h"

namespace kiosk {

struct OptionSpec { std::string id; Localised label; };

// What one field of a form takes.
struct FieldSpec {
    // code: letters and digits, as 统一社会信用代码 and 车牌 are
    enum class Kind { phone, choice, date, number, text, address, code } kind = Kind::phone;
    std::string id;
    Localised label, hint;
    bool required = true;
    std::vector<OptionSpec> options;
    std::size_t longest = 32;                        // of a text, in characters
    std::vector<std::string> words = {};             // common in such a text, to be taken with one touch
    std::string earliest = {}, latest = {};          // of a date; see kiosk/day_limit.h
    std::size_t deepest = 12;                        // of an address: digits of the last place that is asked for
    Condition showIf = {};                           // else it is not asked for at all
    std::string prefill = {};                        // card.address, account.phone …: what is known is not asked for again
    bool byPhone = false;                            // it may be written on the resident's phone instead: a long text
    std::string pattern = {};                        // name of a check, see kiosk/items/patterns.h; empty: none
};

}  // namespace kiosk
