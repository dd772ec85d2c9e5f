#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What is looked at.
namespace ui {

class Frame;

// A document, page by page. Larger and smaller in place ("zoom_in", "zoom_out", "zoom_whole"), and moved there ("move_left", "move_right",
// "move_up", "move_down"). Answers Confirmed (print), Chosen (buttons).
struct Document { std::string title; std::vector<Picture> pages; std::vector<Row> rows; std::string note = {}; std::string confirm; std::vector<Button> buttons = {}; bool operator==(const Document&) const = default; };
std::optional<Answer> draw(const Document&, Frame&);

// What a camera sees, at most 960 pixels wide and ten times a second, or the still that it took. `paper`: height by width of
// the paper that is to lie there, 0 in a still; `outline`: its corners where it was found, in parts of the picture's width.
// `advice`: what would make it better; `confirm`: empty while there is nothing to take; `busy`: it is being taken. Answers
// Confirmed (take it; this one), Declined (once more), Chosen (buttons).
struct Camera {
    std::string title, explanation;
    Picture picture;
    float paper = 0;
    std::vector<Point> outline = {};
    std::string advice = {};
    Tone tone = Tone::warning;                       // of the advice
    std::string confirm, decline = {};
    std::vector<Button> buttons = {};
    bool busy = false;
    bool operator==(const Camera&) const = default;
};
std::optional<Answer> draw(const Camera&, Frame&);

}  // namespace ui
