#pragma once

#include "tests/codes/camera.h"
#include "tests/codes/symbol.h"

namespace codes {

// What makes a code hard to read, about as hard as a resident in a hurry makes it.
enum class Trouble { blur, motion, glare, perspective, lowContrast, small, shadow, phone, crumpled };
inline constexpr Trouble troubles[]{Trouble::blur, Trouble::motion, Trouble::glare, Trouble::perspective, Trouble::lowContrast,
                                    Trouble::small, Trouble::shadow, Trouble::phone, Trouble::crumpled};
const char* nameOf(Trouble);

struct HardPicture { std::string text; Kind kind; Trouble trouble; Light light; };
HardPicture hardPicture(Kind, Trouble, std::uint64_t seed);

// A picture without a code: pages, forms, stripes, screens, grids …
Light plainPicture(std::uint64_t seed);

inline constexpr int pictureWidth = 960, pictureHeight = 720;

}  // namespace codes
