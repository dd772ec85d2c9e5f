#pragma once

#include "tests/fuzz/seeds/seeds.h"

namespace fuzz {

// Of each operation of openapi.yaml one, behind what must come before it: one request a paragraph, with \x1E between two.
std::vector<Seed> requestSeeds();

}  // namespace fuzz
