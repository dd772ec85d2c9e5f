#pragma once

#include <string>
#include <vector>

#include "ui/widgets/sheet.h"

namespace ui {

// Levels of content from the best to the worst, each with its face and its words: side by side where there is room for all
// and the panel is low, else in rows. The id of the one that is tapped goes into `chosen`.
bool facesSideBySide(Sheet&, const std::vector<RatingLevel>&);
void addFaces(Sheet&, const std::vector<RatingLevel>&, std::string& chosen);
// The one that was chosen, alone. `place`: of so many levels, 0 is the best.
void addFace(Sheet&, const RatingLevel&, std::size_t place, std::size_t levels, std::string& chosen);

}  // namespace ui
