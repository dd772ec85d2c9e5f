#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/theme.h"

namespace ui {

// Characters and words to choose from: on a grid of least targets, page by page, a word over as many cells as it needs.
struct Candidates {
    std::string id;                                  // of the widgets: candidate_0, candidate_1 …
    std::vector<std::string> words;
    std::string lead = {};                           // what they are read from, on every page: widget "<id>_lead"
    bool leadAnswers = false;                        // it may be taken as it stands
};
constexpr std::size_t leadTaken = static_cast<std::size_t>(-1);

// The one that was tapped.
std::optional<std::size_t> candidates(Frame&, const Rect&, const Candidates&, int& page);
// What is left of the first row behind the lead, when there is nothing to choose from.
Rect besideLead(Frame&, const Rect&, const Candidates&);
int candidateRows(Frame&, float height);             // that fit

}  // namespace ui
