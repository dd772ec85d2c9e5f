#pragma once

#include <optional>

#include "ui/geometry.h"
#include "ui/prompt.h"

namespace ui {

// What an office may make its own of the normal palette; what it leaves out stays as it is, or follows from what it says.
// High contrast is nobody's.
struct Brand {
    std::optional<Colour> primary{};                 // buttons, signs and what can be touched; text on ground, card and tint
    std::optional<Colour> primaryPressed{};          // a button under the finger; else a darker primary
    std::optional<Colour> onPrimary{};               // text on these two
    std::optional<Colour> ground{};                  // what cards lie on; lines follow from it
    std::optional<Colour> tint{};                    // a card under the finger, signs' and badges' grounds; else a lighter primary
    Picture emblem{};                                // in the top bar; none: a building
};

}  // namespace ui
