#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "platform/client.h"

namespace platform {

// How large pages are drawn. 1600 pixels are 7.6 a millimetre of A4: small print is still sharp when the screen shows it at
// more than twice its size. A page is 14.5 MB then, so all of a document share `most` bytes: from the fourth page on each has
// fewer pixels, down to `least`.
struct Preview { int widest = 1600, least = 960; std::size_t most = 48u << 20; };

// The pages of a PDF as pixels; empty when it cannot be drawn or has more than 50 pages.
std::vector<PageImage> renderPages(std::span<const std::uint8_t> pdf, const Preview& = {});

}  // namespace platform
