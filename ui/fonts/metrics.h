#pragma once

#include <cstddef>
#include <span>

namespace ui {

// In parts of the em.
struct FontMetrics { float ascent = 0, descent = 0, capital = 0; };

// Number of the face for simplified Chinese in a collection as Debian ships it (JP KR SC TC HK …); 0 in a single font.
int simplifiedChineseFace(std::span<const std::byte> font);

// From the tables head, hhea and OS/2 (OpenType 1.9). std::runtime_error if the bytes are no font.
FontMetrics metricsOf(std::span<const std::byte> font, int face);

}  // namespace ui
