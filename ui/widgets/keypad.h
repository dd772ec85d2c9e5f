#pragma once

#include "ui/theme.h"

namespace ui {

// A key on a grid: where it stands and how many columns and rows it takes, what it types, or which sign it bears.
struct Key { std::string id, label; char32_t glyph = 0; int column = 0, row = 0, columns = 1, rows = 1; };
struct Keys { std::vector<Key> keys; int columns = 0, rows = 0; };

// tall: digits in a block; flat: digits in two rows; letters as QWERTY where ten columns fit, else as an ABC grid.
Keys digitKeys(Keypad, bool flat);
Keys letterKeys(int columns, bool withDigits, bool digitsShown);
// Of the ways to write Chinese: letters or digits, the five strokes, a code point.
Keys pinyinKeys(int columns, bool digitsShown);
Keys strokeKeys(bool flat);
Keys codeKeys(int columns);
Keys writingKeys(bool begun);                        // beside the square to write in
int columnsThatFit(Frame&, float width);
float keysHeight(Frame&, const Keys&, float keyHeight);

// The id of the key that was tapped, else empty. Keys answer with key_7, key_x, key_a, key_space, key_dot, key_dash, key_delete,
// key_clear, key_layer (letters to digits and back).
std::string keypad(Frame&, const Rect&, const Keys&);

// The text after a key; unchanged when it is full (`longest` characters) or the key types nothing.
std::string typed(std::string text, const std::string& key, std::size_t longest);

}  // namespace ui
