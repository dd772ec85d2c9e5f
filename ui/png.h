#pragma once

#include <cstdint>
#include <filesystem>

#include "ui/raster/surface.h"

namespace ui {

void savePng(const Surface&, const std::filesystem::path&);   // std::runtime_error with the path and why
std::uint64_t pixelHash(const Surface&);                       // same pixels, same number, on any machine of this byte order

}  // namespace ui
