#include "ui/text.h"
#include "ui/utf8.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/keypad.h"

namespace ui {

namespace {

Key characterKey(char letter, int column, int row, int columns = 1) {
    const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return {.id = std::string{"key_"} + lower, .label = std::string(1, letter), .column = column, .row = row, .columns = columns};
}

Key erase(int column, int row, int columns, int rows) {
    return {"key_delete", _("删除"), glyph::erase, column, row, columns, rows};
}
Key clear(int column, int row, int columns, int rows) { return {"key_clear", _("清空"), 0, column, row, columns, rows}; }

void addRow(Keys& keys, std::string_view characters, int row, int column = 0, int wide = 1) {
    for (const char one : characters) {
        keys.keys.push_back(characterKey(one, column, row, wide));
        column += wide;
    }
}

}  // namespace

Keys digitKeys(Keypad kind, bool flat) {
    const bool withX = kind == Keypad::idNumber;
    Keys keys{{}, flat ? 7 : 4, flat ? 2 : 4};
    if (flat) {
        addRow(keys, "12345", 0);
        addRow(keys, "67890", 1);
        keys.keys.push_back(erase(5, 0, 2, 1));
        if (withX) keys.keys.push_back(characterKey('X', 5, 1, 2));
        else keys.keys.push_back(clear(5, 1, 2, 1));
        return keys;
    }
    addRow(keys, "123", 0);
    addRow(keys, "456", 1);
    addRow(keys, "789", 2);
    keys.keys.push_back(characterKey('0', 0, 3, withX ? 2 : 3));
    if (withX) keys.keys.push_back(characterKey('X', 2, 3));
    keys.keys.push_back(erase(3, 0, 1, 3));
    keys.keys.push_back(clear(3, 3, 1, 1));          // beside none of the many digits
    return keys;
}

namespace {

// Half columns, as the rows of a typewriter stand between one another.
Keys qwertyWithDigits() {
    Keys keys{{}, 20, 5};
    addRow(keys, "1234567890", 0, 0, 2);
    addRow(keys, "QWERTYUIOP", 1, 0, 2);
    addRow(keys, "ASDFGHJKL", 2, 1, 2);
    addRow(keys, "ZXCVBNM", 3, 3, 2);
    keys.keys.push_back(clear(0, 4, 6, 1));
    keys.keys.push_back({"key_space", _("空格"), 0, 6, 4, 8, 1});
    keys.keys.push_back(erase(14, 4, 6, 1));
    return keys;
}

Keys qwertyOrDigits(bool digitsShown) {
    Keys keys{{}, 10, 3};
    addRow(keys, digitsShown ? "1234567890" : "QWERTYUIOP", 0);
    if (!digitsShown) {
        addRow(keys, "ASDFGHJKL", 1);
        addRow(keys, "ZXCVBNM", 2, 1);
    }
    keys.keys.push_back(erase(9, 1, 1, 1));
    keys.keys.push_back({"key_layer", digitsShown ? "ABC" : "123", 0, 0, 2, 1, 1});
    keys.keys.push_back({"key_space", _("空格"), 0, 8, 2, 2, 1});
    return keys;
}

// 26 letters, ten digits and two wide keys, in order; or either of them, and a key to the other.
Keys alphabet(int columns, std::string_view characters, const char* otherLayer) {
    Keys keys{{}, columns, 0};
    int at = 0;
    for (const char one : characters) {
        keys.keys.push_back(characterKey(one, at % columns, at / columns));
        ++at;
    }
    if (at % columns > columns - (otherLayer ? 5 : 4)) at += columns - at % columns;
    if (otherLayer) {
        keys.keys.push_back({"key_layer", otherLayer, 0, at % columns, at / columns});
        ++at;
    }
    keys.keys.push_back({"key_space", _("空格"), 0, at % columns, at / columns, 2, 1});
    keys.keys.push_back(erase(at % columns + 2, at / columns, columns - at % columns - 2, 1));
    keys.rows = at / columns + 1;
    return keys;
}

}  // namespace

Keys letterKeys(int columns, bool withDigits, bool digitsShown) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits = "1234567890";
    if (columns < 10 && withDigits) return alphabet(columns, std::string{letters} + std::string{digits}, nullptr);
    if (columns < 10) return alphabet(columns, digitsShown ? digits : letters, digitsShown ? "ABC" : "123");
    return withDigits ? qwertyWithDigits() : qwertyOrDigits(digitsShown);
}

std::string typed(std::string text, const std::string& key, std::size_t longest) {
    if (key == "key_clear") return {};
    if (key == "key_delete") return withoutLast(std::move(text));
    if (lengthOf(text) >= longest) return text;
    if (key == "key_space") return text + ' ';
    if (key == "key_dash") return text + '-';
    if (key == "key_dot") return text + "·";
    if (key.size() != 5) return text;
    const char typed = key.back();
    return text + (typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed);
}

}  // namespace ui
