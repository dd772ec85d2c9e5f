#pragma once

#include <string>
#include <vector>

#include "ui/theme.h"

namespace ui {

// Where one is in choosing from large to small: what is chosen and can be chosen again, what is asked for now, what comes.
// The words that are spoken say only that a step can be chosen again: what was chosen there is personal.
struct TrailStep {
    enum class At { behind, here, ahead } at = At::behind;
    std::string text;
    Aloud aloud = Aloud::openly;                     // of the text
    std::string room = {};                           // there is room for these words too, so that nothing moves
    std::string id = {}, again = {};                 // where something is chosen already: it is chosen again by a touch
};
float leastTrailWidth(Frame&, const std::vector<TrailStep>&);   // in one row
float trailHeight(Frame&, const std::vector<TrailStep>&, float width);
// The id of the step that was tapped, else empty.
std::string trail(Frame&, const Rect&, const std::vector<TrailStep>&);

}  // namespace ui
