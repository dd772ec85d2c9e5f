#pragma once

#include <cstdint>
#include <filesystem>

#include "ui/prompt.h"
#include "ui/raster/surface.h"

namespace ui {

void savePng(const Surface&, const std::filesystem::path&);   // std::runtime_error with the path and why
// Of at most so many pixels either way; where it can be seen through, `ground` is seen. std::runtime_error with the path and why.
Picture loadPng(const std::filesystem::path&, int most, std::uint32_t ground);
std::uint64_t pixelHash(const Surface&);                       // same pixels, same number, on any machine of this byte order

}  // namespace ui
