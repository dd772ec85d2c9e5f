#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

namespace ui {

class Frame;

// A place, from large to small. `path`: what is chosen so far, each with the words for choosing it again. Answers Chosen with
// the id of a place or a button, or "level_0", "level_1" … for a step of the path; Confirmed: it goes on as far as it is.
struct Locality { std::string id, name; bool operator==(const Locality&) const = default; };
struct PathStep { std::string name, again; bool operator==(const PathStep&) const = default; };
struct Region { std::string title, explanation; std::vector<PathStep> path; std::vector<Locality> places; std::vector<Button> buttons = {}; std::string confirm; bool operator==(const Region&) const = default; };
std::optional<Answer> draw(const Region&, Frame&);

}  // namespace ui
