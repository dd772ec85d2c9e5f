#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/client.h"

namespace platform {

// The pages of a PDF as pixels, at most `widest` wide; empty when it cannot be drawn or has more than 50 pages.
std::vector<PageImage> renderPages(std::span<const std::uint8_t> pdf, int widest);

}  // namespace platform
