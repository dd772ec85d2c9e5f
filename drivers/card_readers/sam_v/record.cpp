#include "drivers/card_readers/sam_v/record.h"

#include <algorithm>

#include "drivers/card_readers/nation.h"

// Layouts: sam.doc (chenhaifeng2016/FaceRecognitionTest) and dearhj/FaceRecognitionDemo for resident cards, J and I;
// Johann356/readinfo PCSCGetData.h, alone, for Y.
namespace drivers {

namespace {

using Text = std::span<const std::uint8_t>;

constexpr char32_t notACharacter = 0xFFFD;

char16_t unitAt(Text text, std::size_t offset) { return static_cast<char16_t>(text[offset] | text[offset + 1] << 8); }

void appendUtf8(std::string& to, char32_t c) {
    const auto add = [&](char32_t bits) { to += static_cast<char>(bits); };
    if (c < 0x80) return add(c);
    if (c < 0x800) add(0xC0 | c >> 6);
    else if (c < 0x10000) add(0xE0 | c >> 12), add(0x80 | (c >> 6 & 0x3F));
    else add(0xF0 | c >> 18), add(0x80 | (c >> 12 & 0x3F)), add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
}

bool isHigh(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLow(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// UTF-16LE, up to a zero: some cards pad with zeros instead of spaces.
std::string padded(Text text, std::size_t offset, std::size_t bytes) {
    std::string out;
    for (auto at = offset; at < offset + bytes; at += 2) {
        const auto unit = unitAt(text, at);
        if (unit == 0) break;
        if (isHigh(unit) && at + 2 < offset + bytes && isLow(unitAt(text, at + 2))) {
            appendUtf8(out, 0x10000 + ((unit & 0x3FFu) << 10) + (unitAt(text, at + 2) & 0x3FFu));
            at += 2;
        } else {
            appendUtf8(out, isHigh(unit) || isLow(unit) ? notACharacter : unit);
        }
    }
    return out;
}

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string field(Text text, std::size_t offset, std::size_t bytes) { return trimmed(padded(text, offset, bytes)); }

bool isDate(const std::string& text) {
    return text.size() == 8 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

IdCard resident(Text text) {
    IdCard card;
    card.name = field(text, 0, 30);
    card.sexCode = field(text, 30, 2);
    card.nationCode = field(text, 32, 4);
    card.nation = nationName(card.nationCode);
    card.birthDate = field(text, 36, 16);
    card.address = field(text, 52, 70);
    card.number = field(text, 122, 36);
    card.authority = field(text, 158, 30);
    card.validFrom = field(text, 188, 16);
    card.validTo = field(text, 204, 16);
    return card;
}

IdCard hkMoTwPermit(Text text) {
    IdCard card = resident(text);
    card.kind = IdCard::Kind::hkMoTwPermit;
    card.nationCode.clear();   // reserved in this layout
    card.nation.clear();
    card.passNumber = field(text, 220, 18);
    return card;
}

IdCard foreigner2017(Text text) {
    IdCard card;
    card.kind = IdCard::Kind::foreigner2017;
    card.englishName = field(text, 0, 120);
    card.sexCode = field(text, 120, 2);
    card.number = field(text, 122, 30);
    card.nationCode = card.nation = field(text, 152, 6);
    card.name = field(text, 158, 30);
    card.validFrom = field(text, 188, 16);
    card.validTo = field(text, 204, 16);
    card.birthDate = field(text, 220, 16);
    card.authority = field(text, 240, 8);   // a code: this layout has no name of it
    return card;
}

IdCard foreigner2023(Text text) {
    IdCard card;
    card.kind = IdCard::Kind::foreigner2023;
    card.name = field(text, 0, 30);
    card.sexCode = field(text, 30, 2);
    card.birthDate = field(text, 36, 16);
    card.englishName = trimmed(padded(text, 52, 70) + padded(text, 220, 22));   // cut after 35 characters, even at a space
    card.number = field(text, 122, 36);
    card.validFrom = field(text, 188, 16);
    card.validTo = field(text, 204, 16);
    card.nationCode = card.nation = field(text, 242, 6);
    return card;
}

std::optional<IdCard> byLayout(Text text) {
    switch (unitAt(text, 248)) {
    case u' ': case u'\0': return resident(text);
    case u'J': return hkMoTwPermit(text);
    case u'I': return foreigner2017(text);
    case u'Y': return foreigner2023(text);
    default: return std::nullopt;
    }
}

bool makesSense(const IdCard& card) {
    return !(card.name.empty() && card.englishName.empty()) && !card.number.empty() && isDate(card.birthDate) &&
           isDate(card.validFrom) && (isDate(card.validTo) || card.validTo == "长期");
}

}  // namespace

std::optional<IdCard> parseCard(Text text) {
    if (text.size() != 256) return std::nullopt;
    auto card = byLayout(text);
    return card && makesSense(*card) ? card : std::nullopt;
}

std::string parseNewAddress(Text text) { return text.size() == 70 ? field(text, 0, 70) : ""; }

}  // namespace drivers
