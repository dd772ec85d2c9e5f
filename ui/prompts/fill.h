#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What a resident is asked for.
namespace ui {

class Frame;

// A list to choose from, with page buttons. Answers Chosen.
struct Choice { std::string title, explanation; std::vector<Tile> options; std::string selected = {}; bool operator==(const Choice&) const = default; };
std::optional<Answer> draw(const Choice&, Frame&);

// Put the card down, or scan a code. `message`: what was wrong with the last try. Answers Chosen (buttons).
struct Present { std::string title, explanation; bool card = true, scan = false; std::string message = {}; Tone tone = Tone::plain; std::vector<Button> buttons = {}; bool operator==(const Present&) const = default; };
std::optional<Answer> draw(const Present&, Frame&);

// Known values (already masked by the core) and fields to fill. Answers Chosen{field id}, Chosen (buttons), Peek, Confirmed.
struct Field { std::string id, label, hint, value; std::string error = {}; bool done = false; bool operator==(const Field&) const = default; };
struct Form { std::string title; std::vector<Row> known; std::vector<Field> fields; std::string confirm; bool canPeek = false; std::vector<Button> buttons = {}; bool operator==(const Form&) const = default; };
std::optional<Answer> draw(const Form&, Frame&);

// Typing is a screen of its own. Answers Typed after each key, Confirmed when done. Keys' ids: "key_7", "key_delete", "key_clear".
// Chinese, for names and addresses: "way_pinyin", "way_handwriting", "way_strokes", "way_code" open a way of writing; what is
// written is a choice of characters "candidate_0" … `words` are common ones, to be taken with one touch: "word_0" …
// `longest` counts characters.
enum class Keypad { number, phone, idNumber, letters, chinese };
struct Typing { std::string title, explanation, text, hint; Keypad keypad = Keypad::number; std::size_t longest = 32; std::string error = {}; std::string confirm; std::vector<std::string> words = {}; bool operator==(const Typing&) const = default; };
std::optional<Answer> draw(const Typing&, Frame&);

// Signing by finger on the pad "pad". Answers Drawn after each stroke, Declined (write again), Confirmed (only with strokes),
// Chosen (buttons).
struct Signature { std::string title, explanation; std::vector<Stroke> strokes; std::string confirm, decline; std::vector<Button> buttons = {}; bool operator==(const Signature&) const = default; };
std::optional<Answer> draw(const Signature&, Frame&);

// Everything once more before it leaves, or what an office has on file. Answers Confirmed, Peek, Chosen (buttons).
struct Review { std::string title; std::vector<Row> rows; std::string note, confirm; bool canPeek = false; std::vector<Button> buttons = {}; bool operator==(const Review&) const = default; };
std::optional<Answer> draw(const Review&, Frame&);

}  // namespace ui
