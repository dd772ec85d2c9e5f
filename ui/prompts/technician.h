#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What a technician sees and no resident.
namespace ui {

class Frame;

// A code, shown as dots and never spoken; the view itself does not hold it. Answers Chosen (the key's id: "key_7",
// "key_delete", "key_clear") and Confirmed.
struct PassCode { std::string title, explanation; std::size_t typed = 0; std::string error, confirm; bool operator==(const PassCode&) const = default; };
std::optional<Answer> draw(const PassCode&, Frame&);

// How things stand, one after another. Answers Chosen (entries with an id, buttons) or Confirmed.
struct BoardEntry { std::string heading; std::vector<std::string> lines; std::string badge = {}; Tone tone = Tone::plain; std::string id = {}; bool operator==(const BoardEntry&) const = default; };
struct Board { std::string title, lead; std::vector<BoardEntry> entries; std::vector<Button> buttons = {}; std::string confirm = {}; bool operator==(const Board&) const = default; };
std::optional<Answer> draw(const Board&, Frame&);

// Values in percent, to be made less or more. Answers Chosen: "<id>_less", "<id>_more", buttons.
struct Level { std::string id, label; int percent = 0; bool operator==(const Level&) const = default; };
struct Adjust { std::string title, explanation; std::vector<Level> levels; std::vector<Button> buttons = {}; bool operator==(const Adjust&) const = default; };
std::optional<Answer> draw(const Adjust&, Frame&);

// Targets to be touched one after another wherever a resident may have to touch, without bars around them. Answers
// Chosen{"target_0"} … and Chosen{"give_up"}; every touch beside them is Touched.
constexpr int targetCount = 9;
struct TargetWalk { std::string title, explanation; int at = 0; std::string giveUp; bool operator==(const TargetWalk&) const = default; };
std::optional<Answer> draw(const TargetWalk&, Frame&);

}  // namespace ui
