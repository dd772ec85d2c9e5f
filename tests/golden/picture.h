#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ui/raster/surface.h"

namespace golden {

// A screen at half its size in at most sixteen colours: small enough to be kept, sharp enough to be judged.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> palette;              // 0xRRGGBB
    std::vector<std::uint8_t> pixels;                // places in the palette
};

Picture halved(const ui::Surface&);
// The same with a given palette, so that both can be held against each other.
Picture halved(const ui::Surface&, std::vector<std::uint32_t> palette);
int differingPixels(const Picture&, const Picture&);  // all, if their sizes differ

void save(const Picture&, const std::filesystem::path&);   // both: std::runtime_error with the path
Picture load(const std::filesystem::path&);

}  // namespace golden
