#pragma once

#include <string>
#include <vector>

#include "tests/ui/headless.h"

// What the three journeys show, one function a prompt, for tests that look at every screen.
namespace ui {

struct Sample {
    std::string name;
    View view;
    std::string opens = {};                          // to be touched first: a page that lies over the screen
};
std::vector<Sample> samples(const Modes&);
std::vector<Sample> modeSamples(const Modes&, const std::vector<Sample>& screens);   // the modes around these; part of samples()

// Once the sample's view was built: what it opens. What it opens must be there.
void open(Headless&, const Sample&);

}  // namespace ui
