#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

namespace ui {

class Frame;

// How it was, in five levels from the best to the worst: the screen has a face for each. Once one is chosen (`level`), the
// tags of that level, of which the first `shown` stand there at once and the others behind "more". Answers Chosen with the
// id of a level (the chosen one: it is taken back) or of a tag (it is turned), Confirmed, Declined (no rating), Chosen
// (buttons). `later`: what is missing while it is not `ready` to be sent.
struct RatingLevel { std::string id, label; bool operator==(const RatingLevel&) const = default; };
struct RatingTag { std::string id, label; bool on = false; bool operator==(const RatingTag&) const = default; };
struct Rating {
    std::string title, explanation;
    std::vector<RatingLevel> levels;
    std::string level = {};
    std::string tagsHeading = {};
    std::vector<RatingTag> tags = {};
    std::size_t shown = 3;
    bool ready = true;
    std::string later = {};
    std::vector<Button> buttons = {};
    std::string confirm = {}, decline = {};
    bool operator==(const Rating&) const = default;
};
std::optional<Answer> draw(const Rating&, Frame&);

}  // namespace ui
