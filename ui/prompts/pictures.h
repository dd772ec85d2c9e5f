#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What is looked at.
namespace ui {

class Frame;

// A document, page by page. Answers Confirmed (print), Chosen (buttons).
struct Document { std::string title; std::vector<Picture> pages; std::vector<Row> rows; std::string note = {}; std::string confirm; std::vector<Button> buttons = {}; bool operator==(const Document&) const = default; };
std::optional<Answer> draw(const Document&, Frame&);

}  // namespace ui
