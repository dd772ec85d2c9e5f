#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/keypad.h"

namespace ui {

namespace {

Key plainKey(char character, int column, int row) {
    const char label = character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    return {.id = std::string{"key_"} + character, .label = std::string(1, label), .column = column, .row = row};
}
Key eraser(int column, int row, int columns) { return {"key_delete", _("删除"), glyph::erase, column, row, columns}; }
Key layerKey(bool digitsShown, int column, int row) { return {"key_layer", digitsShown ? "ABC" : "123", 0, column, row}; }

// Characters in order over whole rows; where the next one would stand.
struct KeyWriter {
    Keys& keys;
    int column = 0, row = 0;

    void put(std::string_view characters) {
        for (const char c : characters) {
            if (column == keys.columns) column = 0, ++row;
            keys.keys.push_back(plainKey(c, column++, row));
        }
    }
    void newRow(int from = 0) { column = from, ++row; }
};

// What an address needs beside its characters: digits, a dash, a space, and the dot of names such as 买买提·艾力.
void putDigits(Keys& keys) {
    KeyWriter writer{keys};
    writer.put("1234567890");
    if (keys.columns >= 10) writer.newRow();
    keys.keys.push_back({"key_dash", "-", 0, writer.column, writer.row});
    keys.keys.push_back({"key_dot", "·", 0, writer.column + 1, writer.row});
    keys.keys.push_back({"key_space", _("空格"), 0, writer.column + 2, writer.row, 3});
}

Keys typewriter(bool digitsShown) {
    Keys keys{{}, 10, 3};
    if (digitsShown) putDigits(keys);
    else {
        KeyWriter writer{keys};
        writer.put("qwertyuiop"), writer.newRow();
        writer.put("asdfghjkl");
        keys.keys.push_back({"key_dot", "·", 0, 9, 1});
        writer.newRow(1);
        writer.put("zxcvbnm");
    }
    keys.keys.push_back(layerKey(digitsShown, 0, 2));
    keys.keys.push_back(eraser(8, 2, 2));
    return keys;
}

// In order, in as many columns as fit.
Keys gridOfLetters(int columns, bool digitsShown) {
    Keys keys{{}, columns, 0};
    const int last = 25 / columns, next = 26 - last * columns;
    keys.rows = next + 3 > columns ? last + 2 : last + 1;
    const int row = keys.rows - 1, column = row == last ? next : 0;
    if (digitsShown) putDigits(keys);
    else {
        KeyWriter{keys}.put("abcdefghijklmnopqrstuvwxyz");
        keys.keys.push_back({"key_dot", "·", 0, column, row});
    }
    keys.keys.push_back(layerKey(digitsShown, column + 1, row));
    keys.keys.push_back(eraser(column + 2, row, columns - column - 2));
    return keys;
}

}  // namespace

Keys pinyinKeys(int columns, bool digitsShown) { return columns >= 10 ? typewriter(digitsShown) : gridOfLetters(columns, digitsShown); }

// The five strokes by which dictionaries and telephones order characters; a dot and a falling stroke to the right are one.
Keys strokeKeys(bool flat) {
    const int columns = flat ? 6 : 3;
    Keys keys{{}, columns, 6 / columns};
    const std::pair<const char*, std::string> strokes[]{
        {"key_h", std::string{"一 "} + _("横")}, {"key_s", std::string{"丨 "} + _("竖")}, {"key_p", std::string{"丿 "} + _("撇")},
        {"key_n", std::string{"丶 "} + _("点")}, {"key_z", std::string{"乛 "} + _("折")}};
    int at = 0;
    for (const auto& [id, label] : strokes) {
        keys.keys.push_back({id, label, 0, at % columns, at / columns});
        ++at;
    }
    keys.keys.push_back(eraser(at % columns, at / columns, 1));
    return keys;
}

Keys codeKeys(int columns) {
    Keys keys{{}, columns >= 9 ? 9 : 6, columns >= 9 ? 2 : 3};
    KeyWriter writer{keys};
    writer.put("1234567890abcdef");
    keys.keys.push_back(eraser(keys.columns - 2, keys.rows - 1, 2));
    return keys;
}

Keys writingKeys(bool begun) {
    Keys keys{{{"key_delete", begun ? _("撤一笔") : _("删除"), glyph::erase, 0, 0}}, 1, 2};
    if (begun) keys.keys.push_back({"key_clear", _("重写"), 0, 0, 1});
    return keys;
}

}  // namespace ui
